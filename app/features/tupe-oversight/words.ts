import type { UndeclaredAsked } from './ask-undeclared.server.ts';
import type { Escalated } from './escalate.server.ts';

/** What a steward is told when a transfer cannot be taken further. */
export const escalationRefusals: Readonly<Record<Extract<Escalated, { ok: false }>['reason'], string>> = {
  unknown: 'Choose a party that is on the market',
  has_interest: 'You belong to one of the parties, or did in the last 24 months: another steward takes it further',
};

export const undeclaredRefusals: Readonly<Record<Extract<UndeclaredAsked, { ok: false }>['reason'], string>> = {
  declared: 'It has been declared by now, so there is nothing to ask',
  has_interest: 'You belong to the prime, or did in the last 24 months: another steward asks it',
};
