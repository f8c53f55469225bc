import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { AccreditationContactTable } from '../tables/accreditation.table.ts';

/**
 * The partners of a prime that are known here: past and present ones from the ledger, potential ones from interests with a
 * decision. What is not decided is no secret of the market's to tell: its senders are numbers to the prime.
 */
export function knownPartners(db: Kysely<Database>, primeId: string) {
  return db
    .with('known', (with_) =>
      with_
        .selectFrom('subcontract')
        .where('prime_id', '=', primeId)
        .where('status', '!=', 'not_concluded')
        .select('provider_id')
        .select(sql<string>`case when status = 'ended' then 'past' else 'present' end`.as('relation'))
        .unionAll(
          with_
            .selectFrom('decision')
            .innerJoin('interest', 'interest.id', 'decision.interest_id')
            .innerJoin('opportunity', 'opportunity.id', 'decision.opportunity_id')
            .where('opportunity.organisation_id', '=', primeId)
            .where('decision.set_aside_at', 'is', null)
            .select('interest.organisation_id as provider_id')
            .select(sql<string>`'potential'`.as('relation')),
        ),
    )
    .selectFrom('known')
    .innerJoin('organisation', 'organisation.id', 'known.provider_id')
    .where('known.provider_id', '!=', primeId)
    .groupBy(['organisation.id', 'organisation.name'])
    .select(['organisation.id', 'organisation.name'])
    .select(
      // Present before past before potential: "past" < "potential" < "present" in the alphabet, so each by itself.
      sql<'past' | 'present' | 'potential'>`case when bool_or(known.relation = 'present') then 'present'
        when bool_or(known.relation = 'past') then 'past' else 'potential' end`.as('relation'),
    )
    .orderBy('organisation.name')
    .limit(2000)
    .execute();
}
export type KnownPartner = Awaited<ReturnType<typeof knownPartners>>[number];

/** Adds contacts; an address that is among them already is left as it is. @returns how many were new */
export async function insertContacts(
  db: Transaction<Database>,
  rows: readonly Insertable<AccreditationContactTable>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const inserted = await db
    .insertInto('accreditation_contact')
    .values([...rows])
    .onConflict((conflict) => conflict.constraint('accreditation_contact_once').doNothing())
    .returning('id')
    .execute();
  return inserted.length;
}

/** All contacts of an accreditation, by name. */
export function contactsOf(db: Kysely<Database>, accreditationId: string) {
  return db
    .selectFrom('accreditation_contact')
    .selectAll()
    .where('accreditation_id', '=', accreditationId)
    .orderBy('organisation_name')
    .orderBy('email')
    .limit(5000)
    .execute();
}

/** Takes back a contact that the prime added itself. @returns false when there is none such */
export async function deleteOwnContact(
  db: Transaction<Database>,
  accreditationId: string,
  contactId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('accreditation_contact')
    .where('accreditation_id', '=', accreditationId)
    .where('id', '=', contactId)
    .where('source', '=', 'prime')
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Changes a contact of an accreditation. @returns false when there is none such */
export async function updateContact(
  db: Transaction<Database>,
  accreditationId: string,
  contactId: string,
  change: Updateable<AccreditationContactTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accreditation_contact')
    .set(change)
    .where('accreditation_id', '=', accreditationId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether an address belongs to somebody of these organisations. */
export async function isAddressOf(
  db: Kysely<Database>,
  email: string,
  organisationIds: readonly string[],
): Promise<boolean> {
  const row = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.organisation_id', 'in', [...organisationIds])
    .where('membership.ended_at', 'is', null)
    .where('person.email', '=', email)
    .select('person.id')
    .executeTakeFirst();
  return row !== undefined;
}
