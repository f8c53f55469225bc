import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ConcernRow } from '../tables/concern.table.ts';
import { concernsInFull } from './concern.ts';

/** The states in which a concern is with the stewards, or was. */
export const atTheDesk = [
  'submitted',
  'triaged',
  'mediation',
  'mediation_failed',
  'settled',
  'decided',
  'remedy_plan',
  'verified',
  'closed',
] as const satisfies readonly ConcernRow['status'][];

export type DeskFilter = {
  state: 'open' | 'closed';
  triage?: NonNullable<ConcernRow['triage']>;
  stewardId?: string;
  unassigned?: boolean;
  /** Organisations that concerns are about and in which the reader has an interest: it reads nothing of them. */
  notAbout?: readonly string[];
};

/** Concerns that stewards may know of, the one with the nearest day to act by first, then the longest here. */
export async function concernsAtDesk(
  db: Kysely<Database>,
  filter: DeskFilter,
  page: { limit: number; offset: number },
) {
  const matching = concernsInFull(db)
    .where('concern.entered_on', 'is not', null)
    .where('concern.status', 'in', filter.state === 'closed' ? ['closed'] : atTheDesk.filter((one) => one !== 'closed'))
    .$if(filter.state === 'closed', (query) => query.where('concern.triage', 'is not', null))
    .$if(filter.triage !== undefined, (query) => query.where('concern.triage', '=', filter.triage ?? 'merlin'))
    .$if(filter.stewardId !== undefined, (query) => query.where('concern.steward_id', '=', filter.stewardId ?? ''))
    .$if(filter.unassigned === true, (query) => query.where('concern.steward_id', 'is', null))
    .$if((filter.notAbout ?? []).length > 0, (query) =>
      query.where('concern.subject_id', 'not in', [...(filter.notAbout ?? [])]),
    );
  const rows = await matching
    .orderBy(nextDay, (order) => order.asc().nullsLast())
    .orderBy('concern.entered_on')
    .orderBy('concern.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const { total } = await db
    .selectFrom(matching.as('found'))
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

const nextDay = (eb: ExpressionBuilder<Database, 'concern'>) =>
  eb
    .selectFrom('concern_clock')
    .select((clock) => clock.fn.min('due').as('due'))
    .whereRef('concern_clock.concern_id', '=', 'concern.id')
    .where('stopped_at', 'is', null);

export function notesOn(db: Kysely<Database>, concernId: string) {
  return db
    .selectFrom('concern_note')
    .innerJoin('person', 'person.id', 'concern_note.written_by')
    .select(['concern_note.id', 'body', 'written_at', 'person.name as by'])
    .where('concern_id', '=', concernId)
    .orderBy('written_at', 'desc')
    .limit(100)
    .execute();
}

export async function insertNote(
  db: Transaction<Database>,
  note: { concern_id: string; body: string; written_by: string; written_at: Date },
): Promise<void> {
  await db.insertInto('concern_note').values(note).execute();
}

/** Whether a steward has opened who raised a concern in confidence. */
export async function hasOpenedIdentity(db: Kysely<Database>, concernId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entry')
    .select('sequence')
    .where('noun', '=', 'concern')
    .where('thing_id', '=', concernId)
    .where('verb', '=', 'open_identity')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
