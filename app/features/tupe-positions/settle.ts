import type { TupeEvent, TupeState } from '../tupe/states.ts';
import type { Agreement } from './disagreement.ts';

const afterTransfer: readonly TupeState[] = ['transferred', 'reconciled', 'closed', 'aborted'];

/**
 * What the positions of all parties make of the state of a declaration (domain.md 3.7): it applies when those who spoke expect
 * staff to transfer, it is disputed when they do not agree, and otherwise it is being assessed. That it does not apply is
 * signed by two, and never follows from what was said. After the transfer positions move nothing.
 */
export function eventsAfter(state: TupeState, agreement: Agreement): TupeEvent[] {
  if (afterTransfer.includes(state)) return [];
  const concluded = conclusionOf(agreement);
  switch (state) {
    case 'not_assessed':
      return concluded ? ['begin', concluded] : ['begin'];
    case 'not_applicable':
      return concluded ? ['reopen', concluded] : [];
    case 'assessing':
      return concluded ? [concluded] : [];
    default:
      return [concluded ?? 'reopen'];
  }
}

function conclusionOf(agreement: Agreement): 'conclude_applies' | 'conclude_disputed' | null {
  if (agreement.kind === 'disputed') return 'conclude_disputed';
  return agreement.kind === 'agreed' && agreement.stance === 'yes' ? 'conclude_applies' : null;
}
