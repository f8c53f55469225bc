import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { principlesOf } from '#db/queries/accreditation.ts';
import { updateContact } from '#db/queries/accreditation-contact.ts';
import { controlGroups } from '#db/queries/control.ts';
import {
  findInvitation,
  type InvitationInFull,
  lockSurvey,
  markAnswered,
  markOptedOut,
  putAnswers,
} from '#db/queries/survey.ts';
import { anonymous } from '../identity/actor.ts';
import { groupKey } from './group-key.ts';
import { type Answers, pulseQuestions, type Question } from './questions.ts';
import { readSurveyToken } from './token.ts';
import { voiceOf } from './voice.ts';

export type SurveyAnswered = { ok: true } | { ok: false; reason: 'unknown' | 'closed' | 'opted_out' };

/** What stands behind a token; null when nothing does. */
export async function findByToken({ db, signer }: Pick<Services, 'db' | 'signer'>, token: string) {
  const invitationId = readSurveyToken(signer, token);
  return invitationId ? findInvitation(db, invitationId) : null;
}

/** The questions of the survey that somebody was invited to: five each quarter, or one for each principle of a standard. */
export async function questionsFor(db: Services['db'], { kind, version_id: versionId }: InvitationInFull) {
  if (kind === 'pulse' || !versionId) return pulseQuestions;
  const principles = await principlesOf(db, versionId);
  return principles.map(({ code, text }): Question => ({ code, text }));
}

/**
 * Keeps the answers of the voice behind a token, instead of what it said before. Nothing notes who answered when: the act
 * stands in no audit entry and under no form key, and the answer is kept apart from the invitation.
 */
export function answerSurvey({ services }: Context, token: string, answers: Answers): Promise<SurveyAnswered> {
  return inUnitOfWork<SurveyAnswered>({ services, actor: anonymous, formKey: null }, async (unit) => {
    const invitation = await findOpen(unit, services, token);
    if ('ok' in invitation) return invitation;
    const { survey_id: surveyId, group_salt: salt } = invitation;
    if (!salt) return { ok: false, reason: 'closed' };
    const key = groupKey(services.signer, { surveyId, salt, voice: await voiceBehind(unit, invitation) });
    await putAnswers(unit.db, { surveyId, groupKey: key, answers: { ...answers } });
    await markAnswered(unit.db, invitation.id);
    return { ok: true };
  });
}

/** A partner wants no part in the survey, and says so in its own words; of an accreditation the words are kept. */
export function optOut({ services }: Context, token: string, words: string): Promise<SurveyAnswered> {
  return inUnitOfWork<SurveyAnswered>({ services, actor: anonymous, formKey: null }, async (unit) => {
    const invitation = await findOpen(unit, services, token);
    if ('ok' in invitation) return invitation;
    await markOptedOut(unit.db, invitation.id);
    const { contact_id: contactId, accreditation_id: accreditationId } = invitation;
    if (contactId && accreditationId)
      await updateContact(unit.db, accreditationId, contactId, { opted_out_at: unit.now, opted_out_words: words });
    await unit.audit('opt-out', 'survey', invitation.survey_id, {});
    return { ok: true };
  });
}

async function findOpen(
  unit: UnitOfWork,
  services: Services,
  token: string,
): Promise<InvitationInFull | Extract<SurveyAnswered, { ok: false }>> {
  const invitationId = readSurveyToken(services.signer, token);
  const known = invitationId ? await findInvitation(unit.db, invitationId) : null;
  if (!known || !(await lockSurvey(unit.db, known.survey_id))) return { ok: false, reason: 'unknown' };
  const invitation = await findInvitation(unit.db, known.id);
  if (!invitation) return { ok: false, reason: 'unknown' };
  if (isClosed(invitation, unit.today.toString())) return { ok: false, reason: 'closed' };
  return invitation.opted_out ? { ok: false, reason: 'opted_out' } : invitation;
}

/** Whether nothing can be answered any more. */
export function isClosed({ closed_at: closedAt, closes_on: closesOn }: InvitationInFull, today: string): boolean {
  return closedAt !== null || closesOn < today;
}

async function voiceBehind(unit: UnitOfWork, invitation: InvitationInFull): Promise<string> {
  const { organisation_id: organisationId, asked_name: organisationName, email } = invitation;
  const groups = organisationId ? await controlGroups(unit.db, [organisationId]) : null;
  return voiceOf({ group: (organisationId && groups?.get(organisationId)) ?? null, organisationName, email });
}
