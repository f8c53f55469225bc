import { expect, test } from 'vitest';
import { appointAssessor } from '#app/features/accreditations/appoint-assessor.server.ts';
import { bandOf, bandsOf } from '#app/features/accreditations/bands.ts';
import { bookAccreditation, judgeLateBooking } from '#app/features/accreditations/book-accreditation.server.ts';
import { addContact, giveContacts, removeContact } from '#app/features/accreditations/contacts.server.ts';
import { answerQuestionnaire } from '#app/features/accreditations/questionnaire.server.ts';
import { readPublic } from '#app/features/accreditations/read-public.server.ts';
import {
  decideAccreditation,
  replyToReport,
  reportOn,
  scorePrinciples,
} from '#app/features/accreditations/report.server.ts';
import { recordInterview } from '#app/features/accreditations/timetable.server.ts';
import { editReferenceEntry } from '#app/features/stewardship/edit-reference.server.ts';
import { answerSurvey, optOut } from '#app/features/surveys/answer-survey.server.ts';
import { principlesOf } from '#db/queries/accreditation.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { addMember, createOrganisation, createPerson } from '#test/support/actors.ts';
import { standardVersion } from '#test/support/market/accreditation.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { assessor, book, by, control, mailsTo, on, primeWithPartners, tokenTo } from './accreditations.fixtures.ts';
import { verbsAudited } from './decisions.fixtures.ts';

const stands = async ({ db }: TestServices, id: string) =>
  (await db.selectFrom('accreditation').select('status').where('id', '=', id).executeTakeFirst())?.status;

