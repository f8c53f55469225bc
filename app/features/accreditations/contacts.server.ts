import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  type AccreditationInFull,
  findAccreditation,
  lockAccreditation,
  updateAccreditation,
} from '#db/queries/accreditation.ts';
import {
  contactsOf,
  deleteOwnContact,
  insertContacts,
  isAddressOf,
  type KnownPartner,
  knownPartners,
} from '#db/queries/accreditation-contact.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { surveyOfAccreditation } from '#db/queries/survey.ts';
import { inviteContacts, outsideGroup } from '../surveys/open-survey.server.ts';
import { stepOn } from './change-accreditation.server.ts';

export type NewContact = {
  name: string;
  email: string;
  relation: 'past' | 'present' | 'potential';
  tier: number;
};
export type ContactRefusal = 'unknown' | 'too_late' | 'own_group' | 'twice' | 'not_own';
export type ContactChanged = { ok: true } | { ok: false; reason: ContactRefusal };

/** The partners known here that are to be asked, whether the prime likes it or not: none of its own group. */
export async function partnersToAsk(unit: Pick<Services, 'db'>, primeId: string): Promise<KnownPartner[]> {
  const known = await knownPartners(unit.db, primeId);
  const outside = new Set(
    await outsideGroup(
      unit,
      primeId,
      known.map(({ id }) => id),
    ),
  );
  return known.filter(({ id }) => outside.has(id));
}

/** Puts the owners and editors of every known partner among the contacts. Safe to repeat: partners of later days come in. */
export async function gatherKnown(unit: UnitOfWork, { id, organisation_id: primeId }: AccreditationInFull) {
  const partners = new Map((await partnersToAsk(unit, primeId)).map((partner) => [partner.id, partner]));
  const people = await peopleToTell(unit.db, [...partners.keys()]);
  const rows = people.flatMap(({ email, organisationId }) => {
    const partner = partners.get(organisationId);
    if (!partner) return [];
    const source = partner.relation === 'potential' ? ('interest' as const) : ('ledger' as const);
    const { name, relation } = partner;
    return [
      { accreditation_id: id, organisation_name: name, organisation_id: organisationId, email, relation, source },
    ];
  });
  await insertContacts(unit.db, rows);
}

/** The prime adds a partner that is not known here. When the survey runs already, it is asked at once. */
export function addContact(context: Context, accreditationId: string, contact: NewContact): Promise<ContactChanged> {
  return inUnitOfWork<ContactChanged>(context, async (unit) => {
    const accreditation = await lockOpen(unit, accreditationId);
    if (!accreditation) return { ok: false, reason: 'too_late' };
    const { email, name, relation, tier } = contact;
    if (await isAddressOf(unit.db, email, [accreditation.organisation_id])) return { ok: false, reason: 'own_group' };
    const row = { accreditation_id: accreditationId, organisation_name: name, email, relation, tier };
    if ((await insertContacts(unit.db, [{ ...row, source: 'prime' }])) === 0) return { ok: false, reason: 'twice' };
    await unit.audit(
      'add-contact',
      'accreditation',
      accreditationId,
      { relation, tier },
      accreditation.organisation_id,
    );
    const survey = await surveyOfAccreditation(unit.db, accreditationId);
    if (survey && !survey.closedAt) {
      const added = (await contactsOf(unit.db, accreditationId)).filter((one) => one.email === email);
      const subject = { id: accreditation.organisation_id, name: accreditation.prime_name };
      await inviteContacts(unit, { surveyId: survey.id, subject, closesOn: survey.closesOn }, added);
    }
    return { ok: true };
  });
}

/** The prime takes back what it added by mistake, before the survey goes out; what is known here it cannot take out. */
export function removeContact(context: Context, accreditationId: string, contactId: string): Promise<ContactChanged> {
  return inUnitOfWork<ContactChanged>(context, async (unit) => {
    const accreditation = await lockOpen(unit, accreditationId);
    if (!accreditation || accreditation.status === 'surveying') return { ok: false, reason: 'too_late' };
    if (!(await deleteOwnContact(unit.db, accreditationId, contactId))) return { ok: false, reason: 'not_own' };
    await unit.audit('remove-contact', 'accreditation', accreditationId, {}, accreditation.organisation_id);
    return { ok: true };
  });
}

/** The prime says that its contacts are complete. The survey goes out at T-9 weeks, with or without this. */
export function giveContacts(context: Context, accreditationId: string): Promise<{ ok: boolean }> {
  return inUnitOfWork(context, (unit) =>
    stepOn(unit, accreditationId, 'give_contacts', {
      async work(_unit, accreditation) {
        await gatherKnown(unit, accreditation);
        await updateAccreditation(unit.db, accreditationId, { contacts_given_on: unit.today.toString() });
      },
    }),
  );
}

const open: ReadonlySet<string> = new Set(['booked', 'contacts_given', 'surveying']);

async function lockOpen(unit: UnitOfWork, accreditationId: string): Promise<AccreditationInFull | null> {
  await lockAccreditation(unit.db, accreditationId);
  const accreditation = await findAccreditation(unit.db, accreditationId);
  return accreditation && open.has(accreditation.status) ? accreditation : null;
}
