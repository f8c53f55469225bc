import type { Reference } from '#app/services/reference.ts';
import type { Decided, Offer, Offered, OfferKind } from './offer.ts';
import type { PassagePiece } from './passages.ts';

/** One box of the page: what it stands for, in words, and where the text says it. */
export type OfferedInWords = { key: string; label: string; isLikely: boolean; passages: PassagePiece[][] };
export type OfferInWords = { textHash: string } & Record<OfferKind, OfferedInWords[]>;

/** Puts an offer into words. */
export function presentOffer({ textHash, items }: Offer, reference: Reference): OfferInWords {
  const ofKind = (kind: OfferKind) =>
    items.filter((item) => item.kind === kind).map((item) => ({ ...inWords(item), label: labelOf(item, reference) }));
  return {
    textHash,
    service: ofKind('service'),
    customer_group: ofKind('customer_group'),
    specialism: ofKind('specialism'),
    place: ofKind('place'),
    way: ofKind('way'),
  };
}

/** What was struck out, in words; places have a name only where the text names them. */
export function presentStruck(
  decided: readonly (Decided & { words: readonly string[] })[],
  reference: Reference,
): string[] {
  return decided
    .filter(({ decision }) => decision === 'struck')
    .map(({ kind, code, words }) =>
      kind === 'place' ? words.join(', ') || 'Head office' : codeLabel(kind, code, reference),
    );
}

const inWords = ({ key, isLikely, passages }: Offered) => ({ key, isLikely, passages });

function labelOf({ kind, key, places }: Offered, reference: Reference): string {
  if (kind !== 'place') return codeLabel(kind, key, reference);
  return reference.places.describe(places.filter(reference.places.isKnown));
}

/** The words for a code that was read from a text. */
export function codeLabel(kind: Exclude<OfferKind, 'place'>, code: string, reference: Reference): string {
  if (kind === 'service') return reference.label('service_type', code);
  if (kind === 'customer_group') return reference.label('customer_group', code);
  if (kind === 'way') return reference.label('way_of_working', code);
  return reference.label(reference.has('specialism', code) ? 'specialism' : 'health', code);
}
