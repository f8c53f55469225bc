import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter } from './days.ts';
import type { CommitmentToTest } from './rows.ts';

/** An acceptance that ran out, or was not given again for a newer version in time. Never having accepted is another matter. */
export function commitmentExpired(rows: readonly CommitmentToTest[], today: string): Breach[] {
  return rows.flatMap(({ id, ruleSetTitle, expiresOn, replaceBy }): Breach[] => {
    const last = replaceBy !== null && replaceBy < expiresOn ? replaceBy : expiresOn;
    if (last >= today) return [];
    return [
      {
        test: 'commitment_expired',
        about: [id],
        since: daysAfter(last, 1),
        subcontractId: null,
        opportunityId: null,
        words: `The acceptance of “${ruleSetTitle}” held until ${formatDate(last)} and was not given again.`,
        rows: [{ table: 'commitment', id, words: `Acceptance of “${ruleSetTitle}”, held until ${formatDate(last)}` }],
        change: null,
      },
    ];
  });
}
