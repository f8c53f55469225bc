import { type Kysely, sql, type Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { RetaliationWatchRow } from '../tables/concern.table.ts';

/** Concerns about primes that began so lately that their partners are watched, with the day from which they are. */
export async function concernsToWatch(db: Kysely<Database>, since: string) {
  const { rows } = await sql<{
    id: string;
    subjectId: string;
    openness: 'named' | 'confidential' | 'anonymous';
    reporterId: string | null;
    from: string;
  }>`
    select concern.id, concern.subject_id as "subjectId", concern.openness, concern.reporter_organisation_id as "reporterId",
      to_char(coalesce(concern.shown_on, aggregate.shown_on, concern.entered_on, concern.created_at::date), 'YYYY-MM-DD') as "from"
    from concern
    left join concern_aggregate as aggregate on aggregate.id = concern.aggregate_id
    where concern.status not in ('draft', 'withdrawn')
      and coalesce(concern.shown_on, aggregate.shown_on, concern.entered_on, concern.created_at::date) >= ${since}::date
    order by concern.id
    limit 1000`.execute(db);
  return rows;
}

const termsNow = (alias: 'subcontract') =>
  sql<JsonObject>`jsonb_build_object('paymentDays', ${sql.ref(`${alias}.payment_days`)}, 'noticeMonths', ${sql.ref(`${alias}.notice_months`)},
    'upFrontPercent', ${sql.ref(`${alias}.up_front_percent`)}, 'endsOn', to_char(${sql.ref(`${alias}.ends_on`)}, 'YYYY-MM-DD'))`;

/** The sub-contracts of a prime that run, with their terms. */
export function runningOf(db: Kysely<Database>, primeId: string) {
  return db
    .selectFrom('subcontract')
    .select(['id as subcontractId', 'provider_id as providerId', termsNow('subcontract').as('terms')])
    .where('prime_id', '=', primeId)
    .where('status', 'in', ['awarded', 'signed'])
    .orderBy('id')
    .execute();
}

type NewWatch = { concernId: string; subcontractId: string; from: string; until: string; terms: JsonObject };

/** Begins a watch; one that is there is moved to the day on which the concern became known, while nothing was flagged. */
export async function putWatch(db: Transaction<Database>, watch: NewWatch): Promise<void> {
  await db
    .insertInto('retaliation_watch')
    .values({
      concern_id: watch.concernId,
      subcontract_id: watch.subcontractId,
      from_day: watch.from,
      until_day: watch.until,
      terms: watch.terms,
    })
    .onConflict((conflict) =>
      conflict
        .constraint('retaliation_watch_once')
        .doUpdateSet({ from_day: watch.from, until_day: watch.until })
        .where('retaliation_watch.flagged_on', 'is', null)
        .where('retaliation_watch.from_day', '<', watch.from),
    )
    .execute();
}

export type WatchInFull = Awaited<ReturnType<typeof watchesToLookAt>>[number];

function watches(db: Kysely<Database>) {
  return db
    .selectFrom('retaliation_watch')
    .innerJoin('subcontract', 'subcontract.id', 'retaliation_watch.subcontract_id')
    .innerJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .innerJoin('organisation as provider', 'provider.id', 'subcontract.provider_id')
    .innerJoin('concern', 'concern.id', 'retaliation_watch.concern_id')
    .selectAll('retaliation_watch')
    .select([
      'subcontract.prime_id',
      'subcontract.provider_id',
      'prime.name as prime_name',
      'provider.name as provider_name',
      'concern.openness',
      termsNow('subcontract').as('terms_now'),
    ]);
}

/** Watches that run and have flagged nothing; none of a sub-contract of which a flag waits to be settled. */
export function watchesToLookAt(db: Kysely<Database>, today: string) {
  return watches(db)
    .where('retaliation_watch.flagged_on', 'is', null)
    .where('retaliation_watch.until_day', '>=', today)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('retaliation_watch as other')
            .select('other.id')
            .whereRef('other.subcontract_id', '=', 'retaliation_watch.subcontract_id')
            .where('other.flagged_on', 'is not', null)
            .where('other.settled_as', 'is', null),
        ),
      ),
    )
    .orderBy('retaliation_watch.from_day')
    .orderBy('retaliation_watch.id')
    .limit(5000)
    .execute();
}

