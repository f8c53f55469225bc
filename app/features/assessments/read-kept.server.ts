import type { Services } from '#app/services/services.ts';
import { scoresOn } from '#db/queries/assessment.ts';
import { conflictsOf } from '#db/queries/assessor.ts';
import { agreedScores, consensusOf } from '#db/queries/consensus.ts';
import { nameOf } from '../organisations/name-of.ts';
import { pageCount } from '../page-number.ts';
import { rankedInterests } from './ranked-interests.server.ts';
import { countedSheets, type OpenedAnswer, type Round } from './read-round.server.ts';

const perPage = 5;

/** The score sheets of a decided opportunity, a few providers a page: who gave what and why, and what was agreed. */
export async function readKept({ db }: Services, round: Round, wantedPage: number) {
  const pages = pageCount(round.answers.length, perPage);
  const page = Math.min(wantedPage, pages);
  const shown = round.answers.slice((page - 1) * perPage, page * perPage);
  const locked = round.sheets.filter(({ lockedAt }) => lockedAt !== null);
  const given = await scoresOn(
    db,
    locked.filter(({ interestId }) => shown.some((answer) => answer.interestId === interestId)).map(({ id }) => id),
  );
  const agreed = await agreedScores(
    db,
    shown.map(({ interestId }) => interestId),
  );
  const consensus = await consensusOf(db, round.opportunityId);
  const counted = new Set(countedSheets(round).map(({ id }) => id));
  const conflicts = await conflictsOf(db, round.opportunityId);
  const name = (assessorId: string) => nameIn(round, assessorId);
  const sheetsFor = ({ interestId }: OpenedAnswer) =>
    locked
      .filter((sheet) => sheet.interestId === interestId)
      .map(({ id, assessorId, lockedAt }) => ({
        assessor: name(assessorId),
        lockedAt,
        counts: counted.has(id),
        scores: given.filter(({ sheetId }) => sheetId === id),
      }));
  return {
    opportunityId: round.opportunityId,
    title: round.title,
    criteria: round.criteria,
    page,
    pages,
    end: round.end && {
      at: round.end.ended_at,
      how: round.end.how,
      reason: round.end.reason,
      seed: round.end.seed,
    },
    conflicts: conflicts.map(({ assessorId, name: provider, nature }) => ({
      assessor: name(assessorId),
      provider,
      nature,
    })),
    answers: shown.map((answer) => ({
      interestId: answer.interestId,
      number: answer.number,
      name: answer.name,
      sheets: sheetsFor(answer),
      agreed: agreed.filter(({ interestId }) => interestId === answer.interestId),
      recordedBy: consensus.find(({ interestId }) => interestId === answer.interestId)?.recordedBy ?? null,
    })),
    ranking: await rankedInterests(db, round.opportunityId),
  };
}
export type KeptSheets = Awaited<ReturnType<typeof readKept>>;

function nameIn({ panel }: Round, assessorId: string): string {
  const seat = panel.find((one) => one.assessorId === assessorId);
  return seat ? nameOf(seat) : '';
}
