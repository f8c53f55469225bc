import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import { hasStep } from '../tupe/states.ts';
import { completeness, ownInstalments } from './domain.ts';

/** The step of a declaration to which information of the opportunity was opened, where somebody has given all of it. */
export async function stepOnCarried(unit: UnitOfWork, declarationId: string): Promise<void> {
  const declaration = await findDeclaration(unit.db, declarationId);
  if (!declaration || !hasStep(declaration.state, 'provide_eli')) return;
  const rows = await informationOf(unit.db, declarationId);
  const givers = new Set(rows.map(({ giver_id }) => giver_id));
  if ([...givers].some((giverId) => completeness(ownInstalments(rows, giverId)).isComplete))
    await moveDeclaration(unit, declarationId, 'provide_eli');
}
