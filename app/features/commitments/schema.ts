import { z } from 'zod';
import { requiredText, wholeNumber } from '../fields.ts';

/** What an owner signs with. `version` is the one that was read. */
export const acceptForm = z.object({
  name: requiredText('Enter your name', 200, 'Your name must be 200 characters or fewer'),
  role: requiredText('Enter your job title', 120, 'Your job title must be 120 characters or fewer'),
  version: wholeNumber('Read the items again', 1, 1_000_000, 'Read the items again'),
  confirm: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.literal('yes', { error: 'Confirm that you may accept for your organisation' }),
  ),
});
export type Signature = { name: string; role: string };
export const withdrawForm = z.object({});
