import { z } from 'zod';

/** The buttons of the page of a private calendar. */
export const feedForm = z.object({ intent: z.enum(['renew', 'revoke'], { error: 'Choose what to do' }) });
