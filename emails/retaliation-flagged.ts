import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const retaliationFlaggedInput = z.object({ primeName: z.string(), facts: z.number(), url: z.url() });

/** Tells a steward that something happened to a partner that is watched after a concern. It names no partner. */
export function retaliationFlagged({ primeName, facts, url }: z.infer<typeof retaliationFlaggedInput>) {
  return renderMail(`Look at a sub-contract of ${primeName}`, [
    paragraph(
      `After a concern about ${primeName}, ${facts === 1 ? 'something' : `${facts} things`} happened to a partner that may have a good reason, or none. Within 10 working days a steward settles whether it is explained.`,
    ),
    action('See what happened', url),
  ]);
}
