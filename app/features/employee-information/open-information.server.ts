import { buffer } from 'node:stream/consumers';
import type { Kysely } from 'kysely';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockWithSource, noteAccess } from '#db/queries/employee-information.ts';
import { releasesOf } from '#db/queries/employee-information-recipient.ts';
import { askDeletion, reopenDeletion } from '#db/queries/tupe-deletion.ts';
import type { Database } from '#db/schema.ts';
import type { EmployeeInformationRow } from '#db/tables/employee-information.table.ts';
import { type Person, signedIn } from '../identity/actor.ts';
import { verifySecondFactor } from '../identity/second-factor.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { isWithheld } from './domain.ts';
import { noteTry } from './note-try.server.ts';
import type { Unreadable } from './open-problems.ts';
import { releaseState } from './release-state.ts';
import { type HandedFile, unpackFile } from './sealed-file.ts';

export type OpenedInformation =
  | { ok: true; file: HandedFile; sequence: number }
  | { ok: false; reason: 'gone' | 'no_second_factor' | 'wrong_code' }
  | { ok: false; reason: 'too_many'; seconds: number }
  | { ok: false; reason: 'unreadable'; problem: Unreadable };

/**
 * Opens an instalment for a person who is named for it at this moment and shows a fresh one-time code. Every opening and every try
 * that fails is kept. Whoever is not named any more is told that there is nothing.
 */
export async function openInformation(
  context: Context,
  { declarationId, informationId }: { declarationId: string; informationId: string },
  code: string,
): Promise<OpenedInformation> {
  const person = signedIn(context.actor);
  const { db, clock } = context.services;
  if (!(await isReleased(db, declarationId, person, clock.today().toString()))) {
    await noteTry(context, informationId, 'refused');
    return { ok: false, reason: 'gone' };
  }
  if (!person.secondFactorEnabled) return { ok: false, reason: 'no_second_factor' };
  const answer = await verifySecondFactor(context, code);
  if (!answer.ok) {
    await noteTry(context, informationId, answer.reason === 'too-many' ? 'too_many' : 'wrong_code');
    return answer.reason === 'too-many' ? { ...answer, reason: 'too_many' } : { ok: false, reason: 'wrong_code' };
  }
  const opened = await inUnitOfWork({ ...context, formKey: null }, async (unit) => {
    const found = await lockWithSource(unit.db, informationId);
    if (!found?.source || found.row.declaration_id !== declarationId || !lies(found.row) || !lies(found.source))
      return { ok: false, opened: null };
    // Asked again: whoever left while they typed is out.
    if (!(await isReleased(unit.db, declarationId, person, unit.today.toString()))) return { ok: false, opened: null };
    return { ok: true, opened: await unseal(context, unit, found.row, found.source) };
  });
  return opened.opened ?? { ok: false, reason: 'gone' };
}

const lies = (row: EmployeeInformationRow) => row.route === 'vault' && !row.deleted_at && !isWithheld(row);

/** @param source the instalment that is sealed: `row` itself, or what it was carried from */
async function unseal(
  context: Context,
  unit: UnitOfWork,
  row: EmployeeInformationRow,
  source: EmployeeInformationRow,
): Promise<OpenedInformation> {
  const { vault, log } = context.services;
  const place = { declarationId: source.declaration_id, purpose: 'employee_information' } as const;
  const sealed = await readObject(context, source.sealed_key);
  const opened = sealed && (await vault.open(unit.db, place, source.envelope_id ?? '', source.id, sealed));
  const { personId, organisationId } = unit.by;
  const access = { information_id: row.id, person_id: personId, organisation_id: organisationId, at: unit.now };
  if (!opened?.ok) {
    const problem = opened ? opened.reason : 'not_fetched';
    log.error({ informationId: row.id, problem }, 'employee information cannot be opened');
    await noteAccess(unit.db, { ...access, outcome: 'unreadable' });
    return { ok: false, reason: 'unreadable', problem };
  }
  await noteAccess(unit.db, { ...access, outcome: 'opened' });
  await unit.audit('open', 'employee_information', row.id, { declarationId: row.declaration_id });
  if (organisationId) {
    const key = { declarationId: row.declaration_id, organisationId, what: 'employee_information' } as const;
    await reopenDeletion(unit.db, key);
    await askDeletion(unit.db, key, row.delete_on);
  }
  return { ok: true, file: unpackFile(opened.bytes), sequence: row.sequence };
}

async function readObject({ services }: Context, key: string | null): Promise<Uint8Array | null> {
  if (!key) return null;
  try {
    return await buffer(await services.files.get(key));
  } catch {
    return null;
  }
}

async function isReleased(
  db: Kysely<Database>,
  declarationId: string,
  person: Person,
  today: string,
): Promise<boolean> {
  const declaration = await findDeclaration(db, declarationId);
  const rows = await releasesOf(db, declarationId, person.personId);
  return declaration !== null && releaseState(rows, declaration, person, today) === 'in_force';
}
