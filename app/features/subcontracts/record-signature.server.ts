import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { updateSubcontract } from '#db/queries/subcontract.ts';
import { signedIn } from '../identity/actor.ts';
import { regimeFor } from '../payments/invoice.ts';
import type { PaymentRegime } from '../payments/regime.ts';
import { tupeObstacle } from '../tupe/obstacle.server.ts';
import { dateInLondon, formatDate } from '../wording.ts';
import { changeSubcontract, type SubcontractChanged } from './change-subcontract.server.ts';
import { tellSide } from './tell-parties.server.ts';

export type SignedTerms = {
  signedOn: string;
  startsOn: string;
  endsOn: string;
  shorterTermReason: string;
  noticeMonths: number;
  paymentDays: number;
  paymentRegime: PaymentRegime;
  upFrontPercent: number;
};

/**
 * A prime records that a sub-contract was signed and what was agreed; the provider is asked to confirm it. Corrects an earlier
 * record as long as that was not confirmed.
 */
export function recordSignature(
  context: Context,
  subcontractId: string,
  { terms, version }: { terms: SignedTerms; version: number },
): Promise<SubcontractChanged> {
  const { personId } = signedIn(context.actor);
  return changeSubcontract(context, subcontractId, 'record_signature', {
    version,
    facts: async ({ unit, subcontract }) => ({
      isInFuture: terms.signedOn > unit.today.toString(),
      isBeforeAward: terms.signedOn < dateInLondon(subcontract.awarded_at),
      tupe: await tupeObstacle(unit.db, { subcontractId }),
    }),
    async work({ unit, subcontract }) {
      await updateSubcontract(unit.db, subcontractId, {
        status: 'signed',
        signed_on: terms.signedOn,
        signed_recorded_at: unit.now,
        signed_recorded_by: personId,
        signature_disputed_at: null,
        signature_disputed_reason: null,
        starts_on: terms.startsOn,
        ends_on: terms.endsOn,
        shorter_term_reason: terms.shorterTermReason || null,
        notice_months: terms.noticeMonths,
        payment_days: terms.paymentDays,
        payment_regime: subcontract.head_contract_regime ? regimeFor(subcontract) : terms.paymentRegime,
        up_front_percent: terms.upFrontPercent,
      });
      await tellSide(context.services, unit, subcontract, 'provider', {
        event: 'signature_recorded',
        once: `signature ${subcontract.version}`,
        path: paths.subcontractConfirm(subcontractId),
        mail: ({ title, otherName, url }) => ({
          kind: 'subcontract-signed',
          input: { title, primeName: otherName, signedOn: formatDate(terms.signedOn), url },
        }),
      });
    },
  });
}
