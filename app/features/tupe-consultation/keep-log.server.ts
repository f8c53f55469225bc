import type { Context } from '#app/services/unit-of-work.ts';
import { insertTupeEntry, withdrawTupeEntry } from '#db/queries/tupe-consultation.ts';
import { type ConsultationChanged, changeEmployer, type EmployerIds } from './change-employer.server.ts';
import { periodProblem } from './dates-in-order.ts';
import type { EntryAnswers, Period } from './schema.ts';

/** An employer adds to its log of consultation: a meeting, a proposal, its reply, a decision. */
export function addEntry(context: Context, ids: EmployerIds, answers: EntryAnswers): Promise<ConsultationChanged> {
  return changeEmployer(context, ids, { verb: 'log_consultation' }, async ({ unit }) => {
    if (answers.happenedOn > unit.today.toString()) return 'in_future';
    await insertTupeEntry(unit.db, {
      party_id: ids.partyId,
      kind: answers.kind,
      happened_on: answers.happenedOn,
      words: answers.words,
      recorded_by: unit.by.personId,
      recorded_at: unit.now,
      withdrawn_at: null,
      withdrawn_reason: null,
    });
    return null;
  });
}

/** Withdraws an entry of the log. It stays to be read, with the reason. */
export function withdrawEntry(
  context: Context,
  { entryId, ...ids }: EmployerIds & { entryId: string },
  reason: string,
): Promise<ConsultationChanged> {
  return changeEmployer(context, ids, { verb: 'withdraw_log_entry' }, async ({ unit }) => {
    const withdrawal = { partyId: ids.partyId, id: entryId, reason, at: unit.now };
    return (await withdrawTupeEntry(unit.db, 'tupe_consultation_entry', withdrawal)) ? null : 'already_withdrawn';
  });
}

/** An employer records when consultation began, and when and how it ended. */
export function recordPeriod(
  context: Context,
  ids: EmployerIds,
  { version, startsOn, endsOn, closingWords }: Period,
): Promise<ConsultationChanged> {
  return changeEmployer(context, ids, { verb: 'record_consultation', version }, async ({ unit, employer, save }) => {
    const [firstToldOn = null] = employer.facts.told.map(({ on }) => on).sort();
    const problem = periodProblem({ startsOn, endsOn, firstToldOn, today: unit.today.toString() });
    if (problem) return problem;
    await save({ starts_on: startsOn, ends_on: endsOn, closing_words: closingWords || null });
    return null;
  });
}