/** Flags, those that wait for a steward first, and how many sub-contracts are watched. */
export async function flaggedWatches(db: Kysely<Database>) {
  const rows = await watches(db)
    .where('retaliation_watch.flagged_on', 'is not', null)
    .orderBy(sql`retaliation_watch.settled_as is not null`)
    .orderBy('retaliation_watch.flagged_on')
    .limit(100)
    .execute();
  const { watched } = await db
    .selectFrom('retaliation_watch')
    .select((eb) => eb.fn.count<string>('subcontract_id').distinct().as('watched'))
    .executeTakeFirstOrThrow();
  return { rows, watched: Number(watched) };
}

export async function findFlag(db: Kysely<Database>, watchId: string) {
  const row = await watches(db)
    .where('retaliation_watch.id', '=', watchId)
    .where('retaliation_watch.flagged_on', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
}

/** A watch, locked until the transaction ends. */
export async function lockWatch(db: Transaction<Database>, watchId: string): Promise<RetaliationWatchRow | null> {
  const row = await db
    .selectFrom('retaliation_watch')
    .selectAll()
    .where('id', '=', watchId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateWatch(
  db: Transaction<Database>,
  watchId: string,
  change: Partial<Pick<RetaliationWatchRow, 'flagged_on' | 'facts' | 'settled_as' | 'settled_by' | 'settled_reason'>>,
): Promise<void> {
  await db.updateTable('retaliation_watch').set(change).where('id', '=', watchId).execute();
}

/** Referrals of a prime's sub-contracts by month: what the partner says it received, or else what the prime says it sent. */
export async function referralsOfPrime(db: Kysely<Database>, primeId: string) {
  const rows = await db
    .selectFrom('referral_flow')
    .innerJoin('subcontract', 'subcontract.id', 'referral_flow.subcontract_id')
    .where('subcontract.prime_id', '=', primeId)
    .select(['referral_flow.subcontract_id', 'month', sql<number>`coalesce(received, sent, 0)`.as('count')])
    .execute();
  return rows.map(({ subcontract_id: subcontractId, month, count }) => ({
    subcontractId,
    month,
    count: Number(count),
  }));
}

/** Notices that a prime gave on a sub-contract since a day, and decisions of it against the partner. */
export async function measuresSince(
  db: Kysely<Database>,
  { subcontractId, primeId, providerId }: { subcontractId: string; primeId: string; providerId: string },
  from: string,
) {
  const notices = await db
    .selectFrom('change_notice')
    .select(['kind', 'given_on'])
    .where('subcontract_id', '=', subcontractId)
    .where('given_by_organisation_id', '=', primeId)
    .where('given_on', '>=', from)
    .where('withdrawn_at', 'is', null)
    .orderBy('given_on')
    .execute();
  const decisions = await db
    .selectFrom('decision')
    .innerJoin('interest', 'interest.id', 'decision.interest_id')
    .innerJoin('opportunity', 'opportunity.id', 'decision.opportunity_id')
    .select(sql<string>`to_char(decision.decided_at, 'YYYY-MM-DD')`.as('on'))
    .where('opportunity.organisation_id', '=', primeId)
    .where('interest.organisation_id', '=', providerId)
    .where('decision.outcome', '=', 'not_this_time')
    .where('decision.set_aside_at', 'is', null)
    .where('decision.decided_at', '>=', sql<Date>`${from}::date`)
    .execute();
  return { notices, notSelected: decisions.map(({ on }) => on) };
}
