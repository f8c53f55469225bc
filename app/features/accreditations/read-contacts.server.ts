import type { Services } from '#app/services/services.ts';
import { contactsOf } from '#db/queries/accreditation-contact.ts';
import { partnersToAsk } from './contacts.server.ts';
import type { FoundAccreditation } from './find-accreditation.server.ts';

/**
 * The contacts of an accreditation as its prime sees them: known partners by name alone, for their addresses are their own
 * people's; what it added itself with the address. Who opted out is told with the partner's own words.
 */
export async function readContacts({ db }: Services, { accreditation }: FoundAccreditation) {
  const contacts = await contactsOf(db, accreditation.id);
  const known = await partnersToAsk({ db }, accreditation.organisation_id);
  return {
    known: known.map(({ id, name, relation }) => ({
      id,
      name,
      relation,
      optedOut:
        contacts.find((one) => one.organisation_id === id && one.opted_out_at !== null)?.opted_out_words ?? null,
    })),
    added: contacts
      .filter(({ source }) => source === 'prime')
      .map(({ id, organisation_name: name, email, relation, tier, opted_out_words: optedOut }) => ({
        id,
        name,
        email,
        relation,
        tier,
        optedOut,
      })),
  };
}
export type Contacts = Awaited<ReturnType<typeof readContacts>>;

/** Those to interview and all others, for the assessor. */
export async function readInterviews({ db }: Services, { accreditation }: FoundAccreditation) {
  const contacts = await contactsOf(db, accreditation.id);
  const shown = contacts.map((one) => ({
    id: one.id,
    name: one.organisation_name,
    email: one.email,
    relation: one.relation,
    tier: one.tier,
    how: one.chosen_how,
    why: one.chosen_why,
    interviewedOn: one.interviewed_on,
  }));
  return { chosen: shown.filter(({ how }) => how !== null), others: shown.filter(({ how }) => how === null) };
}
export type Interviews = Awaited<ReturnType<typeof readInterviews>>;
