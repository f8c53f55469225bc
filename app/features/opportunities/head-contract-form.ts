import { z } from 'zod';
import { textInWords } from '../fields.ts';
import { summaryWords } from './schema.ts';

const missing = 'Select the head contract, or that there is none yet';

/** The choice of a head contract: its id, or null for none yet. */
export const headContractChoiceForm = z.object({
  head_contract: z
    .union([z.literal('none'), z.uuid()], { error: missing })
    .transform((choice) => (choice === 'none' ? null : choice)),
});

/** The same with the words that a draft begins with, where somebody has them already. */
export const newOpportunityForm = headContractChoiceForm.extend({
  summary: textInWords(summaryWords, `Summary must be ${summaryWords} words or fewer`).default(''),
});
