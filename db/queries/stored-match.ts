import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { MatchRow, MatchTable } from '../tables/stored-match.table.ts';

/** Keeps a match; one that is kept already stays as it is. @returns its id */
export async function insertMatch(db: Transaction<Database>, match: Insertable<MatchTable>): Promise<string> {
  const { id } = await db
    .insertInto('match')
    .values(match)
    // Nothing changes; the update is there so that the id of the row that was first comes back.
    .onConflict((conflict) => conflict.constraint('match_once').doUpdateSet({ cause: match.cause }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A stored match; null when there is none of that id. */
export async function findMatch(db: Kysely<Database>, matchId: string): Promise<MatchRow | null> {
  const row = await db.selectFrom('match').selectAll().where('id', '=', matchId).executeTakeFirst();
  return row ?? null;
}

/**
 * The scores of a pair that were acted on, the last first, at most 20: of invitations, and of alerts that went to people of
 * one organisation, or of any.
 */
export function matchesOfPair(
  db: Kysely<Database>,
  pair: { opportunityId: string; organisationId: string },
  alertsTo: string | 'any',
) {
  return db
    .selectFrom('match')
    .where('opportunity_id', '=', pair.opportunityId)
    .where('organisation_id', '=', pair.organisationId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('cause', '=', 'invitation'),
        exists(
          selectFrom('notification')
            .whereRef('notification.match_id', '=', 'match.id')
            .$if(alertsTo !== 'any', (query) => query.where('notification.organisation_id', '=', alertsTo))
            .select('notification.id'),
        ),
      ]),
    )
    .select(['id', 'cause', 'total', 'formula_version as formulaVersion', 'created_at as at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
}

/** A version of an opportunity as it was frozen, whatever became of the opportunity since. */
export async function opportunitySnapshotOf(db: Kysely<Database>, opportunityId: string, version: number) {
  const row = await db
    .selectFrom('opportunity_version')
    .where('opportunity_id', '=', opportunityId)
    .where('version', '=', version)
    .select('snapshot')
    .executeTakeFirst();
  return row?.snapshot ?? null;
}
