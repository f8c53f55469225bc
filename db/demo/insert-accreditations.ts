import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { replyBy } from '#app/features/accreditations/clocks.ts';
import { anniversaryOf, cycleDates } from '#app/features/accreditations/dates.ts';
import { addWorkingDays } from '#app/features/working-days/working-days.ts';
import { principlesOf, publishedStandards } from '../queries/accreditation.ts';
import { insertContacts, knownPartners } from '../queries/accreditation-contact.ts';
import { peopleToTell } from '../queries/notification.ts';
import type { Database } from '../schema.ts';
import { insertAccreditationSurvey, insertPulses } from './insert-surveys.ts';
import { at } from './moment.ts';
import type { DemoOrganisation } from './organisations.ts';
import { demoId } from './random.ts';

// The scores of a real report of 2018 (domain.md 1.1); the words are made up.
const scores = [93, 95, 87, 91, 84, 80, 80, 80];
const reasons = [
  'Partners were asked before the design was frozen, and five of six say that they could change something.',
  'Criteria were published and kept. Every partner that was not chosen had a reason within ten working days.',
  'Contracts are clear. Two partners were not told why a volume had changed.',
  'Payment follows referrals closely and small partners are paid in advance where they ask for it.',
  'Training is offered to all partners and used by half of them.',
  'Reviews are held each quarter. Comparisons with delivery in house are shared late.',
  'Checks are in proportion; findings are seldom used to improve.',
  'Feedback is asked for once a year and answered in part.',
];
const report = [
  'Partners across three tiers speak of a prime that plans with them and pays on time.',
  'It would do better still if it shared comparative figures each quarter and told partners what became of their feedback.',
].join('\n');

type Shown = { prime: DemoOrganisation };

/**
 * Accreditation at work: one prime that meets the standard since the summer, the prime that a visitor can be in the middle
 * of its cycle with somebody independent who assesses it, and two past surveys of each quarter about both.
 */
export async function insertAccreditations(
  db: Transaction<Database>,
  { shown, organisations }: { shown: Shown; organisations: readonly DemoOrganisation[] },
  today: Temporal.PlainDate,
): Promise<void> {
  const standard = (await publishedStandards(db)).find(({ code }) => code === 'MERLIN-2018');
  const other = organisations.find(
    ({ role, status, id }) => role === 'prime' && status === 'verified' && id !== shown.prime.id,
  );
  if (!standard || !other) return;
  const assessorId = await insertAssessorPerson(db, today);
  await insertDecided(db, { primeId: other.id, versionId: standard.versionId, assessorId }, today);
  await insertUnderWay(db, { primeId: shown.prime.id, versionId: standard.versionId, assessorId }, today);
  await insertPulses(db, shown.prime.id, today, { answers: 7, tone: 3 });
  await insertPulses(db, other.id, today, { answers: 12, tone: 4 });
}

async function insertAssessorPerson(db: Transaction<Database>, today: Temporal.PlainDate): Promise<string> {
  const id = demoId('person', 'assessor');
  const when = at(today.subtract({ months: 8 }));
  await db
    .insertInto('person')
    .values({
      id,
      name: 'Ines Sole',
      email: 'ines.sole@assessment.example',
      email_verified: true,
      image: null,
      is_demo: true,
      created_at: when,
      updated_at: when,
    })
    .execute();
  return id;
}

type Cycle = { primeId: string; versionId: string; assessorId: string };

async function insertDecided(
  db: Transaction<Database>,
  { primeId, versionId, assessorId }: Cycle,
  today: Temporal.PlainDate,
) {
  const onSite = today.subtract({ months: 4 });
  const reported = addWorkingDays(onSite, 12, ['england_and_wales']);
  const until = replyBy(reported);
  const dates = cycleDates(onSite);
  const id = demoId('accreditation', primeId);
  await db
    .insertInto('accreditation')
    .values({
      id,
      organisation_id: primeId,
      version_id: versionId,
      status: 'standard_met',
      on_site_on: onSite.toString(),
      booked_on: onSite.subtract({ weeks: 16 }).toString(),
      contacts_given_on: dates.contacts.subtract({ days: 2 }).toString(),
      questionnaire_locked_on: dates.questionnaire.toString(),
      timetable_final_on: dates.timetable.toString(),
      report,
      reported_on: reported.toString(),
      reply_by: until.toString(),
      reply: 'We share comparative figures each quarter from now on.',
      replied_on: until.subtract({ days: 1 }).toString(),
      decided_on: until.toString(),
      decision_reason: 'Partners confirm what the prime shows, in all eight principles.',
      anniversary: anniversaryOf(onSite).toString(),
      created_at: at(onSite.subtract({ weeks: 16 })),
    })
    .execute();
  await seat(db, {
    accreditationId: id,
    assessorId,
    from: onSite.subtract({ weeks: 14 }),
    until: until.add({ weeks: 1 }),
  });
  await insertScores(db, { id, versionId, assessorId });
  await insertAccreditationSurvey(db, {
    id,
    primeId,
    opensOn: dates.contacts,
    closesOn: dates.timetable,
    isOpen: false,
  });
}

