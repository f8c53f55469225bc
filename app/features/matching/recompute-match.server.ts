import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findMatch, opportunitySnapshotOf } from '#db/queries/stored-match.ts';
import type { MatchRow } from '#db/tables/stored-match.table.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { readProfileVersion } from '../profiles/published.server.ts';
import { legalDay } from '../working-days/legal-day.ts';
import type { Score } from './domain.ts';
import { type Formula, findFormula } from './formula.ts';
import {
  type Difference,
  findDifferences,
  matchInputs,
  storedExclusion,
  storedPart,
  vocabularyThen,
} from './stored-match.ts';
import { tallyScore } from './tally.ts';
import { toOpportunityForMatch, toProviderForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';

export type Recomputed =
  | { ok: true; stored: MatchRow; score: Score; differences: Difference[] }
  | { ok: false; reason: 'unknown_match' | 'unknown_formula' | 'version_missing' };

/**
 * Scores a stored match again from what it was made of (the two versions, the formula, the day, the text relevance and what
 * the codes meant) and compares the outcome with what was stored, to the digit (design.md 7).
 */
export async function recomputeMatch(services: Services, matchId: string): Promise<Recomputed> {
  const stored = await findMatch(services.db, matchId);
  if (!stored) return { ok: false, reason: 'unknown_match' };
  const formula = findFormula(stored.formula_version);
  if (!formula) return { ok: false, reason: 'unknown_formula' };
  const score = await scoreThen(services, stored, formula);
  if (!score) return { ok: false, reason: 'version_missing' };
  const figures = {
    total: stored.total,
    parts: z.array(storedPart).parse(stored.parts),
    exclusions: z.array(storedExclusion).parse(stored.exclusions),
  };
  return { ok: true, stored, score, differences: findDifferences(figures, score) };
}

async function scoreThen(services: Services, stored: MatchRow, formula: Formula): Promise<Score | null> {
  const raw = await opportunitySnapshotOf(services.db, stored.opportunity_id, stored.opportunity_version);
  const profile = await readProfileVersion(services.db, stored.organisation_id, stored.profile_version);
  if (!raw || !profile) return null;
  const inputs = matchInputs.parse(stored.inputs);
  const vocabulary = vocabularyThen(vocabularyOf(await services.reference.current()), inputs);
  const need = toOpportunityForMatch(opportunitySnapshot.parse(raw), vocabulary);
  const facts = { snapshot: profile.snapshot, publishedOn: legalDay(profile.publishedAt) };
  const provider = {
    ...toProviderForMatch(facts, vocabulary),
    excluded: inputs.excluded,
    trackRecord: inputs.trackRecord,
  };
  return tallyScore(need, provider, {
    formula,
    today: Temporal.PlainDate.from(stored.scored_on),
    textRelevance: stored.text_relevance,
    names: vocabulary.names,
  });
}
