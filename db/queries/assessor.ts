import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** Those who were ever appointed to an opportunity, the first first, with the providers that each has a conflict with. */
export function assessorsOf(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('assessor')
    .innerJoin('person', 'person.id', 'assessor.person_id')
    .select([
      'assessor.id as assessorId',
      'person.id as personId',
      'person.name',
      'person.email',
      'assessor.is_chair as isChair',
      'assessor.appointed_at as appointedAt',
      'assessor.declared_at as declaredAt',
      'assessor.removed_at as removedAt',
      'assessor.removed_how as removedHow',
      'assessor.reminded_on as remindedOn',
    ])
    .select((eb) =>
      eb
        .selectFrom('assessor_conflict')
        .whereRef('assessor_conflict.assessor_id', '=', 'assessor.id')
        .select(sql<string[]>`coalesce(array_agg(assessor_conflict.organisation_id::text), '{}')`.as('ids'))
        .$asScalar()
        .$notNull()
        .as('conflicts'),
    )
    .where('assessor.opportunity_id', '=', opportunityId)
    .orderBy('assessor.appointed_at')
    .orderBy('assessor.id')
    .execute();
}
/**
 * How many score sheets the assessor of the row `assessor` still has to lock: of answers that are opened, that stand, and
 * with whose providers there is no conflict. For a query that has that row.
 */
export const sheetsToLock = sql<number>`(
  select count(*)::int from interest answer
  where answer.opportunity_id = assessor.opportunity_id and answer.number is not null
    and answer.status in ('sent', 'under_review', 'decided')
    and exists (
      select from opportunity published
      join opportunity_version on opportunity_id = published.id and version = published.published_version
      where published.id = assessor.opportunity_id and snapshot -> 'criteria' <> '[]'
    )
    and not exists (select from scoring_end where scoring_end.opportunity_id = assessor.opportunity_id)
    and not exists (
      select from assessor_conflict
      where assessor_id = assessor.id and assessor_conflict.organisation_id = answer.organisation_id
    )
    and not exists (
      select from assessment
      where assessor_id = assessor.id and interest_id = answer.id and locked_at is not null
    )
)`;

export type Assessor = Awaited<ReturnType<typeof assessorsOf>>[number];

/** The conflicts that were declared for an opportunity, with what each is. */
export function conflictsOf(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('assessor_conflict')
    .innerJoin('assessor', 'assessor.id', 'assessor_conflict.assessor_id')
    .innerJoin('organisation', 'organisation.id', 'assessor_conflict.organisation_id')
    .select([
      'assessor.id as assessorId',
      'organisation.id as organisationId',
      'organisation.name',
      'assessor_conflict.nature',
    ])
    .where('assessor.opportunity_id', '=', opportunityId)
    .orderBy('organisation.name')
    .execute();
}

/** Appoints a person, again where they were taken off before. */
export async function appointAssessor(
  db: Transaction<Database>,
  appointed: { opportunityId: string; personId: string; appointedBy: string | null; now: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('assessor')
    .values({
      opportunity_id: appointed.opportunityId,
      person_id: appointed.personId,
      appointed_by: appointed.appointedBy,
      appointed_at: appointed.now,
      declared_at: null,
      removed_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .constraint('assessor_once')
        .doUpdateSet({ removed_at: null, removed_how: null, reminded_on: null, is_chair: false }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Makes one assessor the chair instead of whoever is. */
export async function setChair(db: Transaction<Database>, opportunityId: string, assessorId: string): Promise<void> {
  await db.updateTable('assessor').set({ is_chair: false }).where('opportunity_id', '=', opportunityId).execute();
  await db
    .updateTable('assessor')
    .set({ is_chair: true })
    .where('opportunity_id', '=', opportunityId)
    .where('id', '=', assessorId)
    .execute();
}

export async function removeAssessor(
  db: Transaction<Database>,
  opportunityId: string,
  assessorId: string,
  { how, now }: { how: 'removed' | 'left'; now: Date },
): Promise<void> {
  await db
    .updateTable('assessor')
    .set({ removed_at: now, removed_how: how, is_chair: false })
    .where('opportunity_id', '=', opportunityId)
    .where('id', '=', assessorId)
    .execute();
}

/** Adds what an assessor declares; what was declared before stays. */
export async function declareConflicts(
  db: Transaction<Database>,
  assessorId: string,
  conflicts: readonly { organisationId: string; nature: string }[],
  now: Date,
): Promise<void> {
  await db.updateTable('assessor').set({ declared_at: now }).where('id', '=', assessorId).execute();
  if (conflicts.length === 0) return;
  await db
    .insertInto('assessor_conflict')
    .values(
      conflicts.map(({ organisationId, nature }) => ({
        assessor_id: assessorId,
        organisation_id: organisationId,
        nature,
      })),
    )
    .onConflict((conflict) => conflict.columns(['assessor_id', 'organisation_id']).doNothing())
    .execute();
}

export async function setReminded(db: Transaction<Database>, assessorIds: readonly string[], on: string) {
  await db
    .updateTable('assessor')
    .set({ reminded_on: on })
    .where('id', 'in', [...assessorIds])
    .execute();
}

/** The opportunities of a prime for which a person assesses and that are not decided. */
export async function assessedBy(db: Kysely<Database>, primeId: string, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assessor')
    .innerJoin('opportunity', 'opportunity.id', 'assessor.opportunity_id')
    .where('opportunity.organisation_id', '=', primeId)
    .where('opportunity.status', '=', 'published')
    .where('assessor.person_id', '=', personId)
    .where('assessor.removed_at', 'is', null)
    .select('opportunity.id')
    .orderBy('opportunity.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Opportunities after one id that have assessors, are published, and whose scoring has not ended. */
export async function opportunitiesBeingScored(
  db: Kysely<Database>,
  { after, limit }: { after: string; limit: number },
): Promise<{ id: string; organisationId: string }[]> {
  return await db
    .selectFrom('opportunity')
    .select(['id', 'organisation_id as organisationId'])
    .where('status', '=', 'published')
    .where('id', '>', after)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('assessor')
          .whereRef('assessor.opportunity_id', '=', 'opportunity.id')
          .where('assessor.removed_at', 'is', null)
          .select('assessor.id'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('scoring_end')
            .whereRef('scoring_end.opportunity_id', '=', 'opportunity.id')
            .select('scoring_end.opportunity_id'),
        ),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
}
