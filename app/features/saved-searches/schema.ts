import { z } from 'zod';
import { oneOf, requiredText } from '../fields.ts';
import { frequencyField } from '../notifications/schema.ts';
import type { SaveRefusal } from './save-search.server.ts';

const name = requiredText('Enter a name for this search', 80, 'Name must be 80 characters or fewer');

/** The form that saves a search. */
export const savedSearchForm = z.object({ name, frequency: frequencyField });
export type SavedSearchAnswers = z.infer<typeof savedSearchForm>;

/** The form of one saved search: it changes the search, or deletes it. */
export const changeForm = z.union([
  z.object({ intent: z.literal('delete') }),
  savedSearchForm.extend({ intent: oneOf(['save'], 'Choose what to do') }),
]);

export const refusalWords: Readonly<Record<SaveRefusal, string>> = {
  saved_before: 'You have saved this search before',
  too_many: 'You have 50 saved searches, which is the most. Delete one that you no longer need',
};
