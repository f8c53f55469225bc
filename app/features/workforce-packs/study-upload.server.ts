import type { Services } from '#app/services/services.ts';
import { lastWorkforceFigures } from '#db/queries/workforce-pack.ts';
import type { Mapping } from './columns.ts';
import { figuresSchema } from './staff.ts';
import { studyFile } from './study-file.server.ts';
import type { StaffFileAnswer } from './study-rows.ts';

type About = { declarationId: string; giverId: string; asAt: string; mapping: Mapping | null };

/** What a giver's file comes to, set beside what it published last. @returns which pack that was, with the answer */
export async function studyUpload(
  services: Services,
  bytes: Uint8Array,
  { declarationId, giverId, asAt, mapping }: About,
): Promise<{ answer: StaffFileAnswer; lastId: string | null; lastAsAt: string | null; isDeleted: boolean }> {
  const { last, isDeleted } = await lastWorkforceFigures(services.db, declarationId, giverId);
  const { places } = await services.reference.current();
  const placeNames = [...places.districts, ...places.regions, ...places.nations].map(({ name }) => name);
  const before = last?.figures ? figuresSchema.parse(last.figures) : null;
  const answer = await studyFile(services, bytes, { mapping, placeNames, before, asAt });
  return { answer, lastId: last?.id ?? null, lastAsAt: last?.as_at ?? null, isDeleted };
}
