import type { z } from 'zod';
import { personIn } from './person-in.ts';

/** Lets a free text hold nobody’s name: staff and representatives are counted, never named (domain.md 3.5). */
export function nobodyNamed<Text extends z.ZodType<string>>(text: Text): Text {
  return text.check((context) => {
    const named = personIn(context.value);
    if (named === null) return;
    const message = `“${named}” looks like a person. Write a role or a number instead, such as “3 advisers”`;
    context.issues.push({ code: 'custom', message, input: context.value });
  });
}
