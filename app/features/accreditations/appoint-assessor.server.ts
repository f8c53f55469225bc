import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findAccreditation, lockAccreditation } from '#db/queries/accreditation.ts';
import {
  appointLead,
  belongsToAny,
  declareIndependence as insertDeclaration,
  personByEmail,
} from '#db/queries/accreditation-assessor.ts';
import { knownPartners } from '#db/queries/accreditation-contact.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { signedIn } from '../identity/actor.ts';
import { isPublic } from './states.ts';
import { tellPerson } from './tell.server.ts';

export type Appointment = { email: string; fromDay: string; untilDay: string };
export type AppointRefusal = 'unknown' | 'over' | 'no_account' | 'not_independent' | 'has_interest' | 'too_short';
export type Appointed = { ok: true; name: string } | { ok: false; reason: AppointRefusal };

/** Whoever was of a party in so many months before is not independent. */
const monthsApart = 24;

/**
 * A steward without an interest in the prime appoints a lead assessor for a number of days: a person with an account who
 * neither belongs to the prime, to an organisation of its group or to any of its partners, nor did in the last 24 months.
 */
export function appointAssessor(
  context: Context,
  accreditationId: string,
  appointment: Appointment,
): Promise<Appointed> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<Appointed>(context, async (unit) => {
    await lockAccreditation(unit.db, accreditationId);
    const accreditation = await findAccreditation(unit.db, accreditationId);
    if (!accreditation) return { ok: false, reason: 'unknown' };
    const { organisation_id: primeId, status, on_site_on: onSiteOn } = accreditation;
    if (isPublic(status) || status === 'cancelled') return { ok: false, reason: 'over' };
    if (await hasInterestIn(unit.db, personId, primeId, unit.now)) return { ok: false, reason: 'has_interest' };
    if (appointment.untilDay < onSiteOn || appointment.untilDay < appointment.fromDay)
      return { ok: false, reason: 'too_short' };
    const person = await personByEmail(unit.db, appointment.email);
    if (!person) return { ok: false, reason: 'no_account' };
    const partners = await knownPartners(unit.db, primeId);
    const parties = [primeId, ...partners.map(({ id }) => id)];
    const since = new Date(unit.today.subtract({ months: monthsApart }).toString());
    if (await belongsToAny(unit.db, person.id, parties, since)) return { ok: false, reason: 'not_independent' };
    const { fromDay, untilDay } = appointment;
    await appointLead(unit.db, {
      accreditationId,
      personId: person.id,
      fromDay,
      untilDay,
      by: personId,
      now: unit.now,
    });
    const detail = { personId: person.id, fromDay, untilDay };
    await unit.audit('appoint', 'accreditation', accreditationId, detail, primeId);
    await tellPerson(unit, person.email, accreditation, { event: 'appointed' });
    return { ok: true, name: person.name };
  });
}

/** An assessor declares independence: nothing of the accreditation opens to them before. */
export function declareIndependence(context: Context, accreditationId: string): Promise<{ ok: true }> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<{ ok: true }>(context, async (unit) => {
    await insertDeclaration(unit.db, accreditationId, personId, unit.now);
    await unit.audit('declare-independence', 'accreditation', accreditationId, { personId });
    return { ok: true };
  });
}
