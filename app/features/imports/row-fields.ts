import { z } from 'zod';

// The building blocks of the row schemas. A file from outside may hold anything; a block says in words what is wrong.

/** Longer than any text of a register, and short enough to be shown. */
const mostCharacters = 20_000;

/** Text as it may be stored: broken Unicode and control characters out, because Postgres refuses them; spaces closed up. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text that may be missing; '' then. */
export function textField(name: string, most = mostCharacters) {
  return z
    .string({ error: `${name} must be text` })
    .nullish()
    .transform((text) => cleanText(text ?? ''))
    .pipe(z.string().max(most, { error: `${name} must be ${most.toLocaleString('en-GB')} characters or fewer` }));
}

/** A text that must be there. */
export function requiredField(name: string, most = 300) {
  return textField(name, most).pipe(z.string().min(1, { error: `${name} is missing` }));
}

/** A web address of a register, often without its beginning; null when it is not one that a page could link to. */
export function webAddress(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (!/^https?:\/\/[\w.-]+\.[a-z]{2,}(?:[/:?#]\S*)?$/i.test(address) || !URL.canParse(address)) return null;
  return address.length <= 300 ? address : null;
}

/** An email address of a register in small letters; null when it is not one. */
export function registerEmail(text: string): string | null {
  const parsed = z.email().max(254).safeParse(text.toLowerCase());
  return parsed.success ? parsed.data : null;
}

/** What is wrong with a row, in one line: the field and the reason, for the first three faults. */
export function sayFaults(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => {
      const field = path.join('.');
      const expected = message.replace(/^Invalid input: /, '');
      return !field || !/^expected|^Invalid|^Too|^Unrecognized/.test(expected) ? expected : `${field}: ${expected}`;
    })
    .join('; ');
}
