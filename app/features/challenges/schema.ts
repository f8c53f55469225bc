import { z } from 'zod';
import { oneOf, requiredText } from '../fields.ts';

const mostCharacters = 4000;
const words = (missing: string, what: string) =>
  requiredText(
    missing,
    mostCharacters,
    `${what} must be ${mostCharacters.toLocaleString('en-GB')} characters or fewer`,
  );
const outcome = oneOf(['upheld', 'not_upheld'], 'Choose whether the decision was right');

export const raiseForm = z.object({
  decisionId: z.uuid({ error: 'Choose the decision that you want reviewed' }),
  grounds: words('Enter what you think went wrong', 'What you think went wrong'),
});
export const answerForm = z.object({ outcome, answer: words('Enter your answer', 'Your answer') });
export const escalateForm = z.object({ reason: words('Enter why you go to a steward', 'The reason') });
export const findingForm = z.object({ outcome, finding: words('Enter what you found', 'The finding') });
