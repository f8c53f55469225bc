import { z } from 'zod';
import { calendarDate, optionalText } from '../fields.ts';
import { nobodyNamed } from '../person-names/nobody-named.ts';

export const moveForm = z.object({
  transferOn: calendarDate('The planned day', 'Enter the day on which staff are planned to transfer').pipe(z.string()),
  reason: nobodyNamed(optionalText(1000, 'The reason must be 1,000 characters or fewer')),
});

/** The day alone, to see what it would change. */
export const dayForm = moveForm.pick({ transferOn: true });

export const tickForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('tick'),
    doneOn: calendarDate('The day', 'Enter the day on which it was done').pipe(z.string()),
    words: nobodyNamed(optionalText(1000, 'What was done must be 1,000 characters or fewer')),
  }),
  z.object({ intent: z.literal('untick') }),
]);
