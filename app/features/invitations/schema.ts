import { z } from 'zod';
import { optionalText } from '../fields.ts';
import type { InviteRefusal } from './invite-provider.server.ts';

export const mostMessage = 500;

/** The form that invites a provider. */
export const inviteForm = z.object({
  message: optionalText(mostMessage, `Message must be ${mostMessage} characters or fewer`),
});

/** Why an invitation was not sent, beside the message. */
export const refusalWords: Readonly<Record<InviteRefusal, string>> = {
  not_open: 'This opportunity is not open, so nobody can be invited to it',
  not_listed: 'This organisation has no published profile, so it cannot be invited',
  own_organisation: 'You cannot invite your own organisation',
  already_invited: 'This organisation has already been invited to this opportunity',
  asked_not_to: 'This organisation has asked for no more invitations',
  prime_not_verified:
    'Your organisation must be verified before it can invite organisations that are not yet on Tierbridge',
  too_many: 'You have sent many invitations in the last hour. Wait a while and try again',
};
