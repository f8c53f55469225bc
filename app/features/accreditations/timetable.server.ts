import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  type AccreditationInFull,
  findAccreditation,
  lockAccreditation,
  updateAccreditation,
} from '#db/queries/accreditation.ts';
import { leadOf } from '#db/queries/accreditation-assessor.ts';
import { contactsOf, updateContact } from '#db/queries/accreditation-contact.ts';
import type { AccreditationContactRow } from '#db/tables/accreditation.table.ts';
import { type AccreditationChanged, changeAccreditation } from './change-accreditation.server.ts';
import { drawSample } from './sample.ts';
import { tellBoth } from './tell-both.server.ts';

export type SampleChanged =
  | { ok: true }
  | { ok: false; reason: 'unknown' | 'too_late' | 'chosen' | 'not_chosen' | 'too_soon' };

/** One contact for each partner: people of the same organisation are one partner to draw. */
export function partnersOf(contacts: readonly AccreditationContactRow[]): AccreditationContactRow[] {
  const byPartner = Map.groupBy(contacts, (one) => one.organisation_id ?? one.organisation_name.toLowerCase());
  return [...byPartner.values()].flatMap((people) => people.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? []);
}

/** Draws whom to interview, unless that was done. The seed is the accreditation itself: anybody can draw it again. */
export async function drawInterviews(unit: UnitOfWork, accreditation: AccreditationInFull): Promise<void> {
  const contacts = await contactsOf(unit.db, accreditation.id);
  if (contacts.some(({ chosen_how: how }) => how === 'draw')) return;
  for (const { id, why } of drawSample(accreditation.id, partnersOf(contacts)))
    await updateContact(unit.db, accreditation.id, id, { chosen_how: 'draw', chosen_why: why });
}

/** The lead assessor makes the timetable final before its day; the sample is drawn. */
export function finishTimetable(context: Context, accreditationId: string): Promise<AccreditationChanged> {
  return changeAccreditation(context, accreditationId, 'finish_timetable', {
    facts: async (unit) => ({
      hasLead: (await leadOf(unit.db, accreditationId))?.declaredAt != null,
      isComplete: (await contactsOf(unit.db, accreditationId)).length > 0,
    }),
    work: settleTimetable,
  });
}

/** What follows from a final timetable, whoever made it final. */
export async function settleTimetable(unit: UnitOfWork, accreditation: AccreditationInFull): Promise<void> {
  await drawInterviews(unit, accreditation);
  await updateAccreditation(unit.db, accreditation.id, { timetable_final_on: unit.today.toString() });
  await tellBoth(unit, accreditation, 'timetable_final');
}

/** The assessor adds a partner to those drawn, and says why. Nobody takes one out. */
export function addToSample(context: Context, accreditationId: string, contactId: string, why: string) {
  return changeContact(context, accreditationId, contactId, 'add-interview', (contact) =>
    contact.chosen_how ? 'chosen' : { chosen_how: 'assessor', chosen_why: why },
  );
}

/** The assessor notes on which day an interview was held. What was said stays with the assessor. */
export function recordInterview(context: Context, accreditationId: string, contactId: string, heldOn: string) {
  return changeContact(context, accreditationId, contactId, 'record-interview', (contact, unit) =>
    heldOn > unit.today.toString() ? 'too_soon' : contact.chosen_how ? { interviewed_on: heldOn } : 'not_chosen',
  );
}

type Change = Parameters<typeof updateContact>[3];
type Refusal = Extract<SampleChanged, { ok: false }>['reason'];

function changeContact(
  context: Context,
  accreditationId: string,
  contactId: string,
  verb: string,
  decide: (contact: AccreditationContactRow, unit: UnitOfWork) => Change | Refusal,
): Promise<SampleChanged> {
  return inUnitOfWork<SampleChanged>(context, async (unit) => {
    await lockAccreditation(unit.db, accreditationId);
    const accreditation = await findAccreditation(unit.db, accreditationId);
    if (!accreditation || !['questionnaire_locked', 'timetabled', 'on_site'].includes(accreditation.status))
      return { ok: false, reason: 'too_late' };
    const contact = (await contactsOf(unit.db, accreditationId)).find(({ id }) => id === contactId);
    if (!contact) return { ok: false, reason: 'unknown' };
    const change = decide(contact, unit);
    if (typeof change === 'string') return { ok: false, reason: change };
    await updateContact(unit.db, accreditationId, contactId, change);
    await unit.audit(verb, 'accreditation', accreditationId, { contactId }, accreditation.organisation_id);
    return { ok: true };
  });
}
