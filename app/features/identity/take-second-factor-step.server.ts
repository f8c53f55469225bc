import type { z } from 'zod';
import type { Context } from '#app/services/unit-of-work.ts';
import type { secondFactorForm } from './schema.ts';
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from './set-up-second-factor.server.ts';

/** Does the step of setting up or removing a second factor that a form asks for. */
export async function takeSecondFactorStep(context: Context, form: z.infer<typeof secondFactorForm>) {
  switch (form.step) {
    case 'start':
      return { step: 'start', answer: await startSecondFactor(context) } as const;
    case 'confirm':
      return { step: 'confirm', answer: await confirmSecondFactor(context, form.code) } as const;
    case 'remove':
      return { step: 'remove', answer: await removeSecondFactor(context) } as const;
  }
}
