import type { ControlRefusal } from './change-control.server.ts';

export const controlRefusals: Readonly<Record<ControlRefusal, string>> = {
  unknown: 'There is no organisation of this name or address here',
  several: 'Several organisations have this name: paste the address of its page instead',
  itself: 'An organisation does not control itself',
  recorded: 'This link is recorded already',
  own_interest: 'You belong or belonged to one of them in the last 24 months: another steward records this',
  not_there: 'This link has ended',
};
