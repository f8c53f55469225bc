import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { CommitmentRow } from '../tables/rule-set.table.ts';

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
