import type { Services } from '#app/services/services.ts';
import { controlLinksOf } from '#db/queries/control-link.ts';
import { legalDay } from '../working-days/legal-day.ts';

/** Whom an organisation controls and by whom it is controlled, now and before. */
export async function readControl({ db }: Services, organisationId: string) {
  const links = await controlLinksOf(db, organisationId);
  return links.map(({ recordedAt, endedAt, ...link }) => ({
    ...link,
    recordedOn: legalDay(recordedAt).toString(),
    endedOn: endedAt && legalDay(endedAt).toString(),
  }));
}
export type ControlLinks = Awaited<ReturnType<typeof readControl>>;
