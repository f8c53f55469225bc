import type { z } from 'zod';
import { personIn } from './names.ts';

type Text = z.ZodType<string>;

/** Refuses what looks like a person: representatives and staff are counted, never named. */
export function nobodyNamed(text: Text) {
  return text.check((context) => {
    const named = personIn(context.value);
    if (named === null) return;
    const message = `“${named}” looks like a person. Write a role or a number instead, such as “3 representatives”`;
    context.issues.push({ code: 'custom', message, input: context.value });
  });
}
