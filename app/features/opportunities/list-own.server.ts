import type { Services } from '#app/services/services.ts';
import { countOpportunitiesOf, listOpportunitiesOf } from '#db/queries/opportunity.ts';
import { pageCount } from '../page-number.ts';
import { type OpportunityStatus, statusOn } from './domain.ts';

const pageSize = 50;

export type OwnListed = {
  id: string;
  title: string;
  status: OpportunityStatus;
  responseDeadline: string | null;
  decisionDate: string | null;
};

/** One page of an organisation's own opportunities, newest change first. A page that is not there answers the nearest. */
export async function listOwn(services: Services, organisationId: string, asked: string | null) {
  const today = services.clock.today();
  const pages = pageCount(await countOpportunitiesOf(services.db, organisationId), pageSize);
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  const rows = await listOpportunitiesOf(services.db, organisationId, {
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const opportunities: OwnListed[] = rows.map((row) => {
    const dates = { responseDeadline: row.response_deadline, decisionDate: row.decision_date };
    return { id: row.id, title: row.title || 'Untitled draft', status: statusOn(today, row.status, dates), ...dates };
  });
  return { opportunities, page, pages };
}
