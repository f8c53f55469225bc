import { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { findFeedOwner } from '#db/queries/calendar.ts';
import { type FedDecision, type FedOpportunity, fedDecisions, fedOpportunities } from '#db/queries/calendar-feed.ts';
import { challengeUntil } from '../decisions/challenge-window.ts';
import { fedTransfers } from '../tupe-dates/fed-transfers.server.ts';
import { counted } from '../wording.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { calendarText } from './calendar-text.server.ts';
import { type Dated, type DatedKind, datesOf } from './dated.ts';
import { hashFeedToken } from './feed-token.ts';

const keptDays = 90;

/**
 * The private calendar behind a secret address: the dates of what its owner saved, was invited to, answers, runs or
 * assesses, as of now, those of decisions that concern their own organisations, and those of transfers of staff. Null when nobody has that address.
 */
export async function readFeed({ db, clock, env }: Services, token: string): Promise<string | null> {
  const personId = await findFeedOwner(db, hashFeedToken(token));
  if (!personId) return null;
  const since = clock.today().subtract({ days: keptDays }).toString();
  const opportunities = await fedOpportunities(db, personId, since);
  const decisions = await fedDecisions(db, personId, since);
  const transfers = await fedTransfers(db, personId, since);
  const dated = [...opportunities.flatMap(datedOf), ...decisions.flatMap(datedOfDecision), ...transfers];
  return calendarText(
    env.APP_URL,
    'Tierbridge deadlines',
    dated.filter(({ date }) => date >= since),
  );
}

function datedOf(row: FedOpportunity): Dated[] {
  const { assesses, toLock, isOpened, decisionDue, responseDeadline, ...dates } = row;
  const decisionDate = decisionDue ?? dates.decisionDate;
  const days: { kind: DatedKind; date: string }[] = datesOf({ ...dates, responseDeadline, decisionDate });
  const duties: { kind: DatedKind; date: string }[] = [];
  if (assesses && responseDeadline) duties.push({ kind: 'assessing', date: dayAfter(responseDeadline) });
  if (assesses && decisionDate && !isOpened) duties.push({ kind: 'scores', date: decisionDate });
  const all = [...days, ...duties].map((day) => dayOf(row, day));
  return toLock > 0 && decisionDate ? [...all, sheetsOf(row, decisionDate)] : all;
}

// Until all are locked: then the day is not a duty any more.
function sheetsOf(row: FedOpportunity, date: string): Dated {
  const note = `${counted(row.toLock, 'score sheet')} to lock`;
  return { ...dayOf(row, { kind: 'sheets', date }), path: paths.opportunityAssessments(row.opportunityId), note };
}

function datedOfDecision(row: FedDecision): Dated[] {
  const { isOwn, isWin, decidedAt, awardedAt, districts, answerDue, findingDue } = row;
  const days: { kind: DatedKind; date: string }[] = [];
  if (isOwn && !isWin)
    days.push({ kind: 'challenge', date: challengeUntil(decidedAt, awardedAt, calendarsOf(districts)) });
  if (answerDue) days.push({ kind: 'challenge_answer', date: answerDue });
  if (findingDue) days.push({ kind: 'challenge_finding', date: findingDue });
  return days.map((day) => ({ ...dayOf(row, day), id: row.decisionId, path: pathOf(row) }));
}

function pathOf({ opportunityId, challengeId }: FedDecision): string {
  return challengeId ? paths.challenge(challengeId) : paths.opportunityOutcome(opportunityId);
}

function dayOf(
  { opportunityId, title, primeName, version, changedAt, status }: FedOpportunity | FedDecision,
  { kind, date }: { kind: DatedKind; date: string },
): Dated {
  const isCancelled = status === 'withdrawn';
  const path = paths.opportunity(opportunityId);
  return { kind, date, id: opportunityId, title, primeName, version, changedAt, isCancelled, path };
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
