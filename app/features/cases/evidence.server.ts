import type { Services } from '#app/services/services.ts';
import { evidenceOnFile } from '#db/queries/remedy.ts';

/** The evidence that an organisation may show for a step of its plan. */
export function evidenceFor({ db }: Services, organisationId: string): Promise<{ id: string; title: string }[]> {
  return evidenceOnFile(db, organisationId);
}
