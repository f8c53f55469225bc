import { z } from 'zod';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { ProfileSnapshot } from '../profiles/snapshot.ts';
import type { ProviderForMatch, Score } from './domain.ts';
import { PART_KEYS } from './formula.ts';
import type { Vocabulary } from './vocabulary.ts';
import { byCodeUnit } from './wording.ts';

/** On what a score was acted: an invitation that a prime sent, an alert that went out. */
export type MatchCause = 'invitation' | 'alert';

/** What the versions of profile and opportunity leave open: what codes meant on the day, and facts from elsewhere. */
export const matchInputs = z.object({
  plainGroups: z.record(z.string(), z.array(z.string())),
  decayMonths: z.record(z.string(), z.number().nullable()),
  excluded: z.boolean(),
  trackRecord: z.object({ delivered: z.number(), adjusted: z.number().nullable() }),
});
export type MatchInputs = z.infer<typeof matchInputs>;

export const storedPart = z.object({
  key: z.enum(PART_KEYS),
  label: z.string(),
  weight: z.number(),
  value: z.number(),
  points: z.number(),
  evidence: z.string(),
  missing: z.string().nullable(),
});
export const storedExclusion = z.object({ kind: z.string(), reason: z.string(), lift: z.string() });

/** The figures of a stored match. The words are kept too, but words may be put better later. */
export type StoredFigures = {
  total: number;
  parts: z.infer<typeof storedPart>[];
  exclusions: z.infer<typeof storedExclusion>[];
};

/** One figure that came out otherwise than it was stored. */
export type Difference = { what: string; stored: string; now: string };

type Snapshots = { opportunity: OpportunitySnapshot; profile: ProfileSnapshot };

/** Takes from the vocabulary what it says of the codes of one pair, each in the order of its letters. */
export function inputsOf(
  { opportunity, profile }: Snapshots,
  { excluded, trackRecord }: Pick<ProviderForMatch, 'excluded' | 'trackRecord'>,
  vocabulary: Vocabulary,
): MatchInputs {
  const groups = [...opportunity.requirements, ...profile.activities].flatMap(({ customerGroups }) => customerGroups);
  const kinds = profile.evidence.map(({ kind }) => kind);
  return {
    plainGroups: Object.fromEntries(inOrder(groups).map((code) => [code, [...vocabulary.plainGroups(code)]])),
    decayMonths: Object.fromEntries(inOrder(kinds).map((kind) => [kind, vocabulary.decayMonths(kind)])),
    excluded,
    trackRecord,
  };
}

/** The vocabulary of today, but for what it said of the pair's codes when the match was stored. */
export function vocabularyThen(vocabulary: Vocabulary, { plainGroups, decayMonths }: MatchInputs): Vocabulary {
  return {
    ...vocabulary,
    plainGroups: (code) => plainGroups[code] ?? vocabulary.plainGroups(code),
    decayMonths: (kind) => (kind in decayMonths ? (decayMonths[kind] ?? null) : vocabulary.decayMonths(kind)),
  };
}

/** Compares what was stored with what comes out now, figure by figure. Empty when it is the same to the digit. */
export function findDifferences(
  stored: StoredFigures,
  now: Pick<Score, 'total' | 'parts' | 'exclusions'>,
): Difference[] {
  return PART_KEYS.flatMap((key) => {
    const was = stored.parts.find((part) => part.key === key);
    const is = now.parts.find((part) => part.key === key);
    return [
      compare(`${key}: value`, was?.value, is?.value),
      compare(`${key}: weight`, was?.weight, is?.weight),
      compare(`${key}: points`, was?.points, is?.points),
    ];
  })
    .concat([
      compare('total', stored.total, now.total),
      compare('exclusions', kindsOf(stored.exclusions), kindsOf(now.exclusions)),
    ])
    .filter((difference) => difference !== null);
}

function compare(what: string, stored: number | string | undefined, now: number | string | undefined) {
  return stored === now ? null : { what, stored: String(stored ?? 'none'), now: String(now ?? 'none') };
}

function kindsOf(exclusions: readonly { kind: string }[]): string {
  return exclusions.map(({ kind }) => kind).join(', ') || 'none';
}

function inOrder(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(byCodeUnit);
}
