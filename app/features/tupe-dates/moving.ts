import type { TupeState } from '../tupe/states.ts';
import { formatDate } from '../wording.ts';

export type MoveToJudge = {
  state: TupeState;
  transferredOn: string | null;
  /** The planned day that stands; null where there is none. */
  from: string | null;
  to: string;
  today: string;
  reason: string;
};
export type MoveRefusal = 'over' | 'in_past' | 'not_the_day' | 'no_reason';

const over: readonly TupeState[] = ['closed', 'aborted', 'not_applicable'];

/** Why a transfer cannot be planned for a day; null when it can. */
export function moveRefusal({ state, transferredOn, from, to, today, reason }: MoveToJudge): MoveRefusal | null {
  if (over.includes(state)) return 'over';
  if (transferredOn !== null && to !== transferredOn) return 'not_the_day';
  if (transferredOn === null && to < today) return 'in_past';
  return from !== null && from !== to && reason === '' ? 'no_reason' : null;
}

/** The refusal in words that say what to do instead. */
export function moveRefusalWords(refusal: MoveRefusal, transferredOn: string | null): string {
  switch (refusal) {
    case 'over':
      return 'This declaration is over, so its dates cannot be moved. The prime can open it again on its page';
    case 'in_past':
      return 'The planned day must be today or later. If staff have transferred already, the prime records the transfer with its day instead; if they have not, choose a day that is still to come';
    case 'not_the_day':
      return `Staff transferred on ${transferredOn ? formatDate(transferredOn) : 'a day on record'}: the dates can be counted from that day alone`;
    case 'no_reason':
      return 'Enter why the day moves. All parties read it';
  }
}
