import { keepAccreditationClock } from '#app/features/accreditations/accreditation-clock.server.ts';
import { appointAssessor, declareIndependence } from '#app/features/accreditations/appoint-assessor.server.ts';
import { bookAccreditation } from '#app/features/accreditations/book-accreditation.server.ts';
import type { Actor, Person } from '#app/features/identity/actor.ts';
import { keepSurveyClock } from '#app/features/surveys/survey-clock.server.ts';
import { createPerson, openSession, personActing, personOf } from '#test/support/actors.ts';
import { insertSubcontract } from '#test/support/ledger.ts';
import type { TestServices } from '#test/support/services.ts';

export const by = (services: TestServices, actor: Actor) => ({ services, actor, formKey: null });

/** A prime's owner, a steward, and partners on the prime's ledger, each with an owner. */
export async function primeWithPartners(services: TestServices, count: number) {
  const prime = await personActing(services, { kind: 'prime', role: 'owner' });
  const steward = await personActing(services, { kind: 'steward', role: 'owner' });
  const partners: Awaited<ReturnType<typeof personActing>>[] = [];
  for (let number = 1; number <= count; number += 1) partners.push(await addPartner(services, prime));
  return { prime, primeId: prime.acting.organisationId, steward, partners };
}

export async function addPartner(services: TestServices, prime: { acting: { organisationId: string } }) {
  const partner = await personActing(services, { kind: 'provider', role: 'owner' });
  const parties = { primeId: prime.acting.organisationId, providerId: partner.acting.organisationId };
  await insertSubcontract(services, { ...parties, status: 'signed', signed_on: services.clock.today().toString() });
  return partner;
}

/** Puts one organisation under the control of another. */
export async function control({ db, clock }: TestServices, organisationId: string, controlledBy: string) {
  await db
    .insertInto('control_link')
    .values({
      organisation_id: organisationId,
      controlled_by: controlledBy,
      source: 'The register',
      recorded_by: null,
      recorded_at: new Date(clock.now().epochMilliseconds),
      ended_at: null,
    })
    .execute();
}

/** Books a visit on 7 September 2026, which is 14 weeks after the tests begin. @returns its id */
export async function book(services: TestServices, prime: Person & { acting: NonNullable<Person['acting']> }) {
  const { organisationId } = prime.acting;
  const booking = { organisationId, standard: 'MERLIN-2018', onSiteOn: '2026-09-07', lateReason: '' };
  const booked = await bookAccreditation(by(services, prime), booking);
  if (!booked.ok) throw new Error(booked.reason);
  return booked.accreditationId;
}

/** Appoints somebody independent until the end of November, who declares it. */
export async function assessor(services: TestServices, steward: Actor, accreditationId: string): Promise<Person> {
  const personId = await createPerson(services, { name: 'Ines Sole' });
  const person = await personOf(services, await openSession(services, personId));
  const days = { fromDay: services.clock.today().toString(), untilDay: '2026-11-30' };
  const appointed = await appointAssessor(by(services, steward), accreditationId, { email: person.email, ...days });
  if (!appointed.ok) throw new Error(appointed.reason);
  await declareIndependence(by(services, person), accreditationId);
  return person;
}

/** Sets the clock to nine on a day and runs the clocks of the room, twice, and the mails. */
export async function on(services: TestServices, day: string): Promise<void> {
  services.clock.set(`${day}T08:00:00Z`);
  for (let run = 0; run < 2; run += 1) {
    await keepAccreditationClock(services);
    await keepSurveyClock(services);
  }
  await services.runJobs();
}

/** The token in the last survey mail to an address. */
export function tokenTo({ outbox }: TestServices, to: string): string {
  const mail = outbox.findLast((sent) => sent.to === to && sent.text.includes('/surveys/'));
  const token = mail?.text.match(/\/surveys\/([^\s/]+)/)?.[1];
  if (!token) throw new Error(`No survey was sent to ${to}`);
  return token;
}

export const mailsTo = ({ outbox }: TestServices, to: string) =>
  outbox.filter((mail) => mail.to === to).map(({ subject }) => subject);
