import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const directoryClaimDecidedInput = z.object({
  organisationName: z.string(),
  accepted: z.boolean(),
  reason: z.string().nullable(),
  url: z.url(),
});

/** Tells a claimant how their claim of a directory entry ended. */
export function directoryClaimDecided(input: z.infer<typeof directoryClaimDecidedInput>) {
  const { organisationName, accepted, reason, url } = input;
  if (accepted) {
    return renderMail(`You have taken over ${organisationName}`, [
      paragraph(`Your claim of ${organisationName} on Tierbridge was accepted. You are now its owner.`),
      paragraph('Check its details, then complete and publish its profile.'),
      action('See your organisations', url),
    ]);
  }
  return renderMail(`Your claim of ${organisationName}`, [
    paragraph(`Your claim of ${organisationName} on Tierbridge was not accepted.`),
    ...(reason ? [paragraph('The reason given:'), quote(reason)] : []),
    action('See the entry', url),
  ]);
}
