import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const tupePartyNamedInput = z.object({
  title: z.string(),
  primeName: z.string(),
  /** "outgoing provider" */
  part: z.string(),
  isOutgoing: z.boolean(),
  url: z.url(),
});

/** Tells an organisation that a transfer of staff has been recorded in which it has a part. */
export function tupePartyNamed({ title, primeName, part, isOutgoing, url }: z.infer<typeof tupePartyNamedInput>) {
  return renderMail(`You are named in a TUPE record: ${title}`, [
    paragraph(`${primeName} named your organisation as ${part} in its record of “${title}”.`),
    paragraph(
      'TUPE protects staff whose work moves to another employer. Whether it applies here is for each of those involved to say, with reasons.',
    ),
    ...(isOutgoing ? [paragraph(outgoing)] : []),
    action('Read the record and say what you think', url),
  ]);
}

const outgoing =
  'If your staff move, you have duties with dates: figures of the team for those who bid, information about each employee, and informing your staff. The record shows which comes next.';
