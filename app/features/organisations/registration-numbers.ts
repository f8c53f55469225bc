import { normaliseIdentifier, suggestSchemes } from '#db/reference/organisation-identifier.ts';

export type RegistrationNumber = { scheme: string; value: string };
/** A number as typed; `register` is what was answered when it fitted several registers or none, otherwise empty. */
export type TypedNumber = { number: string; register: string };
export type ReadNumber =
  | { is: 'read'; number: RegistrationNumber }
  | { is: 'ambiguous'; registers: RegistrationNumber[] }
  | { is: 'wrong'; message: string };

/**
 * Reads a number whose register may not have been named (domain.md 8.1). One register that fits is taken; of several the
 * person chooses, and it is never guessed (correction 9: SC042386 is a company or a charity).
 */
export function readNumber({ number, register }: TypedNumber): ReadNumber {
  const fitting = registersFor(number);
  if (fitting.length === 0 && register) return readNumberOf(register, number);
  const [first, ...others] = fitting;
  if (!first) {
    return {
      is: 'wrong',
      message: `Check ${number}: it fits no register that we know. If it is right, select its register`,
    };
  }
  if (others.length === 0) return { is: 'read', number: first };
  const chosen = fitting.find((each) => answerFor(each) === register);
  return chosen ? { is: 'read', number: chosen } : { is: 'ambiguous', registers: fitting };
}

/** The answer that names a register for one number: when the number is changed afterwards, the question is asked again. */
export function answerFor({ scheme, value }: RegistrationNumber): string {
  return `${scheme}/${value}`;
}

/**
 * Reads a number of a register that the person has named.
 * @param labelOf the name of a register, to say where the number would fit instead
 */
export function readNumberOf(
  register: string,
  number: string,
  labelOf: (scheme: string) => string = (scheme) => scheme,
): Exclude<ReadNumber, { is: 'ambiguous' }> {
  const result = normaliseIdentifier(register, number);
  if (result.ok) return { is: 'read', number: { scheme: register, value: result.value } };
  const [other] = suggestSchemes(number);
  const elsewhere = other ? `. ${number} looks like a number of: ${labelOf(other)}` : '';
  return { is: 'wrong', message: `${result.message}${elsewhere}` };
}

function registersFor(number: string): RegistrationNumber[] {
  return suggestSchemes(number).flatMap((scheme) => {
    const result = normaliseIdentifier(scheme, number);
    return result.ok ? [{ scheme, value: result.value }] : [];
  });
}
