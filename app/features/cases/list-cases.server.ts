import type { Services } from '#app/services/services.ts';
import { type CaseFilter, casesForStewards, casesOf } from '#db/queries/conduct-case.ts';
import { plansOf } from '#db/queries/remedy.ts';
import { pageCount } from '../page-number.ts';
import { dateInLondon } from '../wording.ts';
import { isPast } from './dates.ts';
import { levelOf } from './ladder.ts';
import { nextStep } from './next-step.ts';

const perPage = 50;

/** The queue of cases: what waits for the stewards by their days, with its owner and the next step. */
export async function listCases(services: Services, filter: CaseFilter, page: number) {
  const { rows, total } = await casesForStewards(services.db, filter, { limit: perPage, offset: (page - 1) * perPage });
  return {
    cases: await listed(services, rows),
    total,
    page,
    pages: pageCount(total, perPage),
  };
}
export type CaseList = Awaited<ReturnType<typeof listCases>>;

/** An organisation's own cases. */
export async function listOwnCases(services: Services, organisationId: string) {
  const rows = await casesOf(services.db, organisationId);
  return { cases: await listed(services, rows) };
}
export type OwnCases = Awaited<ReturnType<typeof listOwnCases>>;
export type ListedCase = CaseList['cases'][number];

type Row = Awaited<ReturnType<typeof casesOf>>[number];

async function listed({ db, clock }: Services, rows: readonly Row[]) {
  const plans = await plansOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const next = nextStep(row, plans.get(row.id) ?? []);
    return {
      caseId: row.id,
      organisationName: row.organisation_name,
      status: row.status,
      level: levelOf(row.level),
      proposed: row.proposed_level === null ? null : levelOf(row.proposed_level),
      owner: row.steward_name,
      next,
      isLate: isPast(next.due, clock.today()),
      openedOn: dateInLondon(row.opened_at),
    };
  });
}
