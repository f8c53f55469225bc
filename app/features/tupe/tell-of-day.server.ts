import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { inMail } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { findDeclaration } from './find-declaration.server.ts';
import { tellParties } from './tell-parties.server.ts';

/** Tells the other parties that the day of a transfer was planned, or moved. @param from null for the first plan */
export async function tellOfDay(
  unit: UnitOfWork,
  declarationId: string,
  { from, to, reason }: { from: string | null; to: string; reason: string },
): Promise<void> {
  const thing = await findDeclaration(unit.db, declarationId);
  if (!thing) return;
  const url = inMail(unit.site, paths.tupeDates(declarationId));
  const input = { title: thing.title, from: from && formatDate(from), to: formatDate(to), reason, url };
  await tellParties(unit, thing, { kind: 'tupe-day-moved', input }, { except: unit.by.organisationId });
}
