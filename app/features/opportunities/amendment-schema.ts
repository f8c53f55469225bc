import { z } from 'zod';
import { optionalText, requiredText } from '../fields.ts';
import type { AmendmentKind } from './amendment-rules.ts';

const tooLong = 'Reason must be 1000 characters or fewer';

/** Why an opportunity is changed and, where the rule asks for it, why the deadline does not move. */
export function amendmentForm({ needsUnmovedReason }: Pick<AmendmentKind, 'needsUnmovedReason'>) {
  return z
    .object({
      reason: requiredText('Enter the reason for the change', 1000, tooLong),
      unmoved_reason: needsUnmovedReason
        ? requiredText('Enter why the deadline does not move, or move it', 1000, tooLong)
        : optionalText(1000, tooLong),
    })
    .transform(({ reason, unmoved_reason }) => ({
      reason,
      unmovedReason: needsUnmovedReason ? unmoved_reason : null,
    }));
}
export type AmendmentAnswer = z.infer<ReturnType<typeof amendmentForm>>;
