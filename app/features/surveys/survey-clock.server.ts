import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { personByEmail } from '#db/queries/accreditation-assessor.ts';
import {
  invitationsToRemind,
  lockSurvey,
  markReminded,
  openSurveys,
  primesWithLivePartners,
  sealSurvey,
  surveyOfAccreditation,
  surveysToClose,
} from '#db/queries/survey.ts';
import { system } from '../identity/actor.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { addWorkingDays } from '../working-days/working-days.ts';
import { invitationMail, openPulse } from './open-survey.server.ts';
import { pulseDays, pulseOpensOn, quarterOf } from './quarter.ts';

const atOnce = 500;

/** What time does to surveys: those of a quarter open on their day, whoever has not answered is reminded once, and what is over closes. Safe to repeat. */
export async function keepSurveyClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  const today = services.clock.today();
  await openPulses(context, today);
  for (const survey of await openSurveys(services.db)) await remind(context, survey, today);
  for (const id of await surveysToClose(services.db, today.toString(), atOnce)) await close(context, id);
}

async function openPulses(context: Context, today: Temporal.PlainDate): Promise<void> {
  const quarter = quarterOf(today);
  for (const { id, name, starts } of await primesWithLivePartners(context.services.db)) {
    if (Temporal.PlainDate.compare(pulseOpensOn(quarter, starts), today) > 0) continue;
    await inUnitOfWork(context, async (unit) => {
      await openPulse(unit, { id, name }, quarter.toString());
      return { ok: true };
    });
  }
}

type Open = Awaited<ReturnType<typeof openSurveys>>[number];

function remind(context: Context, survey: Open, today: Temporal.PlainDate) {
  const from = Temporal.PlainDate.from(survey.opensOn);
  const remindOn = addWorkingDays(from, pulseDays.reminder, ['england_and_wales']);
  const isDue = Temporal.PlainDate.compare(remindOn, today) <= 0 && survey.closesOn >= today.toString();
  if (!isDue) return;
  return inUnitOfWork(context, async (unit) => {
    const stands = await lockSurvey(unit.db, survey.id);
    if (!stands || stands.closed_at) return { ok: true };
    const { kind, subjectName, closesOn } = survey;
    for (const { id, email, organisationId } of await invitationsToRemind(unit.db, survey.id)) {
      const news = invitationMail(unit, id, { kind, subjectName, isReminder: true, closesOn });
      const person = kind === 'pulse' ? await personByEmail(unit.db, email) : null;
      const once = { event: 'survey_reminder', once: survey.id, opportunityId: survey.id } as const;
      if (person)
        await tellEvent(unit, [{ personId: person.id, email, organisationId }], {
          ...once,
          ...news,
          title: subjectName,
          why: [],
        });
      else await unit.mail(news.mail, email);
    }
    await markReminded(unit.db, survey.id, unit.today.toString());
    return { ok: true };
  });
}

function close(context: Context, surveyId: string) {
  return inUnitOfWork(context, async (unit) => {
    await closeSurvey(unit, surveyId);
    return { ok: true };
  });
}

async function closeSurvey(unit: UnitOfWork, surveyId: string): Promise<void> {
  const survey = await lockSurvey(unit.db, surveyId);
  if (!survey || survey.closed_at) return;
  await sealSurvey(unit.db, surveyId, unit.now);
  await unit.audit('close', 'survey', surveyId, { kind: survey.kind }, survey.subject_id);
}

/** Closes the survey of an accreditation before its time: it was cancelled. */
export async function closeSurveyOf(unit: UnitOfWork, accreditationId: string): Promise<void> {
  const survey = await surveyOfAccreditation(unit.db, accreditationId);
  if (survey) await closeSurvey(unit, survey.id);
}
