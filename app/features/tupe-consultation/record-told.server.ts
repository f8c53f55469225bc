import type { Context } from '#app/services/unit-of-work.ts';
import { insertTupeInformed, withdrawTupeEntry } from '#db/queries/tupe-consultation.ts';
import { type ConsultationChanged, changeEmployer, type EmployerIds } from './change-employer.server.ts';
import type { ToldAnswers } from './schema.ts';

/** An employer records when it informed whom of what; as often as it did. */
export function recordTold(context: Context, ids: EmployerIds, answers: ToldAnswers): Promise<ConsultationChanged> {
  return changeEmployer(context, ids, { verb: 'inform' }, async ({ unit, employer, newest }) => {
    if (answers.informedOn > unit.today.toString()) return 'in_future';
    if (employer.facts.hasAffectedStaff === false) return 'nobody_to_inform';
    if (employer.facts.route === 'direct' && employer.facts.directAllowed === false) return 'no_direct_route';
    const isOutgoing = employer.employer === 'outgoing';
    if (!isOutgoing && answers.items.includes('transferee_measures')) return 'own_item';
    const mayPassOn = (id: string) => isOutgoing && newest.some((letter) => letter.id === id);
    if (!answers.letterIds.every(mayPassOn)) return 'another_letter';
    await insertTupeInformed(unit.db, {
      party_id: ids.partyId,
      recipients: answers.recipients,
      how: answers.how,
      informed_on: answers.informedOn,
      // Who passes a letter on tells the measures that are in it.
      items: answers.letterIds.length > 0 ? [...new Set([...answers.items, 'transferee_measures'])] : answers.items,
      letter_ids: answers.letterIds,
      recorded_by: unit.by.personId,
      recorded_at: unit.now,
      withdrawn_at: null,
      withdrawn_reason: null,
    });
    return null;
  });
}

/** Withdraws what was recorded wrongly. It stays to be read, with the reason. */
export function withdrawTold(
  context: Context,
  { entryId, ...ids }: EmployerIds & { entryId: string },
  reason: string,
): Promise<ConsultationChanged> {
  return changeEmployer(context, ids, { verb: 'withdraw_informed' }, async ({ unit }) => {
    const withdrawal = { partyId: ids.partyId, id: entryId, reason, at: unit.now };
    return (await withdrawTupeEntry(unit.db, 'tupe_informed', withdrawal)) ? null : 'already_withdrawn';
  });
}
