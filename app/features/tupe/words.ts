import { tupeStateWords } from './domain.ts';
import type { TupeEvent } from './states.ts';

const events: Readonly<Record<TupeEvent, string>> = {
  begin: 'Assessment began',
  conclude_applies: 'Treated as applying',
  conclude_disputed: 'Became disputed',
  conclude_not_applicable: 'Both signed that it does not apply',
  share_pack: 'Workforce figures shared with bidders',
  confirm_cost: 'Costs confirmed',
  call_eli_due: 'Employee information fell due',
  provide_eli: 'Employee information given',
  update_eli: 'Employee information updated',
  notify_measures: 'Measures told to the outgoing provider',
  inform: 'Staff informed',
  begin_consulting: 'Consultation began',
  end_consulting: 'Consultation ended',
  transfer: 'Transfer recorded',
  reconcile: 'People counted against the list',
  close: 'Closed',
  reopen: 'Opened again',
  abort: 'Ended without a transfer',
};

/** A step as the history shows it. */
export function eventWords(event: string): string {
  return Object.entries(events).find(([known]) => known === event)?.[1] ?? event;
}

/** A state as the history shows it. */
export function stateWords(state: string): string {
  return Object.entries(tupeStateWords).find(([known]) => known === state)?.[1] ?? state;
}

/** What a person is told when a party cannot be named. */
export const partyRefusals = {
  unknown: 'This declaration is not there any more',
  nobody: 'Select an organisation, or enter a name',
  no_such_organisation: 'This organisation is not on the market any more. Enter its name instead',
  already: 'It has this part already',
  no_such_part: 'This part cannot be given here',
  stays: 'The prime and the provider of the sub-contract keep their parts',
} as const;

/** What a person is told when the record cannot be saved. */
export const recordRefusals = {
  unknown: 'This declaration is not there any more',
  no_reason: 'Enter why the record changes',
} as const;
