import type { Services } from '#app/services/services.ts';
import type { FindingInFull } from '#db/queries/finding.ts';
import { countPublished, publishedFindings as publishedRows } from '#db/queries/finding-list.ts';
import { dateInLondon } from '../wording.ts';
import { type PublishedFinding, type PublishedFindings, publishedFindings } from './published-schema.ts';
import { wordsOfTest } from './words.ts';

const monthOf = (date: string) => date.slice(0, 7);

/** The findings of an organisation that are public, and how many there are of each item. */
export async function readPublishedFindings(
  { db }: Pick<Services, 'db'>,
  organisationId: string,
): Promise<PublishedFindings> {
  const rows = await publishedRows(db, organisationId);
  return publishedFindings.parse({
    findings: rows.flatMap(inPublic),
    findingsByItem: await countPublished(db, organisationId),
  });
}

// Awards are public with their sub-contractor and date, so that a finding about a sub-contract bears neither.
function inPublic(row: FindingInFull): PublishedFinding[] {
  const { title, inPublic: words } = wordsOfTest(row.test);
  const { status, published_at: publishedAt } = row;
  if (status === 'open' || !publishedAt) return [];
  const isOfMarket = row.subcontract_id === null && row.opportunity_id !== null;
  return [
    {
      id: row.id,
      item: row.item_code,
      title,
      words,
      severity: row.severity,
      status,
      publishedIn: monthOf(dateInLondon(publishedAt)),
      opportunity:
        isOfMarket && row.opportunity_id ? { id: row.opportunity_id, title: row.opportunity_title ?? '' } : null,
      answer: row.annotation,
      reason: row.decision_reason,
      closedReason: row.closed_reason,
      curedIn: row.cured_on && monthOf(row.cured_on),
      decidedOn: row.decided_at && dateInLondon(row.decided_at),
    },
  ];
}
