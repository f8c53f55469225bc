import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const awardFellInput = z.object({
  title: z.string(),
  providerName: z.string(),
  wasReserve: z.boolean(),
  reason: z.string(),
  reserves: z.number().int(),
  url: z.url(),
});

/** Tells a prime that the provider it chose, or its reserve, is no longer available. */
export function awardFell(input: z.infer<typeof awardFellInput>) {
  const { title, providerName, wasReserve, reason, reserves, url } = input;
  return renderMail(`${wasReserve ? 'The reserve' : 'The award'} fell: ${title}`, [
    paragraph(
      wasReserve
        ? `${providerName} no longer wants to be the reserve for “${title}”.`
        : `${providerName}, to whom you awarded “${title}”, is no longer available.`,
    ),
    ...(reason ? [paragraph('The reason given:'), quote(reason)] : []),
    ...(wasReserve ? [] : [paragraph(whatNext(reserves))]),
    action('See the decisions', url),
  ]);
}

function whatNext(reserves: number): string {
  return reserves > 0
    ? 'There is a reserve for this lot. You can promote it now; a new standstill then begins.'
    : 'There is no reserve for this lot. Tell those who answered what happens to the need.';
}
