import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** What good standing rests on beside the case: an acceptance in force of what is required of primes, and findings upheld. */
export async function severeUpheld(
  db: Kysely<Database>,
  organisationId: string,
  today: string,
): Promise<{ isCommitted: boolean; upheld: number }> {
  const commitment = await db
    .selectFrom('commitment')
    .innerJoin('rule_set', 'rule_set.code', 'commitment.rule_set')
    .where('commitment.organisation_id', '=', organisationId)
    .where('rule_set.required_of', '=', 'prime')
    .where('commitment.ended_at', 'is', null)
    .where('commitment.expires_on', '>=', today)
    .select('commitment.id')
    .limit(1)
    .executeTakeFirst();
  const { upheld } = await db
    .selectFrom('finding')
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'upheld')
    .where('severity', 'in', ['major', 'severe'])
    .select((eb) => eb.fn.countAll<string>().as('upheld'))
    .executeTakeFirstOrThrow();
  return { isCommitted: commitment !== undefined, upheld: Number(upheld) };
}
