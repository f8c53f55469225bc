import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { CommitmentRequestRow, CommitmentRow } from '../tables/rule-set.table.ts';

export type CommitmentInFull = CommitmentRow & {
  version: number;
  /** The last day on which an older version counts: the earliest of those of newer ones. */
  accept_by: string | null;
  version_status: 'draft' | 'published' | 'superseded' | 'retired';
};

const acceptBy = sql<string | null>`(
  select to_char(min(newer.accept_by), 'YYYY-MM-DD') from rule_set_version newer
  where newer.rule_set = rule_set_version.rule_set and newer.version > rule_set_version.version and newer.status <> 'draft'
)`;

const inFull = (db: Kysely<Database>) =>
  db
    .selectFrom('commitment')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'commitment.version_id')
    .selectAll('commitment')
    .select(['rule_set_version.version', 'rule_set_version.status as version_status', acceptBy.as('accept_by')]);

/** What an organisation accepted, the newest first; `ruleSet` for one set alone. */
export function commitmentsOf(
  db: Kysely<Database>,
  organisationId: string,
  ruleSet?: string,
): Promise<CommitmentInFull[]> {
  const all = inFull(db).where('commitment.organisation_id', '=', organisationId);
  const asked = ruleSet === undefined ? all : all.where('commitment.rule_set', '=', ruleSet);
  return asked.orderBy('commitment.accepted_at', 'desc').limit(100).execute();
}

/** What has not ended of these organisations. */
export async function openCommitments(
  db: Kysely<Database>,
  organisationIds: readonly string[],
): Promise<CommitmentInFull[]> {
  if (organisationIds.length === 0) return [];
  return inFull(db)
    .where('commitment.organisation_id', 'in', [...organisationIds])
    .where('commitment.ended_at', 'is', null)
    .orderBy('commitment.rule_set')
    .execute();
}

export async function lockOpenCommitment(db: Transaction<Database>, organisationId: string, ruleSet: string) {
  return db
    .selectFrom('commitment')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('rule_set', '=', ruleSet)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export type NewCommitment = Omit<CommitmentRow, 'id' | 'ended_at' | 'ended_why' | 'reminded_on'>;

export async function insertCommitment(db: Transaction<Database>, row: NewCommitment): Promise<string> {
  const { id } = await db
    .insertInto('commitment')
    .values({ ...row, ended_at: null, ended_why: null, reminded_on: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends what an organisation accepted. @returns the ids of what ended */
export async function endCommitment(
  db: Transaction<Database>,
  which: { organisationId: string; ruleSet: string },
  why: NonNullable<CommitmentRow['ended_why']>,
  at: Date,
): Promise<string[]> {
  const ended = await db
    .updateTable('commitment')
    .set({ ended_at: at, ended_why: why })
    .where('organisation_id', '=', which.organisationId)
    .where('rule_set', '=', which.ruleSet)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return ended.map(({ id }) => id);
}

export function requestsOf(db: Kysely<Database>, organisationId: string) {
  return db.selectFrom('commitment_request').selectAll().where('organisation_id', '=', organisationId).execute();
}

export async function deleteRequest(db: Transaction<Database>, organisationId: string, ruleSet: string) {
  await db
    .deleteFrom('commitment_request')
    .where('organisation_id', '=', organisationId)
    .where('rule_set', '=', ruleSet)
    .execute();
}

/** The organisations with a commitment to a set that has not ended, in the order of their ids. */
export async function openCommitmentsTo(
  db: Kysely<Database>,
  ruleSet: string,
  page: { after: string | null; atMost: number } = { after: null, atMost: 100_000 },
): Promise<string[]> {
  const all = db
    .selectFrom('commitment')
    .select('organisation_id')
    .where('rule_set', '=', ruleSet)
    .where('ended_at', 'is', null);
  const rest = page.after ? all.where('organisation_id', '>', page.after) : all;
  const rows = await rest.orderBy('organisation_id').limit(page.atMost).execute();
  return rows.map(({ organisation_id }) => organisation_id);
}

export type NewRequest = Omit<CommitmentRequestRow, 'reminded_on'>;

/** Notes that an organisation is asked to accept a version. @returns false when it was asked before */
export async function insertRequest(db: Transaction<Database>, request: NewRequest): Promise<boolean> {
  const row = { ...request, reminded_on: null };
  const inserted = await db
    .insertInto('commitment_request')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'rule_set'])
        .doUpdateSet(row)
        .where('commitment_request.version_id', '<>', request.version_id),
    )
    .executeTakeFirst();
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Commitments that have not ended and stop counting by a day, or did. */
export function commitmentsEndingBy(db: Kysely<Database>, day: string, after: string | null, atMost: number) {
  const all = inFull(db)
    .innerJoin('rule_set', 'rule_set.code', 'commitment.rule_set')
    .select('rule_set.title')
    .where('commitment.ended_at', 'is', null)
    .where(sql<boolean>`least(commitment.expires_on, (${acceptBy})::date) <= ${day}::date`);
  const rest = after ? all.where('commitment.id', '>', after) : all;
  return rest.orderBy('commitment.id').limit(atMost).execute();
}

export async function setReminded(db: Transaction<Database>, commitmentId: string, day: string) {
  await db.updateTable('commitment').set({ reminded_on: day }).where('id', '=', commitmentId).execute();
}

/** Requests of which nobody was reminded, made by a day. */
export function requestsMadeBy(db: Kysely<Database>, day: string, atMost: number) {
  return db
    .selectFrom('commitment_request')
    .innerJoin('rule_set', 'rule_set.code', 'commitment_request.rule_set')
    .selectAll('commitment_request')
    .select('rule_set.title')
    .where('commitment_request.reminded_on', 'is', null)
    .where('commitment_request.asked_on', '<=', day)
    .orderBy('commitment_request.organisation_id')
    .limit(atMost)
    .execute();
}

export async function setRequestReminded(
  db: Transaction<Database>,
  organisationId: string,
  ruleSet: string,
  day: string,
) {
  await db
    .updateTable('commitment_request')
    .set({ reminded_on: day })
    .where('organisation_id', '=', organisationId)
    .where('rule_set', '=', ruleSet)
    .execute();
}

/** Providers that are partners (with a sub-contract in any status but not concluded) and have neither accepted a set nor been asked to. */
export async function partnersToAsk(db: Kysely<Database>, ruleSet: string, atMost: number): Promise<string[]> {
  const rows = await db
    .selectFrom('subcontract')
    .select('provider_id')
    .distinct()
    .where('status', '<>', 'not_concluded')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commitment')
            .select('commitment.id')
            .whereRef('commitment.organisation_id', '=', 'subcontract.provider_id')
            .where('commitment.rule_set', '=', ruleSet)
            .where('commitment.ended_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('commitment_request')
            .select('commitment_request.rule_set')
            .whereRef('commitment_request.organisation_id', '=', 'subcontract.provider_id')
            .where('commitment_request.rule_set', '=', ruleSet),
        ),
      ),
    )
    .orderBy('provider_id')
    .limit(atMost)
    .execute();
  return rows.map(({ provider_id }) => provider_id);
}
