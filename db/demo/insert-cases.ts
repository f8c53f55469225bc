import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { caseDays, dayAfter } from '#app/features/cases/dates.ts';
import { insertCaseStep, lockOpenCase, updateCase } from '../queries/conduct-case.ts';
import { insertRemedy } from '../queries/remedy.ts';
import type { Database } from '../schema.ts';
import { at } from './moment.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';

type Around = { primes: readonly DemoOrganisation[]; people: readonly DemoPerson[]; shown: ShownOrganisations };
type Case = { organisationId: string; level: number; reason: string; opened: Temporal.PlainDate };

/** The case of the prime that a visitor can be: a query to answer. And one of another, with an improvement plan. */
export async function insertCases(
  db: Transaction<Database>,
  { primes, people, shown }: Around,
  today: Temporal.PlainDate,
): Promise<void> {
  const steward = people.find(({ membership }) => membership?.organisationId === shown.steward.id) ?? null;
  const opened = today.subtract({ days: 6 });
  const asked = 'Two invoices of partners were paid after their last day. What happened, and what changes?';
  await openCase(db, { organisationId: shown.prime.id, level: 1, reason: asked, opened }, steward, shown);
  const other = primes.find(({ id }) => id !== shown.prime.id);
  if (!other) return;
  const began = today.subtract({ days: 30 });
  const reason = 'A steward found a breach: partners of three sub-contracts had no signed contract after 60 days.';
  const caseId = await openCase(db, { organisationId: other.id, level: 2, reason, opened: began }, steward, shown);
  const steps = [
    {
      step: 'Send every partner its contract, with the terms that were offered',
      due: today.subtract({ days: 5 }),
      done: true,
    },
    {
      step: 'Name one person who answers for each contract that is not signed',
      due: today.add({ days: 12 }),
      done: false,
    },
  ];
  for (const { step, due, done } of steps) {
    await insertRemedy(db, {
      case_id: caseId,
      step,
      due_on: due.toString(),
      proposed_by_organisation: true,
      agreed_at: at(began.add({ days: 8 })),
      done_on: done ? due.subtract({ days: 2 }).toString() : null,
      done_words: done ? 'All contracts went out, and two are signed.' : null,
      created_at: at(began.add({ days: 6 })),
    });
  }
  await updateCase(db, caseId, { answered_at: at(began.add({ days: 6 })), review_on: dayAfter(today, 4) });
}

async function openCase(
  db: Transaction<Database>,
  { organisationId, level, reason, opened }: Case,
  steward: DemoPerson | null,
  shown: ShownOrganisations,
): Promise<string> {
  const dates = {
    answer_due: dayAfter(opened, caseDays.toAnswer),
    review_on: dayAfter(opened, caseDays.toAnswer + caseDays.toReview),
  };
  const begun = {
    organisation_id: organisationId,
    level,
    reason,
    opened_at: at(opened),
    act_by: dates.answer_due,
    ...dates,
  };
  const { row, isNew } = await lockOpenCase(db, begun);
  await updateCase(db, row.id, {
    level: Math.max(level, row.level),
    ...(isNew ? {} : { answer_due: dates.answer_due }),
    steward_id: steward?.id ?? null,
    acted_at: at(opened),
  });
  await insertCaseStep(db, {
    case_id: row.id,
    kind: 'asked',
    level,
    words: reason,
    made_by: steward?.id ?? null,
    made_by_organisation_id: shown.steward.id,
    made_at: at(opened),
  });
  return row.id;
}
