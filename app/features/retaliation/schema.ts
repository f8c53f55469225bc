import { z } from 'zod';
import { oneOf, requiredText } from '../fields.ts';

export const settleForm = z.object({
  as: oneOf(['explained', 'retaliation', 'no_finding'], 'Choose how you settle it'),
  reason: requiredText('Enter the reason', 4000),
});
