import { type Actor, actsFor } from '../identity/actor.ts';

export const invitationPolicy = {
  /** What an organisation was invited to is for its own people; the prime and stewards read the list of the opportunity. */
  'invitation:view-own': (actor: Actor, { invitation }: { invitation: { invitedId: string } }) =>
    actsFor(actor, invitation.invitedId),
};
