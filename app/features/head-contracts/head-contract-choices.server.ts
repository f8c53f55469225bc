import type { Kysely } from 'kysely';
import { listHeadContractsOf } from '#db/queries/head-contract.ts';
import type { Database } from '#db/schema.ts';

/** The head contracts of an organisation, as choices. */
export async function headContractChoices(db: Kysely<Database>, organisationId: string) {
  const contracts = await listHeadContractsOf(db, organisationId);
  return contracts.map(({ id, name, area_name: area }) => ({ id, name, area }));
}
