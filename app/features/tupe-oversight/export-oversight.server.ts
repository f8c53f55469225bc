import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { toCsv } from '../search/export-list.server.ts';
import { tupeStateWords } from '../tupe/domain.ts';
import type { Filter } from './filter.ts';
import { readOversight } from './read-oversight.server.ts';
import type { OversightAnswer } from './schema.ts';

const mostRows = 5000;

const columns = [
  { key: 'what', header: 'What' },
  { key: 'prime', header: 'Prime' },
  { key: 'programme', header: 'Programme' },
  { key: 'nation', header: 'Rules of' },
  { key: 'state', header: 'Where it stands' },
  { key: 'transfer_on', header: 'Transfer on' },
  { key: 'outgoing', header: 'Outgoing provider' },
  { key: 'incoming', header: 'Incoming provider' },
  { key: 'people', header: 'People' },
  { key: 'transfers', header: 'Transfers' },
  { key: 'information_due', header: 'Employee liability information due' },
  { key: 'disputed_since', header: 'Disputed since' },
  { key: 'old_contract_ends', header: 'Old contract ends on' },
  { key: 'special_circumstances', header: 'Special circumstances' },
  { key: 'risk_accepted', header: 'Risk accepted' },
  { key: 'since', header: 'Signed or published on' },
  { key: 'asked_on', header: 'Prime asked on' },
  { key: 'page', header: 'Page' },
];

/** One list of the stewards’ page on transfers as CSV, all of it. */
export async function exportOversight(services: Services, filter: Filter): Promise<string> {
  const answer = await readOversight(services, filter, 1, mostRows);
  return toCsv(columns, [
    ...answer.transfers.map((row) => transferRow(row, services.env.APP_URL)),
    ...answer.undeclared.map((row) => undeclaredRow(row, services.env.APP_URL)),
    ...answer.people.map(({ name, transfers, peopleWords }) => ({ what: name, transfers, people: peopleWords })),
  ]);
}

function transferRow(row: OversightAnswer['transfers'][number], site: string) {
  return {
    what: row.title,
    prime: row.primeName,
    programme: row.programme,
    nation: row.nation,
    state: tupeStateWords[row.state],
    transfer_on: row.transferOn,
    outgoing: row.outgoing.join('; '),
    incoming: row.incoming.join('; '),
    people: row.peopleWords,
    information_due: row.informationDueOn,
    disputed_since: row.disputedSince,
    old_contract_ends: row.oldContractEndsOn,
    special_circumstances: row.specialCircumstances,
    risk_accepted: row.riskAcceptedReason,
    page: site + paths.tupeDeclaration(row.declarationId),
  };
}

function undeclaredRow(
  { kind, id, title, primeName, programme, since, askedOn }: OversightAnswer['undeclared'][number],
  site: string,
) {
  const page = kind === 'subcontract' ? paths.subcontract(id) : paths.opportunity(id);
  return { what: title, prime: primeName, programme, since, asked_on: askedOn, page: site + page };
}
