import { z } from 'zod';
import { requiredText } from '../fields.ts';
import { type DeskStep, deskStepWords } from './steps.ts';

const most = 4000;
const unasked = z.preprocess(() => '', z.string());

/** The form of a step: what it does not ask for is empty. @param stewards those to choose from when it is given to one */
export function deskForm(step: DeskStep, stewards: readonly string[]) {
  const { choice, words } = deskStepWords[step];
  const options = step === 'assign' ? stewards : Object.keys(choice?.options ?? {});
  const missing = choice?.missing ?? '';
  const chosen = z.preprocess(
    (value) => (typeof value === 'string' ? value : ''),
    z.string().refine((value) => options.includes(value), { error: missing }),
  );
  return z.object({
    choice: choice ? chosen : unasked,
    words: words ? requiredText(words.missing, most) : unasked,
  });
}
export type DeskForm = z.output<ReturnType<typeof deskForm>>;
