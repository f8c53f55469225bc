import type { NamedPlace, PlaceFinder } from './read-places.ts';
import { type Finding, findMeanings, isWay, type Way } from './read-text.ts';
import type { Span } from './tokens.ts';

/** Why a code is in a row: how sure it is, from 0 to 1, and the words of the text that say it. */
export type Reason = { kind: Finding['kind'] | 'place'; code: string; confidence: number; spans: Span[] };

/** A row that a text proposes: one service, with the people and places that the text names. */
export type Proposal = {
  serviceType: string;
  customerGroups: string[];
  specialisms: string[];
  /** Codes of nations, regions and districts; none when the text names no place. */
  places: string[];
  ways: Way[];
  confidence: number;
  reasons: Reason[];
};

/**
 * Reads rows out of a text, each with the words that led to it. Pure, and the same for the same text.
 * @param text what a register, a provider or a prime says
 * @param findPlaces made once by `createPlaceFinder` and kept
 */
export function proposeRows(text: string, findPlaces: PlaceFinder): Proposal[] {
  const found = findMeanings(text);
  const services = found.filter(({ kind }) => kind === 'service');
  if (services.length === 0) return [];
  const others = [...found.filter(({ kind }) => kind !== 'service'), ...placeReasons(findPlaces(text))];
  const codes = (kind: Reason['kind']) => others.filter((reason) => reason.kind === kind).map(({ code }) => code);
  return services.map((service) => ({
    serviceType: service.code,
    customerGroups: codes('customer_group'),
    specialisms: codes('specialism'),
    places: codes('place'),
    ways: codes('way').filter(isWay),
    confidence: service.confidence,
    reasons: [service, ...others],
  }));
}

/** A name is a name: places are as sure as their reader is careful. */
const placeConfidence = 0.8;

/** Each place once, with every word that names it. */
export function placeReasons(named: readonly NamedPlace[]): Reason[] {
  const spans = new Map<string, Span[]>();
  for (const { codes, span } of named) {
    for (const code of codes) spans.set(code, [...(spans.get(code) ?? []), span]);
  }
  return [...spans].map(([code, words]) => ({ kind: 'place', code, confidence: placeConfidence, spans: words }));
}
