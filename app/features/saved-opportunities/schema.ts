import { z } from 'zod';

/** The button that saves an opportunity, and the one that takes it off the list. */
export const saveForm = z.object({ intent: z.enum(['save', 'remove'], { error: 'Choose what to do' }) });
