import { formatDate } from '../wording.ts';
import { type EliItem, eliItemWords, mostDaysOld, mostMonthsKept } from './domain.ts';
import type { Unreadable } from './open-problems.ts';

/** A few of the five items in a line: "Claims; Collective agreements". */
export function itemsInWords(items: readonly EliItem[]): string {
  return items.map((item) => eliItemWords[item].label).join('; ');
}

export const asAtWords = {
  in_future: 'The date it stands as at must be the day it is given or before',
  too_old: `The information must be no more than ${mostDaysOld} days old on the day it is given. Bring it up to date first`,
} as const;

export const deleteOnWords = {
  not_after_today: 'The date it is deleted must be after today',
  too_late: `The date it is deleted must be within ${mostMonthsKept} months`,
} as const;

/** What a giver who is late is asked. */
export function lateWords(due: string): string {
  return `It was due by ${formatDate(due)}. Enter the special circumstances for which it could not be given in time`;
}

export const vaultNotSetUp =
  'The vault is not set up on this market, so no file can be kept. You can record what you handed over elsewhere';
export const notOpenWords =
  'It is not settled that TUPE applies here, or the transfer is over, so nothing can be given';

/** What whoever has no part in a transfer any more is told. */
export const noPartWords =
  'You cannot do this for this transfer any more: your part in it has ended, or it is over. Nothing was changed';

/** Why a file that is there does not open. No more than the reader can do something about. */
export const unreadableWords: Readonly<Record<Unreadable, string>> = {
  not_set_up: 'The vault has no key at the moment. Tell whoever runs this market; the file itself is kept',
  unknown_key:
    'The key that seals this file is not there at the moment. Tell whoever runs this market; the file itself is kept',
  wrong_key:
    'The key of the vault is not the one that sealed this file. Tell whoever runs this market; the file itself is kept',
  destroyed: 'This file was deleted',
  damaged: 'This file is damaged and cannot be opened. Ask its giver to give it again',
  not_fetched:
    'The file could not be fetched from where it is kept. Try again later; if it stays so, tell whoever runs this market',
};
