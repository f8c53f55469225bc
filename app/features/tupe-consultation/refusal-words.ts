import type { ConsultationRefusal } from './change-employer.server.ts';

export const refusalWords: Readonly<Record<ConsultationRefusal, string>> = {
  unknown: 'This provider is no longer a party of the transfer',
  changed_meanwhile: 'A colleague changed this record since you opened the page. Look at it again before you save',
  in_future: 'Enter a day that has come: what is recorded here has happened',
  election_order: 'The election must be on the day on which it was called, or after',
  election_after_transfer: 'The election must be before the transfer',
  period_order: 'Consultation must end on the day on which it began, or after',
  before_informed: 'Consultation follows information. Record first who was informed, on this day or before',
  frozen: 'The count stays as it was when staff were first informed',
  no_transfer_date: 'The rule depends on the date of the transfer. Ask the prime to enter it in the record',
  nobody_to_inform: 'You said that none of your staff are affected. Change that first',
  no_direct_route: 'By the rule, staff cannot be informed directly here. Choose representatives first',
  own_item: 'Only the outgoing provider passes on the measures of the incoming one',
  another_letter: 'A newer measures letter has come, or it is not one of this transfer. Read the page again',
  already_withdrawn: 'This was withdrawn already',
  already_sent: 'This version was sent already',
  nobody_to_send_to: 'There is no outgoing provider to send it to. Ask the prime to name one in the record',
};
