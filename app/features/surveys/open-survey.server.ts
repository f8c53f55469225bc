import { randomBytes } from 'node:crypto';
import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { controlGroups } from '#db/queries/control.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { insertInvitation, insertSurvey, livePartners } from '#db/queries/survey.ts';
import type { AccreditationContactRow } from '#db/tables/accreditation.table.ts';
import type { Mail } from '#emails/catalogue.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { formatDate } from '../wording.ts';
import { pulseDates } from './quarter.ts';
import { signSurvey } from './token.ts';

type Subject = { id: string; name: string };
const newSalt = () => randomBytes(32).toString('base64url');

/** The mail of an invitation, first or again. */
export function invitationMail(
  unit: UnitOfWork,
  invitationId: string,
  about: { kind: 'pulse' | 'accreditation'; subjectName: string; isReminder: boolean; closesOn: string },
): { path: string; mail: Mail } {
  const token = signSurvey(unit.site.signer, invitationId);
  const url = inMail(unit.site, paths.survey(token));
  const optOutUrl = inMail(unit.site, paths.surveyOptOut(token));
  const input = { ...about, closesOn: formatDate(about.closesOn), url, optOutUrl };
  return { path: paths.survey(token), mail: { kind: 'survey-invitation', input } };
}

/** Asks every contact of an accreditation who has not opted out; those asked before are not asked again. Safe to repeat. */
export async function openAccreditationSurvey(
  unit: UnitOfWork,
  { accreditationId, subject, closesOn }: { accreditationId: string; subject: Subject; closesOn: string },
  contacts: readonly AccreditationContactRow[],
): Promise<void> {
  const surveyId = await insertSurvey(unit.db, {
    kind: 'accreditation',
    subject_id: subject.id,
    accreditation_id: accreditationId,
    opens_on: unit.today.toString(),
    closes_on: closesOn,
    group_salt: newSalt(),
    created_at: unit.now,
  });
  if (!surveyId) return;
  await inviteContacts(unit, { surveyId, subject, closesOn }, contacts);
}

/** Asks contacts in a survey that runs, as when the prime adds some later. Safe to repeat. */
export async function inviteContacts(
  unit: UnitOfWork,
  { surveyId, subject, closesOn }: { surveyId: string; subject: Subject; closesOn: string },
  contacts: readonly AccreditationContactRow[],
): Promise<void> {
  const about = { kind: 'accreditation', subjectName: subject.name, isReminder: false, closesOn } as const;
  for (const contact of contacts.filter(({ opted_out_at: optedOut }) => optedOut === null)) {
    const invitationId = await insertInvitation(unit.db, {
      survey_id: surveyId,
      organisation_id: contact.organisation_id,
      contact_id: contact.id,
      email: contact.email,
      sent_on: unit.today.toString(),
    });
    if (invitationId) await unit.mail(invitationMail(unit, invitationId, about).mail, contact.email);
  }
}

/**
 * Opens the survey of a quarter about a prime: the owners and editors of each live partner are asked, as they chose to
 * hear. What is under common control with the prime is not asked. @returns how many were asked
 */
export async function openPulse(unit: UnitOfWork, subject: Subject, quarter: string): Promise<number> {
  const closesOn = pulseDates(unit.today).closesOn.toString();
  const surveyId = await insertSurvey(unit.db, {
    kind: 'pulse',
    subject_id: subject.id,
    quarter,
    opens_on: unit.today.toString(),
    closes_on: closesOn,
    group_salt: newSalt(),
    created_at: unit.now,
  });
  if (!surveyId) return 0;
  await unit.audit('open', 'survey', surveyId, { kind: 'pulse', quarter, closesOn }, subject.id);
  const partners = await outsideGroup(unit, subject.id, await livePartners(unit.db, subject.id));
  let asked = 0;
  for (const person of await peopleToTell(unit.db, partners)) {
    const invitationId = await insertInvitation(unit.db, {
      survey_id: surveyId,
      organisation_id: person.organisationId,
      email: person.email,
      sent_on: unit.today.toString(),
    });
    if (!invitationId) continue;
    asked += 1;
    const about = { kind: 'pulse', subjectName: subject.name, isReminder: false, closesOn } as const;
    const news = invitationMail(unit, invitationId, about);
    const once = { event: 'survey_opened', once: surveyId, opportunityId: surveyId } as const;
    await tellEvent(unit, [person], { ...once, ...news, title: subject.name, why: [] });
  }
  return asked;
}

/** Those of some organisations that are not under common control with a prime. */
export async function outsideGroup(
  unit: Pick<Services, 'db'>,
  primeId: string,
  organisationIds: readonly string[],
): Promise<string[]> {
  const groups = await controlGroups(unit.db, [primeId, ...organisationIds]);
  return organisationIds.filter((id) => groups.get(id) !== groups.get(primeId));
}
