import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { AttestationRow, AttestationTable } from '../tables/attestation.table.ts';

/** An item is attested once for a period, until it is attested anew. */
export const oneAttestationAPeriod = 'attestation_current';

/** What stands of what an organisation attested, the last period of each item first. */
export async function attestationsOf(db: Kysely<Database>, organisationId: string): Promise<AttestationRow[]> {
  return (await attestationsOfEach(db, [organisationId])).get(organisationId) ?? [];
}

/** The same of several organisations, by whose they are. */
export async function attestationsOfEach(
  db: Kysely<Database>,
  organisationIds: readonly string[],
): Promise<Map<string, AttestationRow[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('attestation')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .where('superseded_at', 'is', null)
    .orderBy('item_code')
    .orderBy('period_from', 'desc')
    .execute();
  return Map.groupBy(rows, ({ organisation_id: id }) => id);
}

/** All that an organisation ever attested of an item, the last first, with the words of the item as they were then. */
export function attestationHistory(db: Kysely<Database>, organisationId: string, itemCode: string) {
  return db
    .selectFrom('attestation')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'attestation.version_id')
    .innerJoin('rule_item', (join) =>
      join
        .onRef('rule_item.version_id', '=', 'attestation.version_id')
        .onRef('rule_item.code', '=', 'attestation.item_code'),
    )
    .selectAll('attestation')
    .select(['rule_set_version.version', 'rule_item.text as item_text'])
    .where('attestation.organisation_id', '=', organisationId)
    .where('attestation.item_code', '=', itemCode)
    .orderBy('attestation.signed_at', 'desc')
    .limit(100)
    .execute();
}

/** Puts an attestation in the place of the one that stood for the same item and period. @returns its id */
export async function insertAttestation(
  db: Transaction<Database>,
  row: Insertable<AttestationTable>,
  now: Date,
): Promise<string> {
  await db
    .updateTable('attestation')
    .set({ superseded_at: now })
    .where('organisation_id', '=', row.organisation_id)
    .where('item_code', '=', row.item_code)
    .where('period_from', '=', row.period_from)
    .where('superseded_at', 'is', null)
    .execute();
  const { id } = await db.insertInto('attestation').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}
