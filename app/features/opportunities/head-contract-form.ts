import { z } from 'zod';
import { textInWords } from '../fields.ts';
import { aroseField } from '../head-contracts/advertising-form.ts';
import { summaryWords } from './schema.ts';

const missing = 'Select the head contract, or that there is none yet';

/** The choice of a head contract: its id, or null for none yet. */
export const headContractChoiceForm = z.object({
  head_contract: z
    .union([z.literal('none'), z.uuid()], { error: missing })
    .transform((choice) => (choice === 'none' ? null : choice)),
});

/** The same with when the need arose; not known where the question was not asked. */
export const headContractTaskForm = headContractChoiceForm.extend({
  arose: z.preprocess((answer) => answer ?? 'unknown', aroseField),
});

/** The same with the words that a draft begins with, where somebody has them already. */
export const newOpportunityForm = headContractChoiceForm.extend({
  summary: textInWords(summaryWords, `Summary must be ${summaryWords} words or fewer`).default(''),
});
