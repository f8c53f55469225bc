import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const tupePromiseWaitsInput = z.object({ title: z.string(), risks: z.array(z.string()), url: z.url() });

/** Tells a party to a transfer of staff that promises on who bears a risk wait for its agreement. */
export function tupePromiseWaits({ title, risks, url }: z.infer<typeof tupePromiseWaitsInput>) {
  const [first = 'a risk'] = risks;
  return renderMail(`Waiting for your agreement: who bears which risk in “${title}”`, [
    paragraph(
      risks.length === 1
        ? `A promise waits for your agreement: ${first.toLowerCase()}.`
        : `${risks.length} promises wait for your agreement: ${risks.map((risk) => risk.toLowerCase()).join('; ')}.`,
    ),
    paragraph('They are proposals, and nothing holds until both sides agreed to the same version. Take advice first.'),
    action('Read and agree', url),
  ]);
}
