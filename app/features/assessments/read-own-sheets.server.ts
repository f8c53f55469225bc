import type { Services } from '#app/services/services.ts';
import { type Consensus, consensusOf } from '#db/queries/consensus.ts';
import { consensusStateOf, sheetStateOf } from './domain.ts';
import { mayScore, outstanding, recorderFor } from './panel.ts';
import { countedSheets, type OpenedAnswer, type Round, type Seat } from './read-round.server.ts';

/** What an assessor has to do: each answer without a conflict, their sheet of it, and what was agreed on it. */
export async function readOwnSheets({ db }: Services, round: Round, seat: Seat) {
  const consensus = await consensusOf(db, round.opportunityId);
  const mine = round.answers.filter((answer) => mayScore(seat, answer));
  const waiting = outstanding(round.panel, round.answers, countedSheets(round));
  return {
    opportunityId: round.opportunityId,
    title: round.title,
    responseDeadline: round.responseDeadline,
    isOver: round.isOver,
    isOpened: round.answers.length > 0,
    hasCriteria: round.criteria.length > 0,
    declared: seat.declared,
    conflicts: seat.conflicts.length,
    isChair: seat.isChair,
    end: round.end && { how: round.end.how, reason: round.end.reason, isAgreed: round.end.agreed_at !== null },
    answers: mine.map((answer) => ({
      interestId: answer.interestId,
      number: answer.number,
      sheet: sheetOf(round, seat, answer),
      consensus: consensusStateIn(round, consensus, answer),
      isRecorder: recorderFor(round.panel, answer)?.assessorId === seat.assessorId,
    })),
    // How many sheets each still has to lock: the chair sees that, and nothing of what is on them.
    others: seat.isChair
      ? round.panel
          .filter(({ removed }) => !removed)
          .map(({ assessorId, name, declared }) => ({
            name,
            declared,
            waiting: waiting.filter((sheet) => sheet.assessorId === assessorId).length,
          }))
      : [],
  };
}
export type OwnSheets = Awaited<ReturnType<typeof readOwnSheets>>;

function sheetOf(round: Round, { assessorId, removed }: Seat, { interestId }: OpenedAnswer) {
  const sheet = round.sheets.find((one) => one.assessorId === assessorId && one.interestId === interestId);
  return sheetStateOf({
    saved: sheet !== undefined,
    lockedAt: sheet?.lockedAt ?? null,
    assessorRemoved: removed,
    scoringEnded: round.end !== null,
  });
}

function consensusStateIn(round: Round, consensus: readonly Consensus[], { interestId }: OpenedAnswer) {
  const stored = consensus.find((one) => one.interestId === interestId);
  return consensusStateOf({
    saved: stored !== undefined,
    lockedAt: stored?.lockedAt ?? null,
    scoringEnded: round.end !== null,
  });
}
