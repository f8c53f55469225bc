import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { OfferKind } from '../proposals/offer.ts';
import { codeLabel } from '../proposals/present-offer.ts';
import { createPlaceFinder } from '../proposals/read-places.ts';
import { findMeanings, readText } from '../proposals/read-text.ts';
import type { Span } from '../proposals/tokens.ts';
import type { TextQuery } from './text-query.ts';

/** One thing that a text was understood to ask for, and the words that say so. */
export const readThing = z.object({ kind: z.string(), label: z.string(), words: z.array(z.string()) });
export type ReadThing = z.infer<typeof readThing>;

const kinds: Readonly<Record<OfferKind, string>> = {
  service: 'Service',
  customer_group: 'People',
  specialism: 'Specialism',
  place: 'Place',
  way: 'Way of working',
};

/** What ranking read from a text: exactly the codes that it counts, with their words. */
export function whatWasRead({ text, place, districts }: TextQuery, reference: Reference): ReadThing[] {
  const { services, customerGroups, specialisms } = readText(text);
  const counted = new Set([...services, ...customerGroups, ...specialisms]);
  const said = (spans: readonly Span[]) => [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
  const meanings = findMeanings(text)
    .filter(({ code }) => counted.has(code))
    .map(({ kind, code, spans }) => ({
      kind: kinds[kind],
      label: codeLabel(kind, code, reference),
      words: said(spans),
    }));
  if (districts.length > 0) {
    return [...meanings, { kind: kinds.place, label: reference.places.describe(districts), words: [place] }];
  }
  const named = createPlaceFinder(reference.places)(text).map(({ codes, span }) => ({
    kind: kinds.place,
    label: reference.places.describe(codes.filter(reference.places.isKnown)),
    words: said([span]),
  }));
  return [...meanings, ...named];
}
