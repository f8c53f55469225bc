import { accreditationPolicy } from './accreditations/policy.ts';
import { assessmentPolicy } from './assessments/policy.ts';
import { attestationPolicy } from './attestations/policy.ts';
import { casePolicy } from './cases/policy.ts';
import { challengePolicy } from './challenges/policy.ts';
import { clarificationPolicy } from './clarifications/policy.ts';
import { commitmentPolicy } from './commitments/policy.ts';
import { compactPolicy } from './compact/policy.ts';
import { concernDeskPolicy } from './concern-desk/policy.ts';
import { concernPolicy } from './concerns/policy.ts';
import { conductEvidencePolicy } from './conduct-evidence/policy.ts';
import { decisionPolicy } from './decisions/policy.ts';
import { employeeInformationPolicy } from './employee-information/policy.ts';
import { findingPolicy } from './findings/policy.ts';
import type { Actor } from './identity/actor.ts';
import { interestPolicy } from './interests/policy.ts';
import { invitationPolicy } from './invitations/policy.ts';
import { notForUsPolicy } from './not-for-us/policy.ts';
import { opportunityPolicy } from './opportunities/policy.ts';
import { organisationPolicy } from './organisations/policy.ts';
import { profilePolicy } from './profiles/policy.ts';
import { retaliationPolicy } from './retaliation/policy.ts';
import { ruleSetPolicy } from './rule-sets/policy.ts';
import { savedOpportunityPolicy } from './saved-opportunities/policy.ts';
import { subcontractPolicy } from './subcontracts/policy.ts';
import { tupePolicy } from './tupe/policy.ts';
import { tupeConsultationPolicy } from './tupe-consultation/policy.ts';
import { tupeDatesPolicy } from './tupe-dates/policy.ts';
import { tupeOversightPolicy } from './tupe-oversight/policy.ts';
import { tupePositionPolicy } from './tupe-positions/policy.ts';
import { tupeTermsPolicy } from './tupe-terms/policy.ts';
import { workforcePolicy } from './workforce-packs/policy.ts';

const rules = {
  ...attestationPolicy,
  ...conductEvidencePolicy,
  ...casePolicy,
  ...retaliationPolicy,
  ...concernDeskPolicy,
  ...accreditationPolicy,
  ...challengePolicy,
  ...commitmentPolicy,
  ...concernPolicy,
  ...compactPolicy,
  ...decisionPolicy,
  ...employeeInformationPolicy,
  ...organisationPolicy,
  ...profilePolicy,
  ...opportunityPolicy,
  ...assessmentPolicy,
  ...notForUsPolicy,
  ...interestPolicy,
  ...ruleSetPolicy,
  ...savedOpportunityPolicy,
  ...clarificationPolicy,
  ...findingPolicy,
  ...invitationPolicy,
  ...subcontractPolicy,
  ...tupeTermsPolicy,
  ...tupeOversightPolicy,
  ...tupeConsultationPolicy,
  ...tupePolicy,
  ...tupeDatesPolicy,
  ...tupePositionPolicy,
  ...workforcePolicy,
};

type Things = { [V in keyof typeof rules]: Parameters<(typeof rules)[V]>[1] };
export type Verb = keyof Things;
export type ThingOf<V extends Verb> = Things[V];

/** Every verb on every noun, each a pure function of who asks and what is asked for. */
export const policies: { readonly [V in Verb]: (actor: Actor, thing: ThingOf<V>) => boolean } = rules;

/** Whether the actor may do this to that thing. Used by routes to let in and by pages to show or hide. */
export function can<V extends Verb>(actor: Actor, verb: V, thing: ThingOf<V>): boolean {
  return policies[verb](actor, thing);
}
