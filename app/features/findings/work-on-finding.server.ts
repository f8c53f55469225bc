import type { Context } from '#app/services/unit-of-work.ts';
import { insertFindingNote, updateFinding } from '#db/queries/finding.ts';
import { signedIn } from '../identity/actor.ts';
import { type FindingChanged, isConcerned, withFinding } from './change-finding.server.ts';

/** A steward takes a finding in hand, or gives it back to all. */
export function assignFinding(
  context: Context,
  findingId: string,
  intent: 'take' | 'give_back',
): Promise<FindingChanged> {
  const { personId } = signedIn(context.actor);
  return withFinding(context, findingId, async (unit, finding) => {
    if (await isConcerned(unit.db, personId, finding, unit.now)) return { ok: false, reason: 'has_interest' };
    if (intent === 'give_back' && finding.steward_id !== personId) return { ok: false, reason: 'no_such_step' };
    await updateFinding(unit.db, findingId, { steward_id: intent === 'take' ? personId : null });
    await unit.audit(intent, 'finding', findingId, { before: finding.steward_id }, finding.organisation_id);
    return { ok: true };
  });
}

/** A steward writes down something for the others. Nobody else reads it. */
export function noteOnFinding(context: Context, findingId: string, body: string): Promise<FindingChanged> {
  const { personId } = signedIn(context.actor);
  return withFinding(context, findingId, async (unit, finding) => {
    if (await isConcerned(unit.db, personId, finding, unit.now)) return { ok: false, reason: 'has_interest' };
    const note = { finding_id: findingId, body, written_by: personId, written_at: unit.now };
    await insertFindingNote(unit.db, note);
    await unit.audit('note', 'finding', findingId, {}, finding.organisation_id);
    return { ok: true };
  });
}
