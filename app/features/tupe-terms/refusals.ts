import type { PromiseRefusal } from './change-promise.server.ts';

/** Why a promise cannot be proposed or changed: the field, the words, and the status of the answer. */
export function promiseRefusal(reason: PromiseRefusal): [field: string, message: string, status: number] {
  return refusals[reason];
}

const refusals: Readonly<Record<PromiseRefusal, [string, string, number]>> = {
  unknown: ['step', 'This promise was taken away', 409],
  no_part: ['step', 'It cannot be changed any more, or not by you. Read the declaration again', 409],
  same_side: ['receiver', 'Select somebody other than who gives it', 400],
  no_such_side: ['giver', 'Select parties to this transfer', 400],
  changed_meanwhile: ['step', 'It was changed while you were reading. Look at it again', 409],
};
