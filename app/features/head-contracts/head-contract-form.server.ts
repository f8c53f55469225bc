import type { Services } from '#app/services/services.ts';
import { listProgrammeAreas } from '#db/queries/head-contract.ts';
import { headContractForm } from './schema.ts';

/** The schema of the form for one programme, with its areas. */
export async function headContractFormFor(services: Services, programme: string) {
  const reference = await services.reference.current();
  return headContractForm(reference, await listProgrammeAreas(services.db, programme));
}