test('a prime is booked, surveyed, locked, drawn, visited, reported on, heard and decided on, and lapses after 24 months', async () => {
  const services = await servicesForTest();
  const { prime, primeId, steward, partners } = await primeWithPartners(services, 7);
  const [one, two, three, four, five, six, seven] = partners.map((partner) => partner);
  if (!one || !two || !three || !four || !five || !six || !seven) throw new Error('Seven partners');
  await control(services, two.acting.organisationId, one.acting.organisationId);
  await control(services, seven.acting.organisationId, primeId);
  const id = await book(services, prime);
  const second = await bookAccreditation(by(services, prime), {
    organisationId: primeId,
    standard: 'MERLIN-2018',
    onSiteOn: '2026-10-07',
    lateReason: '',
  });
  expect(second).toEqual({ ok: false, reason: 'under_way' });
  const lead = await assessor(services, steward, id);

  // Known partners are in and stay in; the prime adds one more, and nobody of its own.
  const contact = { name: 'The Shed', email: 'ann@shed.example', relation: 'past', tier: 2 } as const;
  expect(await addContact(by(services, prime), id, contact)).toEqual({ ok: true });
  expect(await addContact(by(services, prime), id, contact)).toEqual({ ok: false, reason: 'twice' });
  const own = { ...contact, email: prime.email };
  expect(await addContact(by(services, prime), id, own)).toEqual({ ok: false, reason: 'own_group' });
  await giveContacts(by(services, prime), id);
  const contacts = await services.db.selectFrom('accreditation_contact').selectAll().execute();
  expect(contacts.map(({ email }) => email).sort()).toEqual(
    [...[one, two, three, four, five, six].map(({ email }) => email), 'ann@shed.example'].sort(),
  );
  const known = contacts.find(({ source }) => source === 'ledger');
  expect(await removeContact(by(services, prime), id, known?.id ?? '')).toEqual({ ok: false, reason: 'not_own' });

  await on(services, '2026-07-05');
  expect(await stands(services, id)).toBe('contacts_given');
  await on(services, '2026-07-06');
  expect(await stands(services, id)).toBe('surveying');
  const codes = (await principlesOf(services.db, await standardVersion(services))).map(({ code }) => code);
  expect(codes).toHaveLength(8);
  const say = (score: 1 | 2 | 3 | 4 | 5) => Object.fromEntries(codes.map((code) => [code, score]));
  const asked = [one, two, three, four, five].map(({ email }) => tokenTo(services, email));
  for (const token of asked) expect(await answerSurvey(by(services, prime), token, say(4))).toEqual({ ok: true });
  // One and two are one group: five people have answered, and four voices.
  expect(await answersKept(services)).toHaveLength(4);
  expect(await optOut(by(services, prime), tokenTo(services, six.email), 'We have no time')).toEqual({ ok: true });
  const late = await answerSurvey(by(services, prime), tokenTo(services, six.email), say(1));
  expect(late).toEqual({ ok: false, reason: 'opted_out' });
  await answerSurvey(by(services, prime), tokenTo(services, 'ann@shed.example'), say(2));

  const answers = new Map(codes.map((code) => [code, `We keep ${code}`]));
  await answerQuestionnaire(by(services, prime), id, { answers, submit: false });
  const none = await answerQuestionnaire(by(services, prime), id, { answers: new Map(), submit: true });
  expect(none).toEqual({ ok: false, reason: 'incomplete' });
  await on(services, '2026-07-20');
  await on(services, '2026-07-27');
  expect(await stands(services, id)).toBe('questionnaire_locked');
  const changed = await answerQuestionnaire(by(services, prime), id, { answers, submit: false });
  expect(changed).toEqual({ ok: false, reason: 'no_such_step' });

  await on(services, '2026-08-24');
  expect(await stands(services, id)).toBe('timetabled');
  const drawn = await services.db
    .selectFrom('accreditation_contact')
    .selectAll()
    .where('chosen_how', '=', 'draw')
    .execute();
  expect(drawn).toHaveLength(5);
  await on(services, '2026-09-07');
  const held = await recordInterview(by(services, lead), id, drawn[0]?.id ?? '', '2026-09-08');
  expect(held).toEqual({ ok: false, reason: 'too_soon' });
  expect(await recordInterview(by(services, lead), id, drawn[0]?.id ?? '', '2026-09-07')).toEqual({ ok: true });
  const vector = [93, 95, 87, 91, 84, 80, 80, 80];
  const scores = codes.map((principle, index) => ({ principle, score: vector[index] ?? 0, reason: 'As partners say' }));
  await scorePrinciples(by(services, lead), id, scores.slice(1));
  expect(await reportOn(by(services, lead), id, 'A sound prime')).toEqual({ ok: false, reason: 'incomplete' });
  await scorePrinciples(by(services, lead), id, scores);
  expect(await reportOn(by(services, lead), id, 'A sound prime')).toEqual({ ok: true });
  await services.runJobs();

  const decision = { isMet: true, reason: 'Partners confirm it' };
  expect(await decideAccreditation(by(services, steward), id, decision)).toEqual({ ok: false, reason: 'not_heard' });
  const organisation = await findOrganisation(services.db, primeId);
  if (!organisation) throw new Error('The prime is gone');
  expect((await readPublic(services, organisation)).accreditations).toEqual([]);
  await replyToReport(by(services, prime), id, 'We agree');
  expect(await decideAccreditation(by(services, prime), id, decision)).toEqual({ ok: false, reason: 'has_interest' });
  expect(await decideAccreditation(by(services, steward), id, decision)).toEqual({ ok: true });
  expect((await readPublic(services, organisation)).accreditations).toMatchObject([
    {
      overall: 86,
      band: 'Excellent',
      status: 'standard_met',
      nextDue: '2028-09-07',
      reply: 'We agree',
      partners: { isShown: true, answered: '5 to 9' },
    },
  ]);

  await services.runJobs();
  for (const day of ['2028-03-07', '2028-06-15', '2028-09-07', '2028-09-08', '2028-09-09']) await on(services, day);
  expect(await stands(services, id)).toBe('lapsed');
  const told = mailsTo(services, prime.email).map((subject) => subject.split(':')[0]);
  expect(new Set(told).size).toBe(told.length);
  expect(told).toEqual([
    'Your questionnaire locks in a week',
    'The questionnaire is locked',
    'The partners to interview are drawn',
    'The visit begins',
    'The report is there',
    'The standard is met',
    'An accreditation ends in six months',
    'An accreditation ends in twelve weeks',
    'An accreditation has lapsed',
  ]);
  expect(new Set(await verbsAudited(services, 'survey'))).toEqual(new Set(['opt-out', 'close', 'open']));
}, 60_000);

const answersKept = ({ db }: TestServices) => db.selectFrom('survey_answer').selectAll().execute();

