import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const employeeInformationReceivedInput = z.object({ title: z.string(), matches: z.boolean(), url: z.url() });

/** Tells a giver that an incoming provider confirmed receipt, and whether it has the file that was given. */
export function employeeInformationReceived({ title, matches, url }: z.infer<typeof employeeInformationReceivedInput>) {
  return renderMail(`Employee information received: ${title}`, [
    paragraph(`An incoming provider confirmed that it received your employee information for the transfer “${title}”.`),
    paragraph(
      matches
        ? 'The hash is that of the file that you gave.'
        : 'The hash is NOT that of the file that you gave: it may have another version. Talk to it.',
    ),
    action('See the receipt', url),
  ]);
}
