import { z } from 'zod';
import { knownCodes, optionalText } from '../fields.ts';
import type { Decided, Offer, Offered, OfferKind } from './offer.ts';

/** The field of the form for each kind of thing that a text proposes. */
export const offerFields = {
  service: 'services',
  customer_group: 'customer_groups',
  specialism: 'specialisms',
  place: 'places',
  way: 'ways',
} as const satisfies Record<OfferKind, string>;

/** What is ticked of an offer. Everything else that was offered is struck out. */
export type Ticked = Record<(typeof offerFields)[OfferKind], string[]> & { text_hash: string };

/** The form of an offer: any of what it holds, and which text it was read from. */
export function rowsForm({ items }: Offer) {
  const ofKind = (kind: OfferKind) =>
    knownCodes(
      (key) => items.some((item) => item.kind === kind && item.key === key),
      'Select from what was read in the text',
      0,
    );
  return z.object({
    services: ofKind('service'),
    customer_groups: ofKind('customer_group'),
    specialisms: ofKind('specialism'),
    places: ofKind('place'),
    ways: ofKind('way'),
    text_hash: optionalText(64, 'Open the page again'),
  });
}

export type Choice = {
  accepted(kind: OfferKind): Offered[];
  decided: (Decided & { words: string[] })[];
};

/**
 * What was accepted of an offer, and the decision on each part of it. Where no service was taken, who and where were not
 * decided on: they would stand in no row.
 */
export function chooseFrom({ items }: Offer, ticked: Ticked): Choice {
  const isTicked = ({ kind, key }: Offered) => ticked[offerFields[kind]].includes(key);
  const takesAny = items.some((item) => item.kind === 'service' && isTicked(item));
  return {
    accepted: (kind) => items.filter((item) => item.kind === kind && isTicked(item)),
    decided: items
      .filter(({ kind }) => takesAny || kind === 'service')
      .map((item) => ({
        kind: item.kind,
        code: item.key,
        words: item.words,
        decision: isTicked(item) ? 'accepted' : 'struck',
      })),
  };
}
