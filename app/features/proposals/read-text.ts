import { rules } from './lexicon/index.ts';
import { deliveryPhrases, grantMakingPhrases } from './lexicon/stock-phrases.ts';
import { silenceIn } from './negation.ts';
import { findPhrases } from './phrases.ts';
import { type Span, spanOf, type Token, tokensOf } from './tokens.ts';

export type FindingKind = 'service' | 'customer_group' | 'specialism' | 'way';
export type Way = 'site' | 'outreach' | 'remote';

/** A code of domain.md 4.4 that a text speaks of, with the words that say so and how sure that is, from 0 to 1. */
export type Finding = { kind: FindingKind; code: string; confidence: number; spans: Span[] };

/** What a text says of services and people, as codes in the order of the rules. */
export type TextReading = { services: string[]; customerGroups: string[]; specialisms: string[]; ways: Way[] };

/**
 * Reads services, customer groups and specialisms out of a text. Nothing is guessed: what no word of the rules names is
 * not in the answer, nor what the text rules out, nor what it only hints at once. Help with one barrier is read only where the text names the
 * people or the barrier, and then also when no other service is named.
 */
export function readText(text: string): TextReading {
  const found = withoutHints(findMeanings(text));
  const codes = (kind: FindingKind) => found.filter((each) => each.kind === kind).map(({ code }) => code);
  return {
    services: codes('service'),
    customerGroups: codes('customer_group'),
    specialisms: codes('specialism'),
    ways: codes('way').filter(isWay),
  };
}

/** Two hints at the same thing, or words that say it. */
const likely = 0.5;

function withoutHints(findings: readonly Finding[]): Finding[] {
  return withSpecialist(findings.filter(({ confidence, code }) => confidence >= likely || code === SPECIALIST));
}

/** What `readText` reads, and what a text only hints at, with the words that led to each code. */
export function findMeanings(text: string): Finding[] {
  const tokens = tokensOf(text);
  const { refused, stock } = silenceIn(tokens);
  const isSaid = ({ from, to }: { from: number; to: number }) => {
    for (let at = from; at < to; at += 1) if (refused[at] || stock[at]) return false;
    return true;
  };
  const byMeaning = new Map<number, Words[]>();
  for (const found of findMeaningPhrases(tokens)) {
    if (!isSaid(found)) continue;
    const { value } = found;
    for (const meaning of value.meanings) {
      const words = byMeaning.get(meaning) ?? [];
      words.push({ from: found.from, to: found.to, isHint: value.isHint });
      byMeaning.set(meaning, words);
    }
  }
  const findings = [...byMeaning]
    .sort(([left], [right]) => left - right)
    .map(([meaning, words]) => ({ ...meaningAt(meaning), ...weigh(words, tokens) }));
  return withSpecialist(findings);
}

/** True when the text speaks of giving money and nowhere of doing the work. */
export function onlyGivesGrants(text: string): boolean {
  const tokens = tokensOf(text);
  return findGrantMaking(tokens).length > 0 && findDelivery(tokens).length === 0;
}

const SPECIALIST = 'specialist_intervention';
// An age or being out of work is not a barrier by itself: a youth club is no specialist support.
const everydayGroups = new Set([
  'anyone_out_of_work',
  'young_18_24',
  'young_under_18',
  'aged_25_49',
  'aged_50_plus',
  'newly_unemployed',
  'long_term_unemployed',
  'in_work',
]);
const everydaySpecialisms = new Set(['young_18_24', 'over50']);

type Meaning = { kind: FindingKind; code: string };
type Sign = { meanings: readonly number[]; isHint: boolean };
type Words = { from: number; to: number; isHint: boolean };

const meanings: Meaning[] = [];
const findMeaningPhrases = findPhrases(signs());
const findGrantMaking = findPhrases(grantMakingPhrases.map((phrase) => [phrase, true] as const));
const findDelivery = findPhrases(deliveryPhrases.map((phrase) => [phrase, true] as const));

function signs(): [string, Sign][] {
  return rules.flatMap((rule) => {
    const ids = [
      ...(rule.services ?? []).map((code) => meaningId('service', code)),
      ...(rule.groups ?? []).map((code) => meaningId('customer_group', code)),
      ...(rule.specialisms ?? []).map((code) => meaningId('specialism', code)),
      ...(rule.ways ?? []).map((code) => meaningId('way', code)),
    ];
    return rule.phrases.map((phrase): [string, Sign] => {
      const isHint = phrase.startsWith('~');
      return [isHint ? phrase.slice(1) : phrase, { meanings: ids, isHint }];
    });
  });
}

function meaningId(kind: FindingKind, code: string): number {
  const known = meanings.findIndex((each) => each.kind === kind && each.code === code);
  return known >= 0 ? known : meanings.push({ kind, code }) - 1;
}

function meaningAt(id: number): Meaning {
  const meaning = meanings[id];
  if (!meaning) throw new RangeError(`No meaning ${id}`);
  return meaning;
}

/** How often one kind of sign is right, measured against hand-made labels: words that say it, and words that hint at it. */
const trust = { said: 0.75, hinted: 0.4 };
const mostSigns = 3;

function weigh(words: readonly Words[], tokens: readonly Token[]): { confidence: number; spans: Span[] } {
  const apart = longestApart(words);
  const doubt = apart
    .slice(0, mostSigns)
    .reduce((left, { isHint }) => left * (1 - (isHint ? trust.hinted : trust.said)), 1);
  return { confidence: 1 - doubt, spans: apart.map(({ from, to }) => spanOf(tokens, from, to)) };
}

/** Of words that overlap, the longest; in the order of the text. */
function longestApart(words: readonly Words[]): Words[] {
  const kept: Words[] = [];
  for (const each of [...words].sort((left, right) => left.from - right.from || right.to - left.to)) {
    const last = kept.at(-1);
    if (last && each.from < last.to) {
      last.isHint &&= each.isHint;
      last.to = Math.max(last.to, each.to);
    } else kept.push({ ...each });
  }
  return kept;
}

function withSpecialist(findings: readonly Finding[]): Finding[] {
  const barriers = findings.filter(
    ({ kind, code }) =>
      (kind === 'specialism' && !everydaySpecialisms.has(code)) ||
      (kind === 'customer_group' && !everydayGroups.has(code)),
  );
  if (barriers.length === 0) return findings.filter(({ code }) => code !== SPECIALIST);
  if (findings.some(({ kind }) => kind === 'service')) return [...findings];
  const surest = barriers.reduce((best, each) => (each.confidence > best.confidence ? each : best));
  // Nothing says what is done for these people, so it is less sure than they are.
  return [{ kind: 'service', code: SPECIALIST, confidence: surest.confidence / 2, spans: surest.spans }, ...findings];
}

/** Narrows a code of a finding to a way of working. */
export function isWay(code: string): code is Way {
  return code === 'site' || code === 'outreach' || code === 'remote';
}
