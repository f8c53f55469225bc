import { z } from 'zod';
import { optionalText } from '../fields.ts';

/** A steward records a link of control, or ends the one that `end` names. */
export const controlForm = z
  .object({
    end: z.uuid().optional().catch(undefined),
    controller: optionalText(300, 'The organisation must be 300 characters or fewer'),
    source: optionalText(500, 'Where this is written must be 500 characters or fewer'),
  })
  .superRefine(({ end, controller, source }, context) => {
    if (end) return;
    if (!controller)
      context.addIssue({ code: 'custom', path: ['controller'], message: 'Enter the organisation that controls it' });
    if (!source) context.addIssue({ code: 'custom', path: ['source'], message: 'Enter where this is written' });
  });
