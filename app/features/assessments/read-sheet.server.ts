import type { Services } from '#app/services/services.ts';
import { scoresOn } from '#db/queries/assessment.ts';
import { agreedScores, consensusOf } from '#db/queries/consensus.ts';
import { nameOf } from '../organisations/name-of.ts';
import { consensusStateOf, sheetStateOf } from './domain.ts';
import type { AssessedAnswer } from './find-assessment.server.ts';
import { recorderFor } from './panel.ts';
import { countedSheets, type Seat } from './read-round.server.ts';
import { fractionInWords, meanOf, rounded } from './totals.ts';

/** An assessor's own sheet of one answer, as it is stored. */
export async function readSheet({ db }: Services, round: AssessedAnswer, { assessorId, removed }: Seat) {
  const { interestId, number } = round.answer;
  const sheet = round.sheets.find((one) => one.assessorId === assessorId && one.interestId === interestId);
  return {
    opportunityId: round.opportunityId,
    title: round.title,
    interestId,
    number,
    criteria: round.criteria,
    version: sheet?.version ?? 0,
    state: sheetStateOf({
      saved: sheet !== undefined,
      lockedAt: sheet?.lockedAt ?? null,
      assessorRemoved: removed,
      scoringEnded: round.end !== null,
    }),
    mayWrite: round.status === 'published' && round.end === null && sheet?.lockedAt == null,
    scores: sheet ? await scoresOn(db, [sheet.id]) : [],
  };
}
export type SheetView = Awaited<ReturnType<typeof readSheet>>;

/** All locked scores of one answer side by side, their mean, and what was recorded of them. */
export async function readConsensus(services: Services, round: AssessedAnswer, seat: Seat) {
  const { interestId, number } = round.answer;
  const stored = (await consensusOf(services.db, round.opportunityId)).find((one) => one.interestId === interestId);
  const locked = await lockedScores(services, round);
  const recorder = recorderFor(round.panel, round.answer);
  const state = consensusStateOf({
    saved: stored !== undefined,
    lockedAt: stored?.lockedAt ?? null,
    scoringEnded: round.end !== null,
  });
  return {
    opportunityId: round.opportunityId,
    title: round.title,
    interestId,
    number,
    version: stored?.version ?? 0,
    state,
    recorder: recorder && (recorder.name || 'The chair'),
    mayWrite: round.status === 'published' && state !== 'locked' && recorder?.assessorId === seat.assessorId,
    criteria: round.criteria.map((criterion) => ({
      ...criterion,
      given: locked.filter(({ criterionId }) => criterionId === criterion.id),
      mean: meanWords(pointsGiven(locked, criterion.id)),
      points: wholeMean(pointsGiven(locked, criterion.id)),
    })),
    scores: stored ? await agreedScores(services.db, [interestId]) : [],
  };
}
export type ConsensusView = Awaited<ReturnType<typeof readConsensus>>;

/** The locked scores of an answer that count, each with who gave it. */
export async function lockedScores({ db }: Services, round: AssessedAnswer) {
  const sheets = countedSheets(round).filter(({ interestId }) => interestId === round.answer.interestId);
  const scores = await scoresOn(
    db,
    sheets.map(({ id }) => id),
  );
  return scores.map(({ sheetId, ...score }) => {
    const assessorId = sheets.find(({ id }) => id === sheetId)?.assessorId;
    const seat = round.panel.find((one) => one.assessorId === assessorId);
    return { ...score, sheetId, assessor: seat ? nameOf(seat) : '' };
  });
}

/** The points that were given for one criterion. */
export function pointsGiven(scores: readonly { criterionId: string; points: number }[], criterionId: string): number[] {
  return scores.filter((score) => score.criterionId === criterionId).map(({ points }) => points);
}

/** What is agreed unless the assessors move from it. */
function wholeMean(points: readonly number[]): number | null {
  const mean = meanOf(points);
  return mean && rounded(mean);
}

/** "3.5, which counts as 4" */
export function meanWords(points: readonly number[]): string {
  const mean = meanOf(points);
  if (!mean) return 'none';
  const exact = fractionInWords(mean);
  return exact === String(rounded(mean)) ? exact : `${exact}, which counts as ${rounded(mean)}`;
}
