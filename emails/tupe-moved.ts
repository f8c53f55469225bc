import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const tupeMovedInput = z.object({
  title: z.string(),
  what: z.enum([
    'not_applicable',
    'signature_refused',
    'transferred',
    'reconciled',
    'closed',
    'reopened',
    'aborted',
    'risk_accepted',
    'claim_opened',
  ]),
  by: z.string(),
  words: z.string(),
  url: z.url(),
});
type Input = z.infer<typeof tupeMovedInput>;

/** Tells the parties of a transfer, and where it concerns them the stewards, that its record took a step that matters. */
export function tupeMoved({ title, what, by, words, url }: Input) {
  return renderMail(`${subjects[what]}: ${title}`, [
    paragraph(`${sentences[what]} “${title}”. ${by} recorded it.`),
    ...(words ? [quote(words)] : []),
    action('Read the record', url),
  ]);
}

const subjects: Readonly<Record<Input['what'], string>> = {
  not_applicable: 'TUPE does not apply, signed by both',
  signature_refused: 'Not signed that TUPE does not apply',
  transferred: 'The staff have transferred',
  reconciled: 'The staff who transferred were counted',
  closed: 'TUPE record closed',
  reopened: 'TUPE record opened again',
  aborted: 'TUPE record ended',
  risk_accepted: 'Signed while TUPE is disputed',
  claim_opened: 'A claim is open',
};

const sentences: Readonly<Record<Input['what'], string>> = {
  not_applicable: 'Both have now signed that TUPE does not apply to',
  signature_refused: 'The second signature, that TUPE does not apply, was refused for',
  transferred: 'The staff have transferred under',
  reconciled: 'What became of the staff was counted against the list for',
  closed: 'The TUPE record is closed for',
  reopened: 'The TUPE record was opened again for',
  aborted: 'There will be no transfer under',
  risk_accepted: 'The prime accepts the risk of signing while it is disputed whether TUPE applies to',
  claim_opened: 'A claim about the transfer is open under',
};
