import accreditationBand from './lists/accreditation-band.json' with { type: 'json' };
import conductEvidenceKind from './lists/conduct-evidence-kind.json' with { type: 'json' };
import cpv from './lists/cpv.json' with { type: 'json' };
import customerGroup from './lists/customer-group.json' with { type: 'json' };
import decisionReason from './lists/decision-reason.json' with { type: 'json' };
import evidenceKind from './lists/evidence-kind.json' with { type: 'json' };
import health from './lists/health.json' with { type: 'json' };
import legalForm from './lists/legal-form.json' with { type: 'json' };
import organisationScheme from './lists/organisation-scheme.json' with { type: 'json' };
import paymentComponent from './lists/payment-component.json' with { type: 'json' };
import procurementRegime from './lists/procurement-regime.json' with { type: 'json' };
import programme from './lists/programme.json' with { type: 'json' };
import reservesBand from './lists/reserves-band.json' with { type: 'json' };
import scale from './lists/scale.json' with { type: 'json' };
import serviceType from './lists/service-type.json' with { type: 'json' };
import specialism from './lists/specialism.json' with { type: 'json' };
import tupePosition from './lists/tupe-position.json' with { type: 'json' };
import verificationOutcome from './lists/verification-outcome.json' with { type: 'json' };
import wayOfWorking from './lists/way-of-working.json' with { type: 'json' };
import { type CodeList, codeListSchema } from './schema.ts';

/** Every code list under its name, checked once when the module loads. A wrong file stops the process. */
export const codeLists = {
  service_type: codeListSchema.parse(serviceType),
  way_of_working: codeListSchema.parse(wayOfWorking),
  customer_group: codeListSchema.parse(customerGroup),
  specialism: codeListSchema.parse(specialism),
  health: codeListSchema.parse(health),
  decision_reason: codeListSchema.parse(decisionReason),
  evidence_kind: codeListSchema.parse(evidenceKind),
  conduct_evidence_kind: codeListSchema.parse(conductEvidenceKind),
  verification_outcome: codeListSchema.parse(verificationOutcome),
  legal_form: codeListSchema.parse(legalForm),
  scale: codeListSchema.parse(scale),
  reserves_band: codeListSchema.parse(reservesBand),
  organisation_scheme: codeListSchema.parse(organisationScheme),
  tupe_position: codeListSchema.parse(tupePosition),
  procurement_regime: codeListSchema.parse(procurementRegime),
  payment_component: codeListSchema.parse(paymentComponent),
  programme: codeListSchema.parse(programme),
  cpv: codeListSchema.parse(cpv),
  accreditation_band: codeListSchema.parse(accreditationBand),
} satisfies Record<string, CodeList>;

export type CodeListName = keyof typeof codeLists;
