import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

const horizonDays = 10;

/** What of cases, concerns and flags waits for the stewards within the next days: the cases by their day, and running clocks.
 * Of concerns about organisations in which the reader has an interest nothing. */
export async function desksWaiting(db: Kysely<Database>, today: string, notAbout: readonly string[]) {
  const until = sql<string>`(${today}::date + ${horizonDays}::int)`;
  const cases = await db
    .selectFrom('conduct_case')
    .innerJoin('organisation', 'organisation.id', 'conduct_case.organisation_id')
    .select(['conduct_case.id', 'organisation.name', 'review_on'])
    .where('conduct_case.status', '=', 'open')
    .where('review_on', '<=', until)
    .orderBy('review_on')
    .limit(20)
    .execute();
  const concerns = await db
    .selectFrom('concern_clock')
    .innerJoin('concern', 'concern.id', 'concern_clock.concern_id')
    .innerJoin('organisation', 'organisation.id', 'concern.subject_id')
    .select(['concern.id', 'organisation.name', 'concern_clock.due'])
    .where('concern.entered_on', 'is not', null)
    .$if(notAbout.length > 0, (query) => query.where('concern.subject_id', 'not in', [...notAbout]))
    .where('concern_clock.clock', 'in', ['steward_triages', 'steward_decides'])
    .where('concern_clock.stopped_at', 'is', null)
    .where('concern_clock.due', '<=', until)
    .orderBy('concern_clock.due')
    .limit(20)
    .execute();
  const { flags } = await db
    .selectFrom('retaliation_watch')
    .select((eb) => eb.fn.countAll<string>().as('flags'))
    .where('flagged_on', 'is not', null)
    .where('settled_as', 'is', null)
    .executeTakeFirstOrThrow();
  return { cases, concerns, flags: Number(flags) };
}
