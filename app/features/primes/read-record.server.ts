import type { Services } from '#app/services/services.ts';
import {
  answersTo,
  awardsBy,
  countAwardsBy,
  countInvitationsOf,
  mostRecorded,
  noAnswers,
  publishedBy,
} from '#db/queries/prime-record.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { unansweredOf } from '../clarifications/unanswered.server.ts';
import { publicCommitments } from '../commitments/public-commitments.server.ts';
import { assumptions } from '../opportunities/burden.ts';
import { pageCount } from '../page-number.ts';
import { paidInPublic } from '../payments/read-paid.server.ts';
import { dateInLondon } from '../wording.ts';
import { ifEnough, median } from './figures.ts';
import { type RecordRow, recordRow } from './record.ts';
import type { PrimeRecord } from './schema.ts';

type Prime = Pick<OrganisationRow, 'id' | 'name' | 'is_prime' | 'is_provider' | 'is_steward'>;

const pageSize = 50;
const mostListed = 100;

/** How a prime treats those who answer it, each figure counted from the rows that stand below it. Everyone reads it. */
export async function readRecord(services: Services, prime: Prime, wanted: number): Promise<PrimeRecord> {
  const { db, clock } = services;
  const today = clock.today();
  const { total, byOpportunity } = await answersTo(db, prime.id, today.toString());
  const rows = (await publishedBy(db, prime.id)).map((each) =>
    recordRow(each, byOpportunity.get(each.id) ?? noAnswers, today, dateInLondon),
  );
  const open = rows.filter(({ status }) => status === 'open');
  const past = rows.filter(({ status }) => status !== 'open');
  const pages = pageCount(past.length, pageSize);
  const page = Math.min(pages, wanted);
  const awards = await awardsBy(db, prime.id, mostListed);
  return {
    prime: { id: prime.id, name: prime.name },
    asAt: today.toString(),
    commitments: await publicCommitments(services, prime),
    isComplete: rows.length < mostRecorded,
    figures: {
      opportunities: { open: open.length, past: past.length },
      window: windowFigures(rows),
      decisions: {
        decided: total.decided,
        medianDays: ifEnough(total.decided, total.medianDays),
        onTime: ifEnough(total.decided, total.onTime),
        withFeedback: ifEnough(total.decided, total.withFeedback),
      },
      overdue: { answers: total.overdue, opportunities: overdueCount(rows), since: total.overdueSince },
      notClosed: past.filter(({ status }) => status === 'decision_passed').length,
      questions: await unansweredOf(services, prime.id),
      invitations: await countInvitationsOf(db, prime.id),
      effort: effortFigures(rows),
      awards: await countAwardsBy(db, prime.id),
      payments: await paidInPublic(services, prime.id),
    },
    open: open.slice(0, mostListed),
    past: past.slice((page - 1) * pageSize, page * pageSize),
    shortWindows: rows.filter(({ isShort }) => isShort).slice(0, mostListed),
    awards: awards.map(({ awardedAt, ...award }) => ({ ...award, awardedOn: dateInLondon(awardedAt) })),
    page,
    pages,
  };
}

function windowFigures(rows: readonly RecordRow[]) {
  const windows = rows.flatMap(({ workingDays }) => workingDays ?? []);
  return { given: windows.length, medianWorkingDays: median(windows), short: rows.filter((row) => row.isShort).length };
}

function effortFigures(rows: readonly RecordRow[]) {
  const hours = rows.map(({ hoursEach }) => hoursEach);
  return {
    medianQuestions: median(rows.map(({ questions }) => questions)),
    medianWords: median(rows.map(({ words }) => words)),
    medianHoursEach: median(hours),
    // As many as are assumed to answer each: how many were invited to one is nobody’s business.
    hoursAll: Math.round(hours.reduce((sum, each) => sum + each, 0) * assumptions.providers),
  };
}

function overdueCount(rows: readonly RecordRow[]): number {
  return rows.filter(({ answers }) => answers !== null && answers.overdue > 0).length;
}
