import { z } from 'zod';
import { optionalText } from '../fields.ts';

const mostReason = 500;

/** The form that withdraws an interest: a reason that nobody has to give. */
export const withdrawInterestForm = z.object({
  reason: optionalText(mostReason, `Your reason must be ${mostReason} characters or fewer`),
});
