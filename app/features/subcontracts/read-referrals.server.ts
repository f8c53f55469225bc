import type { Services } from '#app/services/services.ts';
import { referralsOf } from '#db/queries/referral-flow.ts';
import { subcontractTerms } from '../decisions/subcontract-terms.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { dateInLondon } from '../wording.ts';
import type { FoundSubcontract } from './find-subcontract.server.ts';
import { headOf } from './read-subcontract.server.ts';
import { flowDifference, indicated, monthsOnAPage, monthsToEnter, readFlow } from './volume.ts';

const mostMonthsBack = 240;

/** How many months before this one a page of referrals ends: the first page ends with this month. */
export function monthsBack(search: URLSearchParams): number {
  const digits = search.get('back') ?? '';
  return /^\d{1,3}$/.test(digits) ? Math.min(mostMonthsBack, Number(digits)) : 0;
}

/** The months of a page of referrals. */
export function monthsOf(
  { clock }: Pick<Services, 'clock'>,
  { subcontract }: FoundSubcontract,
  back: number,
): string[] {
  const began = subcontract.went_live_on ?? subcontract.starts_on ?? dateInLondon(subcontract.awarded_at);
  const today = clock.today().toString();
  const last = subcontract.ended_on && subcontract.ended_on < today ? subcontract.ended_on : today;
  return monthsToEnter(began, last, back);
}

/** Referrals month by month: what each side says, beside what was indicated. */
export async function readReferrals(services: Services, actor: Actor, found: FoundSubcontract, back: number) {
  const { subcontract } = found;
  const volume = indicated(subcontractTerms.parse(subcontract.terms).requirements);
  const entered = new Map((await referralsOf(services.db, subcontract.id)).map((row) => [row.month, row]));
  const months = monthsOf(services, found, back);
  return {
    ...headOf(actor, found),
    volume,
    months: months.map((month) => {
      const row = entered.get(month);
      const [sent, received] = [row?.sent ?? null, row?.received ?? null];
      return {
        month,
        sent,
        received,
        explanation: row?.explanation ?? '',
        reading: readFlow(sent, received, volume),
        difference: flowDifference(sent, received),
      };
    }),
    mayEnter: can(actor, 'subcontract:enter', found),
    earlier: months.length === monthsOnAPage ? back + monthsOnAPage : null,
    later: back > 0 ? Math.max(0, back - monthsOnAPage) : null,
  };
}
export type ReferralsView = Awaited<ReturnType<typeof readReferrals>>;
