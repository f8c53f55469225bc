import { formatDate } from '../wording.ts';

/** A rule set of the Compact family: in which nations it holds, and from when until when. */
export type CompactInstrument = {
  code: string;
  title: string;
  summary: string;
  nations: readonly string[];
  from: string | null;
  to: string | null;
  /** Whether its days are not known exactly. */
  isApproximate: boolean;
};
export type AppliedInstrument = { code: string; title: string; summary: string; why: string; isApproximate: boolean };
type NationName = { code: string; name: string };
/** Which instruments hold, and the nations in which none does. */
export type InstrumentsFound = { applied: AppliedInstrument[]; without: string[] };

/**
 * Which instruments of the Compact family hold for work in these nations on a day, and why (domain.md 2.1). Several may hold
 * for one contract, one in each nation, and one over all of them.
 */
export function instrumentsFor(
  instruments: readonly CompactInstrument[],
  nations: readonly NationName[],
  on: string,
): InstrumentsFound {
  const applied = instruments.flatMap((instrument) => {
    const where = nations.filter(({ code }) => instrument.nations.includes(code));
    return where.length > 0 && isInForce(instrument, on)
      ? [{ ...shown(instrument), why: whyOf(instrument, where, on) }]
      : [];
  });
  const without = nations.filter(
    ({ code }) => !instruments.some((instrument) => instrument.nations.includes(code) && isInForce(instrument, on)),
  );
  return { applied, without: without.map(({ name }) => name) };
}

/** Days are calendar dates, which compare as texts. The last day belongs to it. */
function isInForce({ from, to }: CompactInstrument, on: string): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}

const shown = ({ code, title, summary, isApproximate }: CompactInstrument) => ({ code, title, summary, isApproximate });

function whyOf({ from, to, nations: holdsIn }: CompactInstrument, where: readonly NationName[], on: string): string {
  const places = inWords(where.map(({ name }) => name));
  const since = from ? `since ${formatDate(from)}` : 'without a first day';
  const until = to ? `, until ${formatDate(to)}` : '';
  const reach =
    holdsIn.length > 1
      ? 'It holds in the whole United Kingdom for what is not devolved, such as employment programmes that the Department for Work and Pensions (DWP) buys in Great Britain.'
      : 'It is the one of that nation.';
  return `Work in ${places} on ${formatDate(on)}: it has been in force there ${since}${until}. ${reach}`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The nations of districts, by the first letter of their GSS codes. */
export function nationsOf(districts: readonly string[], nations: readonly NationName[]): NationName[] {
  const letters = new Set(districts.map((code) => code.charAt(0)));
  return nations.filter(({ code }) => letters.has(code.charAt(0)));
}
