import type { Transaction } from 'kysely';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { type FindingInFull, findFinding, holdOrganisation, lockFinding } from '#db/queries/finding.ts';
import type { Database } from '#db/schema.ts';
import { signedIn } from '../identity/actor.ts';
import { canBeAnswered } from './answer-clock.ts';
import { namesPartner } from './facts.ts';
import { type FindingEvent, type FindingRefusal, findingStep } from './states.ts';

export type FindingChanged = { ok: true } | { ok: false; reason: FindingRefusal | 'unknown' | 'names_partner' };
type Work = (unit: UnitOfWork, finding: FindingInFull) => Promise<FindingChanged>;

/** Locks a finding, its organisation before it, and lets `work` change it. */
export function withFinding(context: Context, findingId: string, work: Work): Promise<FindingChanged> {
  return inUnitOfWork<FindingChanged>(context, async (unit) => {
    const known = await findFinding(unit.db, findingId);
    if (!known || !(await holdOrganisation(unit.db, known.organisation_id))) return { ok: false, reason: 'unknown' };
    await lockFinding(unit.db, findingId);
    const finding = await findFinding(unit.db, findingId);
    return finding ? work(unit, finding) : { ok: false, reason: 'unknown' };
  });
}

/**
 * A steward takes a finding a step on, with reasons that everyone may read; one with an interest in the organisation or its
 * partner does not.
 */
export function stewardStep(
  context: Context,
  findingId: string,
  event: FindingEvent,
  reason: string,
  work: (unit: UnitOfWork, finding: FindingInFull) => Promise<void>,
): Promise<FindingChanged> {
  return withFinding(context, findingId, async (unit, finding) => {
    const step = findingStep(finding.status, event, {
      isAnswered: finding.annotation !== null,
      isPast: !canBeAnswered(unit.today, finding),
      hasInterest: await isConcerned(unit.db, signedIn(context.actor).personId, finding, unit.now),
    });
    if (!step.ok) return step;
    if (namesPartner(reason, finding.partner_name)) return { ok: false, reason: 'names_partner' };
    await work(unit, finding);
    await unit.audit(event, 'finding', findingId, { from: finding.status, to: step.state }, finding.organisation_id);
    return { ok: true };
  });
}

/** Whether a person has an interest in the organisation of a finding, or in the partner that its facts name. */
export async function isConcerned(
  db: Transaction<Database>,
  personId: string,
  { organisation_id, partner_id }: Pick<FindingInFull, 'organisation_id' | 'partner_id'>,
  now: Date,
): Promise<boolean> {
  if (await hasInterestIn(db, personId, organisation_id, now)) return true;
  return partner_id !== null && (await hasInterestIn(db, personId, partner_id, now));
}
