import type { Context } from '#app/services/unit-of-work.ts';
import { updateFinding } from '#db/queries/finding.ts';
import { signedIn } from '../identity/actor.ts';
import { canBeAnswered } from './answer-clock.ts';
import { type FindingChanged, withFinding } from './change-finding.server.ts';
import { namesPartner } from './facts.ts';

/**
 * The organisation says what it has to say of a finding, which is published with it. It may write it anew until its days are
 * over. It must not name the partner that the facts are about.
 */
export function annotateFinding(context: Context, findingId: string, annotation: string): Promise<FindingChanged> {
  const { personId } = signedIn(context.actor);
  return withFinding(context, findingId, async (unit, finding) => {
    if (!canBeAnswered(unit.today, finding)) return { ok: false, reason: 'no_such_step' };
    if (namesPartner(annotation, finding.partner_name)) return { ok: false, reason: 'names_partner' };
    await updateFinding(unit.db, findingId, { annotation, annotated_by: personId, annotated_at: unit.now });
    await unit.audit('annotate', 'finding', findingId, { again: finding.annotation !== null }, finding.organisation_id);
    return { ok: true };
  });
}
