import type { Reference } from '#app/services/reference.ts';
import { lotName } from './lots.ts';

export type Option = { value: string; text: string; hint?: string };
export type OptionGroup = { heading: string | null; options: Option[] };

/** The entries of a code list as the choices of a question. */
export function optionsOf(reference: Reference, list: string): Option[] {
  return reference.list(list).map(({ code, label, hint }) => ({ value: code, text: label, hint: hint ?? undefined }));
}

/** The same under the headings of the list. */
export function optionGroupsOf(reference: Reference, list: string): OptionGroup[] {
  const byHeading = Map.groupBy(reference.list(list), ({ heading }) => heading);
  return [...byHeading].map(([heading, entries]) => ({
    heading,
    options: entries.map(({ code, label, hint }) => ({ value: code, text: label, hint: hint ?? undefined })),
  }));
}

/** The lots of a divided opportunity as the choices of a question; none where there is nothing to choose. */
export function lotOptions(lots: readonly { id: string; title: string }[]): Option[] {
  return lots.length > 1 ? lots.map((lot, index) => ({ value: lot.id, text: lotName(lot, index) })) : [];
}

/** The levels that can be asked for, "2, practised": level 0 asks for nothing. */
export function levelOptions(reference: Reference): Option[] {
  return reference
    .list('level')
    .filter(({ code }) => code !== '0')
    .map(({ code, label }) => ({ value: code, text: `${code}, ${label.toLowerCase()}` }));
}
