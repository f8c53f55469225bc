import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import { tupeEventsOf } from '#db/queries/tupe-declaration.ts';
import type { EmployeeInformationRow } from '#db/tables/employee-information.table.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import { hasStep } from '../tupe/states.ts';
import { completeness, ownInstalments } from './domain.ts';

/**
 * The step of a declaration to which information of the opportunity was opened, where somebody has given all of it.
 * @param opened what was opened now: an update brings up to date what was given before
 */
export async function stepOnCarried(
  unit: UnitOfWork,
  declarationId: string,
  opened: readonly Pick<EmployeeInformationRow, 'kind'>[],
): Promise<void> {
  const declaration = await findDeclaration(unit.db, declarationId);
  if (!declaration || !hasStep(declaration.state, 'provide_eli')) return;
  const rows = await informationOf(unit.db, declarationId);
  const givers = new Set(rows.map(({ giver_id }) => giver_id));
  if (![...givers].some((giverId) => completeness(ownInstalments(rows, giverId)).isComplete)) return;
  const wasGiven = (await tupeEventsOf(unit.db, declarationId)).includes('provide_eli');
  const isUpdate = wasGiven && opened.some(({ kind }) => kind === 'update');
  await moveDeclaration(unit, declarationId, isUpdate ? 'update_eli' : 'provide_eli');
}
