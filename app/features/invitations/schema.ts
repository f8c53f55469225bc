import { z } from 'zod';
import { optionalText, wholeNumber } from '../fields.ts';
import { fewestTold } from './domain.ts';
import type { InviteRefusal } from './invite-provider.server.ts';

export const mostMessage = 500;

/** The form that invites a provider. */
export const inviteForm = z.object({
  message: optionalText(mostMessage, `Message must be ${mostMessage} characters or fewer`),
});

/** The form that sets how many answers are enough; empty for no stop. */
export const enoughForm = z.object({
  enough: wholeNumber(
    null,
    fewestTold,
    1000,
    `How many answers are enough must be a whole number from ${fewestTold} to 1,000`,
  ),
});

/** Why an invitation was not sent, beside the message. */
export const refusalWords: Readonly<Record<InviteRefusal, string>> = {
  not_open: 'This opportunity is not open, so nobody can be invited to it',
  not_listed: 'This organisation has no published profile, so it cannot be invited',
  own_organisation: 'You cannot invite your own organisation',
  already_invited: 'This organisation has already been invited to this opportunity',
  asked_not_to: 'This organisation has asked for no more invitations',
  enough_answered:
    'As many providers have answered as you said are enough. To invite more, raise that number on the page of invitations',
  prime_not_verified:
    'Your organisation must be verified before it can invite organisations that are not yet on Tierbridge',
  too_many: 'You have sent many invitations in the last hour. Wait a while and try again',
};
