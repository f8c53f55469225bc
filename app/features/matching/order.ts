import type { Temporal } from 'temporal-polyfill';
import type { Score } from './domain.ts';
import { byCodeUnit } from './wording.ts';

type Scored = Pick<Score, 'organisationId' | 'opportunityId' | 'total'>;

/**
 * Orders scores from the highest total down. Ties stand in an order that is drawn anew each day, for each opportunity:
 * the same all day long, and nobody owns the top (design.md 7). It serves both ways round, the providers for an
 * opportunity and the opportunities for a provider.
 * @returns a new array; the one given is left alone
 */
export function orderScores<T extends Scored>(scores: readonly T[], today: Temporal.PlainDate): T[] {
  const day = today.toString();
  return scores
    .map((score) => ({ score, lot: drawLot(`${day}|${score.opportunityId}|${score.organisationId}`) }))
    .sort(
      (left, right) => right.score.total - left.score.total || left.lot - right.lot || byIds(left.score, right.score),
    )
    .map(({ score }) => score);
}

function byIds(left: Scored, right: Scored): number {
  return byCodeUnit(left.organisationId, right.organisationId) || byCodeUnit(left.opportunityId, right.opportunityId);
}

/*
 * FNV-1a with the finaliser of MurmurHash3. Without the finaliser, ids that differ in their last letter only would keep
 * their order on most days. Not node:crypto: this file must stay free of the platform.
 */
function drawLot(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
