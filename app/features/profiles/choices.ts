import type { CodeEntry, Reference } from '#app/services/reference.ts';
import type { ChoiceFold, PlainChoice } from '#app/ui/folded-checkboxes.tsx';

/** The entries of a code list as choices. */
export function choicesFrom(reference: Reference, list: string): PlainChoice[] {
  return reference.list(list).map(toChoice);
}

/** The entries of code lists as choices under the headings of the lists. */
export function foldsFrom(reference: Reference, ...lists: string[]): ChoiceFold[] {
  const entries = lists.flatMap((list) => reference.list(list));
  return [...Map.groupBy(entries, (entry) => entry.heading ?? 'Others')].map(([heading, items], index) => ({
    key: String(index + 1),
    heading,
    items: items.map(toChoice),
  }));
}

function toChoice({ code, label, hint }: CodeEntry): PlainChoice {
  return { value: code, text: label, hint: hint ?? undefined };
}

/** What the evidence form offers: kinds under their headings, as a browser's select shows them, and the capabilities. */
export function evidenceChoices(reference: Reference) {
  return {
    kinds: foldsFrom(reference, 'evidence_kind'),
    capabilities: choicesFrom(reference, 'capability').map(({ value, text }) => ({ value, text })),
  };
}
