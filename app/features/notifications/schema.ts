import { z } from 'zod';
import { oneOf } from '../fields.ts';
import { frequencies } from './domain.ts';

export const frequencyField = oneOf(frequencies, 'Choose how often we should write');

/** The form of /account/alerts: a frequency for each kind of news that the person can hear of. */
export const alertChoicesForm = z.object({
  need: frequencyField.optional(),
  provider: frequencyField.optional(),
  answering: frequencyField.optional(),
  running: frequencyField.optional(),
});

/** What stops alerts: our own button, the one beside it, or a mail program's one press (RFC 8058). */
export const stopForm = z.object({
  scope: z.preprocess((value) => value ?? 'these', z.enum(['these', 'all'])),
  'List-Unsubscribe': z.literal('One-Click').optional(),
});
