import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';

export type Appointment = { ok: true; organisationId: string; personId: string; wasSteward: boolean };

/**
 * Makes the person with this address an owner of a steward organisation of this name, making either when it is new. Only
 * whoever runs the market can do it, from its machine: nobody becomes a steward through a page.
 */
export function appointSteward(
  context: Context,
  { email, organisationName }: { email: string; organisationName: string },
) {
  return inUnitOfWork<Appointment>(context, async (unit) => {
    const organisationId = await stewardOrganisation(unit, organisationName);
    const personId = await personWith(unit, email.toLowerCase());
    const added = await unit.db
      .insertInto('membership')
      .values({
        organisation_id: organisationId,
        person_id: personId,
        role: 'owner',
        ended_at: null,
        ended_how: null,
        created_at: unit.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'person_id']).where('ended_at', 'is', null).doNothing(),
      )
      .executeTakeFirst();
    const wasSteward = !added.numInsertedOrUpdatedRows;
    if (!wasSteward) await unit.audit('appoint', 'steward', personId, { organisationName }, organisationId);
    return { ok: true, organisationId, personId, wasSteward };
  });
}

async function stewardOrganisation({ db, now }: UnitOfWork, name: string): Promise<string> {
  const known = await db
    .selectFrom('organisation')
    .select('id')
    .where('is_steward', '=', true)
    .where('name', '=', name)
    .executeTakeFirst();
  if (known) return known.id;
  const { id } = await db
    .insertInto('organisation')
    .values({
      name,
      is_steward: true,
      legal_form: null,
      size_band: null,
      head_office_district: null,
      website: null,
      status: 'verified',
      status_reason: null,
      status_since: now,
      register_email: null,
      source: null,
      source_reference: null,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function personWith({ db, now }: UnitOfWork, email: string): Promise<string> {
  const known = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst();
  if (known) return known.id;
  const { id } = await db
    .insertInto('person')
    .values({ email, image: null, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
