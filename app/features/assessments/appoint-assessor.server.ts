import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { appointAssessor as insertAssessor, removeAssessor, setChair } from '#db/queries/assessor.ts';
import { membersOf } from '#db/queries/membership.ts';
import { lockRound, type RoundKey, settleRound } from './lock-round.server.ts';
import type { Round, Seat } from './read-round.server.ts';
import { tellAppointed, tellLeft } from './tell.server.ts';

export type AppointRefusal = 'not_running' | 'not_member' | 'already' | 'agreed';
export type AppointOutcome = { ok: true; name: string } | { ok: false; reason: AppointRefusal };

const mostMembers = 1000;

/** Appoints a member of the prime as assessor, as the chair when asked. Whoever was taken off can be appointed again. */
export function appointAssessor(
  context: Context,
  key: RoundKey,
  { personId, isChair }: { personId: string; isChair: boolean },
): Promise<AppointOutcome> {
  return inUnitOfWork<AppointOutcome>(context, async (unit) => {
    const found = await lockRunning(unit, key);
    if ('reason' in found) return { ok: false, reason: found.reason };
    const { round } = found;
    const members = await membersOf(unit.db, key.organisationId, { limit: mostMembers, offset: 0 });
    const member = members.find((one) => one.personId === personId);
    if (!member) return { ok: false, reason: 'not_member' };
    if (round.panel.some((seat) => seat.personId === personId && !seat.removed))
      return { ok: false, reason: 'already' };
    const appointedBy = context.actor.kind === 'person' ? context.actor.personId : null;
    const { opportunityId } = key;
    const assessorId = await insertAssessor(unit.db, { opportunityId, personId, appointedBy, now: unit.now });
    if (isChair) await setChair(unit.db, opportunityId, assessorId);
    await unit.audit('appoint', 'assessor', assessorId, { opportunityId, personId, isChair }, key.organisationId);
    await tellAppointed(context.services, unit, round, { assessorId, personId, email: member.email, isChair });
    return { ok: true, name: member.name };
  });
}

export type ChangeRefusal = 'not_running' | 'not_found' | 'agreed';
export type ChangeOutcome = { ok: true; name: string } | { ok: false; reason: ChangeRefusal };

/** Makes an assessor the chair instead of whoever is. */
export function nameChair(context: Context, key: RoundKey, assessorId: string): Promise<ChangeOutcome> {
  return inUnitOfWork<ChangeOutcome>(context, async (unit) => {
    const found = await lockSeat(unit, key, assessorId);
    if ('reason' in found) return { ok: false, reason: found.reason };
    const { round, seat } = found;
    if (seat.isChair) return { ok: true, name: seat.name };
    await setChair(unit.db, key.opportunityId, assessorId);
    const detail = { opportunityId: key.opportunityId, personId: seat.personId };
    await unit.audit('name-chair', 'assessor', assessorId, detail, key.organisationId);
    await tellAppointed(context.services, unit, round, { ...seat, isChair: true });
    return { ok: true, name: seat.name };
  });
}

/** Takes an assessor off: what they locked is kept and counts, what they did not lock does not. */
export function takeOffAssessor(context: Context, key: RoundKey, assessorId: string): Promise<ChangeOutcome> {
  return inUnitOfWork<ChangeOutcome>(context, async (unit) => {
    const found = await lockSeat(unit, key, assessorId);
    if ('reason' in found) return { ok: false, reason: found.reason };
    const { round, seat } = found;
    await removeAssessor(unit.db, key.opportunityId, assessorId, { how: 'removed', now: unit.now });
    const detail = { opportunityId: key.opportunityId, personId: seat.personId, wasChair: seat.isChair };
    await unit.audit('take-off', 'assessor', assessorId, detail, key.organisationId);
    await tellLeft(context.services, unit, round, seat);
    await settleRound(context.services, unit, key);
    return { ok: true, name: seat.name };
  });
}

type Running = { round: Round } | { reason: 'not_running' | 'agreed' };

async function lockRunning(unit: UnitOfWork, key: RoundKey): Promise<Running> {
  const round = await lockRound(unit, key);
  if (!round) return { reason: 'not_running' };
  return round.end?.agreed_at ? { reason: 'agreed' } : { round };
}

async function lockSeat(
  unit: UnitOfWork,
  key: RoundKey,
  assessorId: string,
): Promise<{ round: Round; seat: Seat } | { reason: ChangeRefusal }> {
  const found = await lockRunning(unit, key);
  if ('reason' in found) return found;
  const seat = found.round.panel.find((one) => one.assessorId === assessorId && !one.removed);
  return seat ? { round: found.round, seat } : { reason: 'not_found' };
}
