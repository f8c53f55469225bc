import { type Scheme, type SchemeRule, schemeRules } from './organisation-schemes.ts';

export type { Scheme } from './organisation-schemes.ts';

export type NormalisedIdentifier =
  | {
      ok: true;
      value: string;
      /** The number after the dash of a linked charity, such as the 2 of 279417-2. */
      linkedCharity?: string;
    }
  | { ok: false; message: string };

const rules = new Map<string, SchemeRule>(schemeRules.map((rule) => [rule.code, rule]));

/** The registers, in the order in which a form offers them. */
export const organisationSchemes: readonly Scheme[] = schemeRules.map((rule) => rule.code);

/** True when the text is the code of a register that we know. */
export function isScheme(code: string): code is Scheme {
  return rules.has(code);
}

/**
 * Brings a number into the form that its register holds (domain.md 8.1): spaces out, capitals, a pasted `GB-CHC-` prefix
 * off, company numbers padded to 8. Normalising a normalised value gives it back.
 * @param scheme the register, as the person named it: it is never guessed from the number
 * @param raw the number as typed or pasted
 * @returns the value to keep, or a sentence for the person beside the field
 */
export function normaliseIdentifier(scheme: string, raw: string): NormalisedIdentifier {
  const rule = rules.get(scheme);
  if (!rule) return { ok: false, message: 'Select a register from the list' };
  const { number, linkedCharity } = splitLinkedCharity(rule.code, withoutPrefix(rule.code, compact(raw)));
  const value = rule.tidy ? rule.tidy(number) : number;
  if (!rule.pattern.test(value)) return { ok: false, message: rule.message };
  return linkedCharity === undefined ? { ok: true, value } : { ok: true, value, linkedCharity };
}

/**
 * The registers that a bare number could belong to, for a question such as "Which register is this number from?".
 * Two answers are common: SC042386 is both a Scottish company number and a Scottish charity number, so the caller asks
 * and never picks (domain.md, correction 9).
 * @returns none when the number fits no register
 */
export function suggestSchemes(raw: string): Scheme[] {
  const text = compact(raw);
  const named = schemeRules.filter((rule) => text.startsWith(`${rule.code}-`));
  if (named.length > 0) return named.map((rule) => rule.code).filter((code) => normaliseIdentifier(code, text).ok);
  if (/^NIC\d+$/.test(text)) return normaliseIdentifier('GB-NIC', text).ok ? ['GB-NIC'] : [];
  return schemeRules.filter((rule) => isOfferedFor(rule, text)).map((rule) => rule.code);
}

function isOfferedFor(rule: SchemeRule, text: string): boolean {
  const result = normaliseIdentifier(rule.code, text);
  return result.ok && rule.offeredFor?.test(result.value) === true;
}

/** Capitals, without white space or invisible characters, and with every kind of dash as a hyphen. */
function compact(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();
}

function withoutPrefix(scheme: Scheme, text: string): string {
  return text.startsWith(`${scheme}-`) ? text.slice(scheme.length + 1) : text;
}

function splitLinkedCharity(scheme: Scheme, text: string): { number: string; linkedCharity?: string } {
  const linked = scheme === 'GB-CHC' ? /^(\d+)-(\d{1,3})$/.exec(text) : null;
  return linked?.[1] && linked[2] ? { number: linked[1], linkedCharity: linked[2] } : { number: text };
}
