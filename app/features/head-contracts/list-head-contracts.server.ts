import type { Services } from '#app/services/services.ts';
import { countHeadContractsOf, listHeadContractsOf } from '#db/queries/head-contract.ts';
import { pageCount } from '../page-number.ts';

const pageSize = 100;

/** One page of a prime’s head contracts by name; a page past the last is the last. */
export async function headContractsOf(services: Services, organisationId: string, wanted: number) {
  const { label } = await services.reference.current();
  const pages = pageCount(await countHeadContractsOf(services.db, organisationId), pageSize);
  const current = Math.min(pages, wanted);
  const contracts = await listHeadContractsOf(services.db, organisationId, (current - 1) * pageSize);
  const rows = contracts.map(({ programme, ...contract }) => ({
    ...contract,
    programme: label('programme', programme),
  }));
  return { rows, current, pages };
}