test('a late booking waits for a steward without an interest; a bad result opens a case; assessors are independent', async () => {
  const services = await servicesForTest();
  const { prime, primeId, steward, partners } = await primeWithPartners(services, 1);
  const booking = { organisationId: primeId, standard: 'MERLIN-2018', onSiteOn: '2026-08-10', lateReason: '' };
  const refused = async (changes: Partial<typeof booking>) =>
    bookAccreditation(by(services, prime), { ...booking, ...changes });
  expect(await refused({})).toEqual({ ok: false, reason: 'short_notice' });
  expect(await refused({ onSiteOn: '2026-07-13', lateReason: 'Soon' })).toEqual({ ok: false, reason: 'no_notice' });
  expect(await refused({ standard: 'MERLIN-1999' })).toEqual({ ok: false, reason: 'unknown_standard' });
  const requested = await refused({ lateReason: 'The head contract begins early' });
  if (!requested.ok) throw new Error(requested.reason);
  const id = requested.accreditationId;
  await services.runJobs();
  expect(mailsTo(services, steward.email)).toEqual([expect.stringContaining('A late booking waits')]);
  await addMember(services, primeId, steward.personId, 'viewer');
  const view = { isAccepted: true, words: 'It begins in July' };
  expect(await judgeLateBooking(by(services, steward), id, view)).toEqual({ ok: false, reason: 'has_interest' });
  await services.db
    .deleteFrom('membership')
    .where('person_id', '=', steward.personId)
    .where('organisation_id', '=', primeId)
    .execute();
  expect(await judgeLateBooking(by(services, steward), id, view)).toEqual({ ok: true });

  const parent = await createOrganisation(services, { kind: 'provider' });
  await control(services, partners[0]?.acting.organisationId ?? '', parent);
  const formerly = async (organisationId: string, endedAt: Date | null) => {
    const email = `${crypto.randomUUID()}@example.org`;
    const personId = await createPerson(services, { email });
    await addMember(services, organisationId, personId);
    const ended = { ended_at: endedAt, ended_how: endedAt ? ('left' as const) : null };
    await services.db.updateTable('membership').set(ended).where('person_id', '=', personId).execute();
    const days = { fromDay: '2026-06-01', untilDay: '2026-11-30' };
    const appointed = await appointAssessor(by(services, steward), id, { email, ...days });
    return appointed.ok ? 'appointed' : appointed.reason;
  };
  expect(await formerly(primeId, null)).toBe('not_independent');
  expect(await formerly(parent, null)).toBe('not_independent');
  expect(await formerly(partners[0]?.acting.organisationId ?? '', new Date('2024-06-02T12:00:00Z'))).toBe(
    'not_independent',
  );
  expect(await formerly(partners[0]?.acting.organisationId ?? '', new Date('2024-05-30T12:00:00Z'))).toBe('appointed');
  expect(await formerly(await createOrganisation(services, { kind: 'provider' }), null)).toBe('appointed');
  const nobody = await appointAssessor(by(services, steward), id, {
    email: 'nobody@example.org',
    fromDay: '2026-06-01',
    untilDay: '2026-11-30',
  });
  expect(nobody).toEqual({ ok: false, reason: 'no_account' });
  const seats = await services.db
    .selectFrom('accreditation_assessor')
    .selectAll()
    .where('removed_at', 'is', null)
    .execute();
  expect(seats).toHaveLength(1);

  const lead = await assessor(services, steward, id);
  for (const day of ['2026-06-08', '2026-06-29', '2026-07-27', '2026-08-10']) await on(services, day);
  const codes = (await principlesOf(services.db, await standardVersion(services))).map(({ code }) => code);
  const scores = codes.map((principle) => ({ principle, score: 54, reason: 'Thin' }));
  await scorePrinciples(by(services, lead), id, scores);
  await reportOn(by(services, lead), id, 'Too little');
  await on(services, '2026-08-25');
  // A boundary that a steward moves later changes no report that is written.
  const band = { list: 'accreditation_band', code: 'satisfactory', label: 'Satisfactory', hint: null, note: null };
  await editReferenceEntry(by(services, steward), { ...band, from: 50, verify: false });
  const bands = bandsOf((await services.reference.current()).list('accreditation_band'));
  expect(bandOf(54, bands)).toMatchObject({ code: 'satisfactory', isMet: true });
  const isMet = { isMet: true, reason: 'All the same' };
  expect(await decideAccreditation(by(services, steward), id, isMet)).toEqual({ ok: false, reason: 'not_good_enough' });
  const notMet = { isMet: false, reason: 'Partners do not confirm it' };
  expect(await decideAccreditation(by(services, steward), id, notMet)).toEqual({ ok: true });
  expect(await services.db.selectFrom('conduct_case').select('organisation_id').execute()).toEqual([
    { organisation_id: primeId },
  ]);
}, 60_000);
