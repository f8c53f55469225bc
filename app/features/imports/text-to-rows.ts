import { type KeywordRules, serviceRules, wayRules } from './keyword-rules.ts';
import { customerGroupRules, healthRules, specialismRules } from './people-keywords.ts';
import { deliveryPhrases, grantMakingPhrases, misleadingPhrases } from './stock-phrases.ts';

/** What a text says of services and people, as codes of domain.md 4.4, in the order of the rules. */
export type TextReading = {
  services: string[];
  customerGroups: string[];
  specialisms: string[];
  ways: ('outreach' | 'remote')[];
};

/**
 * Reads services, customer groups and specialisms out of a text. Nothing is guessed: what no word of the rules names is
 * not in the answer. Help with one barrier is read only where the text names the people or the barrier, and then also when
 * no other service is named.
 */
export function readText(text: string): TextReading {
  const words = withoutMisleading(plainWords(text));
  const customerGroups = codesIn(customerGroupMatchers, words);
  const specialisms = codesIn(specialismMatchers, words);
  const named = codesIn(serviceMatchers, words);
  const namesBarrier = specialisms.length > 0 || customerGroups.some((group) => !everydayGroups.has(group));
  const services = named.filter((service) => namesBarrier || service !== SPECIALIST);
  return {
    services: services.length === 0 && namesBarrier ? [SPECIALIST] : services,
    customerGroups,
    specialisms,
    ways: codesIn(wayMatchers, words).filter((way) => way === 'outreach' || way === 'remote'),
  };
}

/** True when the text speaks of giving money and nowhere of doing the work. */
export function onlyGivesGrants(text: string): boolean {
  const words = plainWords(text);
  return grantMaking.test(words) && !delivery.test(words);
}

/** The words of a text in small letters, without punctuation, with one space before and after each. */
export function plainWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.replace(/ {2,}/g, ' ');
}

const SPECIALIST = 'specialist_intervention';
// An age or being out of work is not a barrier by itself: a youth club is no specialist support.
const everydayGroups = new Set(['anyone_out_of_work', 'young_18_24', 'young_under_18', 'aged_50_plus', 'in_work']);

type Matcher = readonly [code: string, pattern: RegExp];

const serviceMatchers = matchersFor(serviceRules);
const customerGroupMatchers = matchersFor(customerGroupRules);
const specialismMatchers = matchersFor({ ...specialismRules, ...healthRules });
const wayMatchers = matchersFor(wayRules);
const misleading = anyOf(misleadingPhrases, 'g');
const grantMaking = anyOf(grantMakingPhrases);
const delivery = anyOf(deliveryPhrases);

function withoutMisleading(words: string): string {
  // A stop stays behind, so that the words on both sides do not make up a new phrase.
  return words.replace(misleading, ' .');
}

function matchersFor(rules: KeywordRules): Matcher[] {
  return Object.entries(rules).map(([code, phrases]) => [code, anyOf(phrases)]);
}

function codesIn(matchers: readonly Matcher[], words: string): string[] {
  return matchers.filter(([, pattern]) => pattern.test(words)).map(([code]) => code);
}

// Plain words have one space on both sides, which makes for short patterns: thousands of texts are read in a second.
function anyOf(phrases: readonly string[], flags = ''): RegExp {
  return new RegExp(` (?:${phrases.map((phrase) => phrase.replace('*', '[^ ]*')).join('|')})(?= )`, flags);
}
