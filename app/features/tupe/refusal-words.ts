import type { TupeRefusal } from './states.ts';

/** What a person is told when a step cannot be taken, and what to do. */
export const tupeRefusals: Readonly<Record<TupeRefusal | 'unknown', string>> = {
  unknown: 'This declaration is not there any more',
  no_such_step: 'This cannot be done as things stand. Read the declaration again',
  not_signed: 'Sign first, with your reason, that TUPE does not apply',
  not_counter_signed: 'Another party has to sign as well that TUPE does not apply. Ask it to',
  nothing_to_update: 'There is no employee liability information to update. Give it first',
  not_informed: 'Record first who was informed, and when',
  no_eli:
    'Not every outgoing provider has given its employee liability information. Ask for it, or record the special circumstances for which it was late',
  not_consulted:
    'An employer envisages measures, and its consultation has not ended. Record the end of each consultation first',
  no_date: 'Enter the day of the transfer',
  in_future: 'The day of the transfer must be today or before',
  not_counted: 'Enter how many people transferred, objected, were dismissed and are disputed',
  not_explained: 'The numbers differ from the list. Explain the difference',
  claim_open: 'A claim is open. Record how it ended first',
  contract_gone: 'The contract that this was for is gone: there is nothing to reopen',
  no_reason: 'Enter the reason',
};
