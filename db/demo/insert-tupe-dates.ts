import type { Insertable, Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type Milestone, timelineOf } from '#app/features/tupe-dates/timeline.ts';
import { insertTupeVersion } from '../queries/tupe-declaration.ts';
import { tupeRules } from '../reference/tupe-rules.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow } from '../tables/tupe-declaration.table.ts';
import type { TupePlanTable, TupeReminderTable } from '../tables/tupe-plan.table.ts';
import { at } from './moment.ts';

type Declared = TupeDeclarationRow & { planned_transfer_on: string };

const day = (text: string) => Temporal.PlainDate.from(text);
const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0;

/**
 * Puts in the plan of every transfer that has a day, with what was ticked and who was reminded; the nearest was moved once, and one
 * old contract was made longer than its successor can wait.
 */
export async function insertTupeDates(db: Transaction<Database>, today: Temporal.PlainDate): Promise<void> {
  const declared = await db
    .selectFrom('tupe_declaration')
    .selectAll()
    .where('planned_transfer_on', 'is not', null)
    .where('state', '<>', 'not_applicable')
    .orderBy('planned_transfer_on')
    .orderBy('id')
    .$narrowType<{ planned_transfer_on: string }>()
    .execute();
  const moved = declared.find(({ planned_transfer_on: on }) => isBefore(today.add({ days: 28 }), day(on)));
  for (const row of declared) {
    await insertPlans(db, row, row === moved ? 14 : 0);
    await insertTicks(db, row, today);
  }
  await insertReminders(db, declared, today);
  const longer = declared.find(
    ({ opportunity_id: of, state }) => of !== null && state !== 'disputed' && state !== 'assessing',
  );
  if (longer) await lengthenOldContract(db, longer);
}

const milestonesOf = ({ jurisdiction: nation }: Declared, transferOn: Temporal.PlainDate): Milestone[] =>
  timelineOf({ transferOn, nation });

/** @param movedBy how many days before the day that stands the first plan had it; 0 where there is one plan only */
async function insertPlans(db: Transaction<Database>, row: Declared, movedBy: number): Promise<void> {
  const transferOn = day(row.planned_transfer_on);
  const madeAt = row.created_at;
  const plan = (version: number, on: Temporal.PlainDate): Insertable<TupePlanTable> => ({
    declaration_id: row.id,
    version,
    transfer_on: on.toString(),
    jurisdiction: row.jurisdiction,
    rules_version: tupeRules.version,
    milestones: milestonesOf(row, on),
    reason: 'First plan',
    made_by: row.created_by,
    made_by_organisation_id: row.prime_id,
    made_at: madeAt,
    replaced_at: null,
  });
  const movedAt = new Date(madeAt.getTime() + 3 * 86_400_000);
  const plans =
    movedBy === 0
      ? [plan(1, transferOn)]
      : [
          { ...plan(1, transferOn.subtract({ days: movedBy })), replaced_at: movedAt },
          {
            ...plan(2, transferOn),
            reason: 'The funder moved the start of the contract by two weeks',
            made_at: movedAt,
          },
        ];
  await db.insertInto('tupe_plan').values(plans).execute();
}

const done = [
  { code: 'indemnities', words: 'Indemnities are agreed, and who gives which promise is on the page of indemnities.' },
  { code: 'refresh', words: 'Payroll and right-to-work checks were passed on.' },
  { code: 'review', words: 'The measures were carried out as written in the letter.' },
] as const;

/** What is past was done two days before its day; where it is disputed whether staff transfer, nothing was. */
async function insertTicks(db: Transaction<Database>, row: Declared, today: Temporal.PlainDate): Promise<void> {
  if (row.state === 'disputed' || row.state === 'assessing') return;
  const milestones = milestonesOf(row, day(row.planned_transfer_on));
  for (const { code, words } of done) {
    const due = milestones.find((milestone) => milestone.code === code)?.due;
    if (due === undefined || !isBefore(day(due), today)) continue;
    const doneOn = day(due).subtract({ days: 2 });
    await db
      .insertInto('tupe_milestone_done')
      .values({
        declaration_id: row.id,
        code,
        done_on: doneOn.toString(),
        words,
        done_by: null,
        done_by_organisation_id: row.prime_id,
        recorded_at: at(doneOn),
      })
      .execute();
  }
}

/** Whoever owed something was reminded of it each night until now. */
async function insertReminders(
  db: Transaction<Database>,
  declared: readonly Declared[],
  today: Temporal.PlainDate,
): Promise<void> {
  const reminders = declared.flatMap((row) =>
    milestonesOf(row, day(row.planned_transfer_on)).flatMap(({ code, due }): TupeReminderTable[] => {
      const kinds = [
        { kind: 'before', on: day(due).subtract({ days: 7 }) },
        { kind: 'due', on: day(due) },
        { kind: 'overdue', on: day(due).add({ days: 1 }) },
      ] as const;
      return kinds
        .filter(({ on }) => !isBefore(today, on))
        .map(({ kind, on }) => ({ declaration_id: row.id, code, due, kind, sent_at: at(on, 0) }));
    }),
  );
  for (let from = 0; from < reminders.length; from += 500)
    await db
      .insertInto('tupe_reminder')
      .values(reminders.slice(from, from + 500))
      .execute();
}

async function lengthenOldContract(db: Transaction<Database>, row: Declared): Promise<void> {
  const endsOn = day(row.planned_transfer_on).add({ months: 1 }).toString();
  const version = row.version + 1;
  const latest = await db
    .selectFrom('tupe_declaration_version')
    .select('snapshot')
    .where('declaration_id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  await db
    .updateTable('tupe_declaration')
    .set({ old_contract_ends_on: endsOn, version })
    .where('id', '=', row.id)
    .execute();
  await insertTupeVersion(db, {
    declaration_id: row.id,
    version,
    snapshot: { ...latest?.snapshot, oldContractEndsOn: endsOn },
    reason: 'The funder made the old contract a month longer',
    made_by: row.created_by,
    made_by_organisation_id: row.prime_id,
    made_at: row.updated_at,
  });
}
