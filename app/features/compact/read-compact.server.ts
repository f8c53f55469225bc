import type { Services } from '#app/services/services.ts';
import { advanceRequests, type CompactSubcontract, findFullCost } from '#db/queries/compact.ts';
import { subcontractTerms } from '../decisions/subcontract-terms.ts';
import { type Actor, actsFor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { subcontractTitle } from '../subcontracts/title.ts';
import { dateInLondon } from '../wording.ts';
import type { FoundSubcontract } from './find-subcontract.server.ts';
import { viewCost, viewTerm } from './full-cost.ts';
import { listChecks } from './read-checks.server.ts';
import { findInstrumentsOf } from './read-instruments.server.ts';

/** Where the work of a sub-contract is done, or where its head contract is. */
export function districtsOf({ terms, head_districts: headDistricts }: CompactSubcontract): string[] {
  const parsed = subcontractTerms.safeParse(terms);
  const own = parsed.success ? parsed.data.requirements.flatMap(({ districts }) => districts) : [];
  return own.length > 0 ? [...new Set(own)] : (headDistricts ?? []);
}

/** What the Compact says of a sub-contract, as one of its parties or a steward may see it. */
export async function readCompact(services: Services, actor: Actor, found: FoundSubcontract) {
  const { subcontract, providerId } = found;
  const on = subcontract.starts_on ?? dateInLondon(subcontract.awarded_at);
  const isProvider = actsFor(actor, providerId);
  return {
    subcontractId: subcontract.id,
    title: subcontractTitle(subcontract.terms),
    primeName: subcontract.prime_name,
    providerName: subcontract.provider_name,
    on,
    isProvider,
    instruments: await findInstrumentsOf(services, districtsOf(subcontract), on),
    noticeMonths: subcontract.notice_months,
    term: {
      startsOn: subcontract.starts_on,
      endsOn: subcontract.ends_on,
      headContractName: subcontract.head_contract_name,
      ...viewTerm({
        startsOn: subcontract.starts_on,
        endsOn: subcontract.ends_on,
        headEndsOn: subcontract.head_ends_on,
        reason: subcontract.shorter_term_reason,
      }),
    },
    cost: can(actor, 'full-cost:view', found) ? await costFor(services, subcontract.id, isProvider) : null,
    advances: await advancesOf(services, actor, found),
    mayAsk: can(actor, 'advance:ask', found),
    mayStateCost: can(actor, 'full-cost:state', found),
    checks: isProvider ? await listChecks(services, providerId, subcontract.id) : [],
  };
}
export type CompactView = Awaited<ReturnType<typeof readCompact>>;

// Without the provider's leave its prime does not even learn whether anything was stated.
async function costFor({ db }: Services, subcontractId: string, isProvider: boolean) {
  const row = await findFullCost(db, subcontractId);
  if (!row || !(isProvider || row.shown_to_prime)) return null;
  const stated = { directPence: row.direct_pence, overheadPence: row.overhead_pence, pricePence: row.price_pence };
  return { ...viewCost(stated), subsidisedBy: row.subsidised_by, isShown: row.shown_to_prime, statedAt: row.stated_at };
}

async function advancesOf(services: Services, actor: Actor, found: FoundSubcontract) {
  const rows = await advanceRequests(services.db, found.subcontract.id);
  return rows.map((row) => ({
    requestId: row.id,
    status: row.status,
    amountPence: row.amount_pence,
    need: row.need,
    wantedBy: row.wanted_by,
    askedAt: row.asked_at,
    answerDue: row.answer_due,
    isOverdue: row.status === 'asked' && row.overdue_since !== null,
    grantedPence: row.granted_pence,
    reason: row.reason,
    decidedAt: row.decided_at,
    mayAnswer: can(actor, 'advance:answer', { ...found, advance: row.status }),
    mayWithdraw: can(actor, 'advance:withdraw', { ...found, advance: row.status }),
  }));
}
export type AdvanceView = Awaited<ReturnType<typeof advancesOf>>[number];