async function insertScores(
  db: Transaction<Database>,
  { id, versionId, assessorId }: { id: string; versionId: string; assessorId: string },
) {
  const principles = await principlesOf(db, versionId);
  const rows = principles.map(({ code, heading }, index) => ({
    accreditation_id: id,
    principle: code,
    answer: `${heading}: what we do, since when, and where it can be seen.`,
    score: scores[index] ?? null,
    score_reason: reasons[index] ?? null,
    scored_by: assessorId,
  }));
  if (rows.length > 0) await db.insertInto('accreditation_answer').values(rows).execute();
}

// Partners are being asked, the questionnaire locks in two weeks, and two of its eight answers are written.
async function insertUnderWay(
  db: Transaction<Database>,
  { primeId, versionId, assessorId }: Cycle,
  today: Temporal.PlainDate,
) {
  const onSite = today.add({ weeks: 8 });
  const dates = cycleDates(onSite);
  const id = demoId('accreditation', primeId);
  await db
    .insertInto('accreditation')
    .values({
      id,
      organisation_id: primeId,
      version_id: versionId,
      status: 'surveying',
      on_site_on: onSite.toString(),
      booked_on: onSite.subtract({ weeks: 15 }).toString(),
      contacts_given_on: dates.contacts.subtract({ days: 3 }).toString(),
      created_at: at(onSite.subtract({ weeks: 15 })),
    })
    .execute();
  await seat(db, {
    accreditationId: id,
    assessorId,
    from: today.subtract({ weeks: 4 }),
    until: onSite.add({ weeks: 12 }),
  });
  const principles = await principlesOf(db, versionId);
  const answers = principles.slice(0, 2).map(({ code, heading }) => ({
    accreditation_id: id,
    principle: code,
    answer: `${heading}: partners helped to write the plan, and the notes of three meetings say how.`,
  }));
  if (answers.length > 0) await db.insertInto('accreditation_answer').values(answers).execute();
  await insertDemoContacts(db, id, primeId);
  await insertAccreditationSurvey(db, {
    id,
    primeId,
    opensOn: dates.contacts,
    closesOn: dates.timetable,
    isOpen: true,
  });
}

async function insertDemoContacts(db: Transaction<Database>, accreditationId: string, primeId: string): Promise<void> {
  const partners = new Map((await knownPartners(db, primeId)).map((partner) => [partner.id, partner]));
  const people = await peopleToTell(db, [...partners.keys()]);
  const known = people.flatMap(({ email, organisationId }) => {
    const partner = partners.get(organisationId);
    if (!partner) return [];
    const { name, relation } = partner;
    const source = relation === 'potential' ? ('interest' as const) : ('ledger' as const);
    return [{ organisation_name: name, organisation_id: organisationId, email, relation, source }];
  });
  const added = ['Harbour Skills', 'The Orchard Project', 'Northgate Advice'].map((name, index) => ({
    organisation_name: name,
    organisation_id: null,
    email: `office@${name.toLowerCase().replaceAll(' ', '-')}.example`,
    relation: index === 0 ? ('past' as const) : ('present' as const),
    tier: index === 2 ? 2 : 1,
    source: 'prime' as const,
  }));
  await insertContacts(
    db,
    [...known, ...added].map((contact) => ({ accreditation_id: accreditationId, ...contact })),
  );
}

function seat(
  db: Transaction<Database>,
  appointed: { accreditationId: string; assessorId: string; from: Temporal.PlainDate; until: Temporal.PlainDate },
) {
  const { accreditationId, assessorId, from, until } = appointed;
  return db
    .insertInto('accreditation_assessor')
    .values({
      accreditation_id: accreditationId,
      person_id: assessorId,
      is_lead: true,
      from_day: from.toString(),
      until_day: until.toString(),
      independence_declared_at: at(from),
    })
    .execute();
}
