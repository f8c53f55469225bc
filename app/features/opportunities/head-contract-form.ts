import { z } from 'zod';

const missing = 'Select the head contract, or that there is none yet';

/** The choice of a head contract: its id, or null for none yet. */
export const headContractChoiceForm = z.object({
  head_contract: z
    .union([z.literal('none'), z.uuid()], { error: missing })
    .transform((choice) => (choice === 'none' ? null : choice)),
});
