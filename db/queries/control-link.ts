import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ControlLinkTable } from '../tables/attestation.table.ts';

/** A link is recorded once while it lasts. */
export const oneControlLink = 'control_link_once';

/** The links of control from and to an organisation, those that last first. */
export function controlLinksOf(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('control_link')
    .innerJoin('organisation as controlled', 'controlled.id', 'control_link.organisation_id')
    .innerJoin('organisation as controller', 'controller.id', 'control_link.controlled_by')
    .where((eb) =>
      eb.or([
        eb('control_link.organisation_id', '=', organisationId),
        eb('control_link.controlled_by', '=', organisationId),
      ]),
    )
    .select([
      'control_link.id',
      'controlled.id as controlledId',
      'controlled.name as controlledName',
      'controller.id as controllerId',
      'controller.name as controllerName',
      'control_link.source',
      'control_link.recorded_at as recordedAt',
      'control_link.ended_at as endedAt',
    ])
    .orderBy((eb) => eb('control_link.ended_at', 'is', null), 'desc')
    .orderBy('control_link.recorded_at', 'desc')
    .limit(100)
    .execute();
}

/** @throws a violation of `oneControlLink`. @returns its id */
export async function insertControlLink(db: Transaction<Database>, row: Insertable<ControlLinkTable>): Promise<string> {
  const { id } = await db.insertInto('control_link').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Ends a link of an organisation. @returns false when there is none, or it has ended */
export async function endControlLink(
  db: Transaction<Database>,
  organisationId: string,
  controlLinkId: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable('control_link')
    .set({ ended_at: now })
    .where('id', '=', controlLinkId)
    .where((eb) => eb.or([eb('organisation_id', '=', organisationId), eb('controlled_by', '=', organisationId)]))
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The organisations of this id, or of exactly this name in letters of any size: two at most. */
export async function organisationsNamed(
  db: Kysely<Database>,
  organisationId: string | null,
  name: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where((eb) =>
      organisationId === null
        ? eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase())
        : eb('id', '=', organisationId),
    )
    .limit(2)
    .execute();
  return rows.map(({ id }) => id);
}
