import type { Services } from '#app/services/services.ts';
import { countFindingsForStewards, type FindingFilter, findingsForStewards } from '#db/queries/finding-list.ts';
import { pageCount } from '../page-number.ts';
import { findingFacts } from './facts.ts';
import { type QueueFilter, shown } from './queue-filter.ts';
import { perPage } from './read-finding.server.ts';
import { wordsOfTest } from './words.ts';

/** Findings as stewards see them: by the day on which the days to answer end or ended, the graver ones of a day first. */
export async function readFindingQueue({ db }: Services, personId: string, filter: QueueFilter, page: number) {
  const chosen: FindingFilter = {
    statuses: shown[filter.show].statuses,
    severity: filter.severity ?? undefined,
    test: filter.test ?? undefined,
    stewardId: filter.mine ? personId : undefined,
  };
  const rows = await findingsForStewards(db, chosen, { limit: perPage, offset: (page - 1) * perPage });
  const count = await countFindingsForStewards(db, chosen);
  return {
    findings: rows.map((row) => ({
      id: row.id,
      organisationName: row.organisation_name,
      title: wordsOfTest(row.test).title,
      facts: findingFacts.parse(row.facts).words,
      item: row.item_code,
      severity: row.severity,
      status: row.status,
      annotateBy: row.annotate_by,
      isAnswered: row.annotation !== null,
      stewardName: row.steward_name,
      curedOn: row.cured_on,
    })),
    filter,
    count,
    page,
    pages: pageCount(count, perPage),
  };
}
export type FindingQueue = Awaited<ReturnType<typeof readFindingQueue>>;
