import { normaliseIdentifier, suggestSchemes } from '#db/reference/organisation-identifier.ts';

/** A registration number as typed; `register` is empty until the person has said which one it is from. */
export type TypedNumber = { number: string; register: string };
export type RegistrationNumber = { scheme: string; value: string };
export type ReadNumber =
  | { ok: true; number: RegistrationNumber }
  | { ok: false; about: 'number' | 'register'; message: string };

/**
 * Reads a number whose register may not have been named (domain.md 8.1). One register that fits is taken; of several the
 * person chooses, and it is never guessed (correction 9: SC042386 is a company or a charity).
 */
export function readNumber({ number, register }: TypedNumber): ReadNumber {
  const chosen = register ? normaliseIdentifier(register, number) : null;
  if (chosen?.ok) return { ok: true, number: { scheme: register, value: chosen.value } };
  const [only, ...others] = suggestSchemes(number);
  if (only && others.length === 0) return readNumberOf(only, number);
  if (only && !chosen) return { ok: false, about: 'register', message: `Select which register ${number} is from` };
  if (chosen) return { ok: false, about: 'number', message: chosen.message };
  return {
    ok: false,
    about: 'number',
    message: `Check ${number}: it fits no register that we know. If it is right, select its register`,
  };
}

/**
 * Reads a number of a register that the person has named.
 * @param labelOf the name of a register, to say where the number would fit instead
 */
export function readNumberOf(
  register: string,
  number: string,
  labelOf: (scheme: string) => string = (scheme) => scheme,
): ReadNumber {
  const result = normaliseIdentifier(register, number);
  if (result.ok) return { ok: true, number: { scheme: register, value: result.value } };
  const [other] = suggestSchemes(number);
  const elsewhere = other ? `. ${number} looks like a number of: ${labelOf(other)}` : '';
  return { ok: false, about: 'number', message: `${result.message}${elsewhere}` };
}

/** The registers to offer for a number as typed, each with the number as that register writes it. */
export function registersFor(number: string): RegistrationNumber[] {
  return suggestSchemes(number).flatMap((scheme) => {
    const result = normaliseIdentifier(scheme, number);
    return result.ok ? [{ scheme, value: result.value }] : [];
  });
}
