import { createHash } from 'node:crypto';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { type PassagePiece, passagesOf } from './passages.ts';
import { createPlaceFinder, type NamedPlace } from './read-places.ts';
import { type FindingKind, findMeanings } from './read-text.ts';
import type { Span } from './tokens.ts';

export type OfferKind = FindingKind | 'place';

/** One thing that a text proposes, to accept or to strike out. */
export type Offered = {
  kind: OfferKind;
  /** The code; for places a name of this page's own for the codes in `places`. */
  key: string;
  /** Codes of nations, regions and districts; none for other kinds. */
  places: string[];
  /** True when it is sure enough to be ticked to begin with. */
  isLikely: boolean;
  /** The words of the text that say it. */
  words: string[];
  /** The same words where they stand in the text. */
  passages: PassagePiece[][];
};

/** All that a text proposes and nobody has decided on; no services when nothing is left to decide. */
export type Offer = { textHash: string; items: Offered[] };

export type Decided = { kind: OfferKind; code: string; decision: 'accepted' | 'struck' };

/** What people have to say themselves where the words are no surer than a toss of a coin or two. */
const likely = 0.7;

/**
 * What there is to decide on about a text: what was struck out is left out, and so are services that were accepted.
 * People and places that were accepted before are offered again with each new service.
 * @param standIn places to offer where the text names none, such as those of a head office
 */
export function offerOf(
  text: string,
  places: PlaceIndex,
  decided: readonly Decided[],
  standIn: readonly string[] = [],
): Offer {
  const past = new Map(decided.map(({ kind, code, decision }) => [`${kind} ${code}`, decision]));
  const isOpen = ({ kind, key }: Offered) => {
    const decision = past.get(`${kind} ${key}`);
    return decision === undefined || (decision === 'accepted' && kind !== 'service');
  };
  const items = [...meanings(text), ...placesNamed(text, places, standIn)].filter(isOpen);
  const isEmpty = !items.some(({ kind }) => kind === 'service');
  return { textHash: hashOf(text), items: isEmpty ? [] : items };
}

function meanings(text: string): Offered[] {
  return findMeanings(text).map(({ kind, code, confidence, spans }) => ({
    kind,
    key: code,
    places: [],
    isLikely: confidence >= likely,
    ...quote(text, spans),
  }));
}

function placesNamed(text: string, places: PlaceIndex, standIn: readonly string[]): Offered[] {
  const named = createPlaceFinder(places)(text);
  if (named.length > 0) return onceEach(named).map(({ codes, spans }) => placeOffer(codes, quote(text, spans)));
  return standIn.length > 0 ? [placeOffer(standIn, { words: [], passages: [] })] : [];
}

function placeOffer(codes: readonly string[], quoted: Pick<Offered, 'words' | 'passages'>): Offered {
  const key = createHash('sha256').update(codes.join(' ')).digest('hex').slice(0, 16);
  return { kind: 'place', key, places: [...codes], isLikely: true, ...quoted };
}

function onceEach(named: readonly NamedPlace[]): { codes: string[]; spans: Span[] }[] {
  const byCodes = Map.groupBy(named, ({ codes }) => codes.join(' '));
  return [...byCodes.values()].map((same) => ({
    codes: same[0]?.codes ?? [],
    spans: same.map(({ span }) => span),
  }));
}

function quote(text: string, spans: readonly Span[]): Pick<Offered, 'words' | 'passages'> {
  const words = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
  return { words, passages: passagesOf(text, spans) };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
