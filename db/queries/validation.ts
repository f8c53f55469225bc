import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ValidationTable } from '../tables/attestation.table.ts';

export type ViewGiven = {
  attestationId: string;
  itemCode: string;
  periodFrom: string;
  /** What the organisation claimed when this was said of it. */
  claimed: 'met' | 'partly' | 'not_met' | 'not_applicable';
  organisationId: string;
  organisationName: string;
  personId: string;
  view: 'agree' | 'disagree' | 'no_view';
  comment: string;
  isAnonymous: boolean;
};
export type ViewKept = ViewGiven & { givenAt: Date; replacedAt: Date | null };

/**
 * The views on what a subject attested that stand, also where it has attested anew since, and those that were replaced since a
 * moment. In an order that tells nothing of when they came.
 */
export function viewsOn(db: Kysely<Database>, subjectId: string, since: Date): Promise<ViewKept[]> {
  return db
    .selectFrom('validation')
    .innerJoin('attestation', 'attestation.id', 'validation.attestation_id')
    .innerJoin('organisation', 'organisation.id', 'validation.organisation_id')
    .where('attestation.organisation_id', '=', subjectId)
    .where((eb) => eb.or([eb('validation.replaced_at', 'is', null), eb('validation.replaced_at', '>=', since)]))
    .select([
      'attestation.id as attestationId',
      'attestation.item_code as itemCode',
      'attestation.period_from as periodFrom',
      'attestation.claimed',
      'validation.organisation_id as organisationId',
      'organisation.name as organisationName',
      'validation.person_id as personId',
      'validation.view',
      'validation.comment',
      'validation.is_anonymous as isAnonymous',
      'validation.given_at as givenAt',
      'validation.replaced_at as replacedAt',
    ])
    .orderBy('attestation.item_code')
    .orderBy('attestation.period_from')
    .orderBy('validation.organisation_id')
    .execute();
}

/** Puts the view of an organisation in the place of the one that it gave on the same item and period. @returns its id */
export async function insertView(db: Transaction<Database>, row: Insertable<ValidationTable>): Promise<string> {
  await db
    .updateTable('validation')
    .set({ replaced_at: row.given_at })
    .where('organisation_id', '=', row.organisation_id)
    .where('replaced_at', 'is', null)
    .where('attestation_id', 'in', (eb) =>
      eb
        .selectFrom('attestation as said')
        .innerJoin('attestation as same', (join) =>
          join
            .onRef('same.organisation_id', '=', 'said.organisation_id')
            .onRef('same.item_code', '=', 'said.item_code')
            .onRef('same.period_from', '=', 'said.period_from'),
        )
        .where('said.id', '=', row.attestation_id)
        .select('same.id'),
    )
    .execute();
  const { id } = await db.insertInto('validation').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Attestations of a subject on which a person has spoken for another organisation, however often they were attested anew. */
export async function spokenForOthers(
  db: Kysely<Database>,
  { subjectId, organisationId, personId }: { subjectId: string; organisationId: string; personId: string },
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('validation')
    .innerJoin('attestation as said', 'said.id', 'validation.attestation_id')
    .innerJoin('attestation as same', (join) =>
      join
        .onRef('same.organisation_id', '=', 'said.organisation_id')
        .onRef('same.item_code', '=', 'said.item_code')
        .onRef('same.period_from', '=', 'said.period_from'),
    )
    .select('same.id')
    .distinct()
    .where('said.organisation_id', '=', subjectId)
    .where('validation.person_id', '=', personId)
    .where('validation.organisation_id', '!=', organisationId)
    .where('validation.replaced_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export type Relation = 'partner' | 'prime' | 'peer';

/**
 * What an organisation is to each subject by the ledger: its `partner`, its `prime`, or a `peer` under the same prime. A
 * sub-contract that was never concluded makes nobody anything.
 */
export async function relationsOf(
  db: Kysely<Database>,
  organisationId: string,
): Promise<{ subjectId: string; subjectName: string; relation: Relation }[]> {
  const { rows } = await sql<{ subjectId: string; subjectName: string; relation: Relation }>`
    with ledger as (select distinct prime_id, provider_id from subcontract where status <> 'not_concluded'),
    related (subject, relation) as (
      select prime_id, 'partner' from ledger where provider_id = ${organisationId}
      union select provider_id, 'prime' from ledger where prime_id = ${organisationId}
      union select other.provider_id, 'peer' from ledger join ledger as other on other.prime_id = ledger.prime_id
        where ledger.provider_id = ${organisationId} and other.provider_id <> ${organisationId}
    )
    select related.subject as "subjectId", organisation.name as "subjectName", related.relation
    from related join organisation on organisation.id = related.subject
    where organisation.id <> ${organisationId}
    order by organisation.name, organisation.id, related.relation`.execute(db);
  return rows;
}

/** Attestations on which an organisation has said something since they were last attested anew, with what. */
export function ownViews(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('validation')
    .select(['attestation_id as attestationId', 'view', 'comment', 'is_anonymous as isAnonymous'])
    .where('organisation_id', '=', organisationId)
    .where('replaced_at', 'is', null)
    .execute();
}
