import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { pulseDates, pulseOpensOn, quarterOf } from '#app/features/surveys/quarter.ts';
import { pulseQuestions } from '#app/features/surveys/questions.ts';
import { contactsOf } from '../queries/accreditation-contact.ts';
import type { Database } from '../schema.ts';
import { at } from './moment.ts';
import { type Chance, chanceFrom, demoId } from './random.ts';

const principles = Array.from({ length: 8 }, (_, index) => `M18-${index + 1}`);

type Survey = {
  id: string;
  primeId: string;
  opensOn: Temporal.PlainDate;
  closesOn: Temporal.PlainDate;
  isOpen: boolean;
};

/** The survey of an accreditation: its contacts are invited, and some have answered. */
export async function insertAccreditationSurvey(db: Transaction<Database>, survey: Survey): Promise<void> {
  const { id: accreditationId, primeId, opensOn, closesOn, isOpen } = survey;
  const id = demoId('survey', accreditationId);
  await db
    .insertInto('survey')
    .values({
      id,
      kind: 'accreditation',
      subject_id: primeId,
      accreditation_id: accreditationId,
      opens_on: opensOn.toString(),
      closes_on: closesOn.toString(),
      group_salt: isOpen ? demoId('salt', accreditationId) : null,
      closed_at: isOpen ? null : at(closesOn.add({ days: 1 }), 1),
      created_at: at(opensOn),
    })
    .execute();
  const contacts = await contactsOf(db, accreditationId);
  const invitations = contacts.map((contact, index) => ({
    id: demoId('survey invitation', contact.id),
    survey_id: id,
    organisation_id: contact.organisation_id,
    contact_id: contact.id,
    email: contact.email,
    sent_on: opensOn.toString(),
    answered: index % 2 === 0,
  }));
  if (invitations.length > 0) await db.insertInto('survey_invitation').values(invitations).execute();
  const count = isOpen ? Math.ceil(contacts.length / 2) : 9;
  await insertAnswers(db, { surveyId: id, count, codes: principles, tone: 4 });
}

/** The surveys of the two quarters before this one. */
export async function insertPulses(
  db: Transaction<Database>,
  primeId: string,
  today: Temporal.PlainDate,
  { answers, tone }: { answers: number; tone: number },
): Promise<void> {
  for (const back of [2, 1]) {
    const quarter = quarterOf(today).subtract({ months: 3 * back });
    const opensOn = pulseOpensOn(quarter, []);
    const { closesOn } = pulseDates(opensOn);
    const id = demoId('pulse', primeId, back);
    await db
      .insertInto('survey')
      .values({
        id,
        kind: 'pulse',
        subject_id: primeId,
        quarter: quarter.toString(),
        opens_on: opensOn.toString(),
        closes_on: closesOn.toString(),
        closed_at: at(closesOn.add({ days: 1 }), 1),
        created_at: at(opensOn),
      })
      .execute();
    const invitations = Array.from({ length: answers + 3 }, (_, index) => ({
      id: demoId('pulse invitation', id, index),
      survey_id: id,
      organisation_id: null,
      contact_id: null,
      email: `partner-${index + 1}@pulse.example`,
      sent_on: opensOn.toString(),
      answered: index < answers,
    }));
    await db.insertInto('survey_invitation').values(invitations).execute();
    const codes = pulseQuestions.map(({ code }) => code);
    // What partners say has become a little better since.
    await insertAnswers(db, { surveyId: id, count: answers, codes, tone: back === 1 ? tone : tone - 0.5 });
  }
}

async function insertAnswers(
  db: Transaction<Database>,
  { surveyId, count, codes, tone }: { surveyId: string; count: number; codes: readonly string[]; tone: number },
): Promise<void> {
  const chance = chanceFrom(`survey ${surveyId}`);
  const rows = Array.from({ length: count }, (_, index) => ({
    survey_id: surveyId,
    group_key: demoId('voice', surveyId, index),
    answers: Object.fromEntries(codes.map((code) => [code, scoreAround(chance, tone)])),
  }));
  if (rows.length > 0) await db.insertInto('survey_answer').values(rows).execute();
}

function scoreAround(chance: Chance, tone: number): number | null {
  if (chance.happens(0.08)) return null;
  return Math.min(5, Math.max(1, Math.round(tone + chance.next() * 2.4 - 1.2)));
}
