import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../wording.ts';

/** The award of a sub-contract is to be published within so many days (domain.md 8.6). */
export const daysToPublishAward = 90;

export type AwardNotice = {
  state: 'in_time' | 'late' | 'due' | 'overdue' | 'none';
  dueOn: string | null;
  words: string;
};

/** How publishing an award on Contracts Finder stands today. @param awardedOn null while nothing is awarded */
export function awardNoticeOn(
  today: Temporal.PlainDate,
  awardedOn: string | null,
  noticedOn: string | null,
): AwardNotice {
  if (!awardedOn) return { state: 'none', dueOn: null, words: 'Nothing awarded yet' };
  const dueOn = Temporal.PlainDate.from(awardedOn).add({ days: daysToPublishAward }).toString();
  if (noticedOn) {
    return noticedOn <= dueOn
      ? { state: 'in_time', dueOn, words: `Yes, on ${formatDate(noticedOn)}` }
      : { state: 'late', dueOn, words: `Late: on ${formatDate(noticedOn)}, due by ${formatDate(dueOn)}` };
  }
  return today.toString() <= dueOn
    ? { state: 'due', dueOn, words: `Not recorded yet, due by ${formatDate(dueOn)}` }
    : { state: 'overdue', dueOn, words: `No: overdue since ${formatDate(dueOn)}` };
}
