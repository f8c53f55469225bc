import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { exportHits, toCsv } from '../search/export-list.server.ts';
import { statusWords } from './domain.ts';
import { opportunityList } from './opportunity-list.ts';
import { toFoundOpportunity } from './search-opportunities.server.ts';
import { readOpportunityQuery } from './search-query.ts';

const columns = [
  { key: 'title', header: 'Title' },
  { key: 'prime', header: 'Prime' },
  { key: 'status', header: 'Status' },
  { key: 'respond_by', header: 'Respond by' },
  { key: 'decision_on', header: 'Decision on' },
  { key: 'programme', header: 'Programme' },
  { key: 'services', header: 'Services' },
  { key: 'places', header: 'Where' },
  { key: 'value_low', header: 'Value from, in pounds' },
  { key: 'value_high', header: 'Value to, in pounds' },
  { key: 'tupe', header: 'Staff transfer (TUPE)' },
  { key: 'questions', header: 'Questions' },
  { key: 'question_words', header: 'Words to write' },
  { key: 'published_at', header: 'Published at' },
  { key: 'summary', header: 'Summary' },
  { key: 'page', header: 'Page' },
];

/** The opportunities that an address of the list finds, as CSV. */
export async function exportOpportunities(services: Services, address: URLSearchParams): Promise<string> {
  const reference = await services.reference.current();
  const hits = await exportHits(services, opportunityList, readOpportunityQuery(address, reference));
  const label = (list: string, code: string | null) => code && reference.label(list, code);
  const rows = hits.map((hit) => {
    const found = toFoundOpportunity(hit, services.clock.today());
    return {
      title: found.title,
      prime: found.organisationName,
      status: statusWords[found.effectiveStatus],
      respond_by: found.responseDeadline,
      decision_on: found.decisionDate,
      programme: label('programme', found.programme),
      services: found.services.map((code) => label('service_type', code)).join('; '),
      places: found.places,
      value_low: inPounds(found.valueLowPence),
      value_high: inPounds(found.valueHighPence),
      tupe: label('tupe_position', found.tupe),
      questions: found.questions,
      question_words: found.questionWords,
      published_at: found.publishedAt,
      summary: found.summary,
      page: `${services.env.APP_URL}${paths.opportunity(found.opportunityId)}`,
    };
  });
  return toCsv(columns, rows);
}

function inPounds(pence: number | null): number | null {
  return pence === null ? null : pence / 100;
}
