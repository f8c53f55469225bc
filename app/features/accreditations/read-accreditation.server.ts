import type { Services } from '#app/services/services.ts';
import {
  type AccreditationInFull,
  accreditationsOf,
  type Principle,
  principlesOf,
  publishedStandards,
} from '#db/queries/accreditation.ts';
import { answersOf } from '#db/queries/accreditation-answer.ts';
import { appointmentsOf } from '#db/queries/accreditation-assessor.ts';
import { contactsOf } from '#db/queries/accreditation-contact.ts';
import type { AccreditationAnswerRow } from '#db/tables/accreditation.table.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { readAccreditationSurvey } from '../surveys/read-surveys.server.ts';
import { timedOf } from './accreditation-clock.server.ts';
import { bandList, bandOf, bandsOf, keptBands, overallOf } from './bands.ts';
import { nextDay } from './clocks.ts';
import { cycleDates, earliestOnSite } from './dates.ts';
import type { FoundAccreditation } from './find-accreditation.server.ts';
import { isPublic, isUnderWay } from './states.ts';

type Parts = Pick<Services, 'db' | 'reference'>;

/** The score of each principle with its band, and all together; null where there is none. */
export async function readScores(
  { db, reference }: Parts,
  { id, version_id: versionId, bands: kept }: Pick<AccreditationInFull, 'id' | 'version_id' | 'bands'>,
) {
  const bands = kept ? keptBands.parse(kept).bands : bandsOf((await reference.current()).list(bandList));
  return scoresOf(await principlesOf(db, versionId), await answersOf(db, id), bands);
}

/** The scores of an accreditation, from what is known of it. */
export function scoresOf(
  asked: readonly Principle[],
  given: readonly AccreditationAnswerRow[],
  bands: ReturnType<typeof bandsOf>,
) {
  const answers = new Map(given.map((answer) => [answer.principle, answer]));
  const principles = asked.map((principle) => ({
    ...principle,
    ...scoreOf(answers.get(principle.code)),
  }));
  const overall = overallOf(principles.map(({ score }) => score));
  return {
    principles: principles.map((principle) => ({
      ...principle,
      band: principle.score === null ? null : bandOf(principle.score, bands).label,
    })),
    overall,
    band: overall === null ? null : bandOf(overall, bands).label,
  };
}
export type Scores = Awaited<ReturnType<typeof readScores>>;

function scoreOf(answer: AccreditationAnswerRow | undefined) {
  return { answer: answer?.answer ?? '', score: answer?.score ?? null, reason: answer?.score_reason ?? null };
}

/**
 * An accreditation as its reader may see it. Scores are the assessor's until the report; what partners answered is shown to
 * the assessor once the survey has closed, and to the others with the report.
 */
export async function readAccreditation(services: Services, actor: Actor, found: FoundAccreditation) {
  const { accreditation, lead, seat, status } = found;
  const today = services.clock.today();
  const isReported = status === 'reported' || isPublic(status);
  const scores = await readScores(services, accreditation);
  const survey = await readAccreditationSurvey(services, accreditation.id, scores.principles);
  const dates = cycleDates(accreditation.on_site_on);
  const contacts = await contactsOf(services.db, accreditation.id);
  const showsScores = isReported || seat === 'declared';
  return {
    id: accreditation.id,
    organisationId: accreditation.organisation_id,
    primeName: accreditation.prime_name,
    standard: accreditation.standard_title,
    status,
    seat,
    isUnderWay: isUnderWay(status),
    onSiteOn: accreditation.on_site_on,
    bookedOn: accreditation.booked_on,
    lateReason: accreditation.late_reason,
    lateView: accreditation.late_view_words,
    cancelledReason: accreditation.cancelled_reason,
    lead: lead && {
      name: lead.name,
      fromDay: lead.fromDay,
      untilDay: lead.untilDay,
      isDeclared: lead.declaredAt !== null,
    },
    dates: {
      contacts: dates.contacts.toString(),
      questionnaire: dates.questionnaire.toString(),
      timetable: dates.timetable.toString(),
    },
    next: nextDay(await timedOf(services, accreditation), today),
    contactsGivenOn: accreditation.contacts_given_on,
    contacts: contacts.length,
    optedOut: contacts.filter(({ opted_out_at: at }) => at !== null).length,
    toInterview: contacts.filter(({ chosen_how: how }) => how !== null).length,
    interviewed: contacts.filter(({ interviewed_on: on }) => on !== null).length,
    lockedOn: accreditation.questionnaire_locked_on,
    timetableOn: accreditation.timetable_final_on,
    scores: showsScores ? scores : null,
    scored: scores.principles.filter(({ score }) => score !== null).length,
    survey: survey && (isReported || seat === 'declared') ? survey : survey && { ...survey, results: null },
    report: isReported ? accreditation.report : null,
    reportedOn: accreditation.reported_on,
    replyBy: accreditation.reply_by,
    reply: isReported ? accreditation.reply : null,
    repliedOn: accreditation.replied_on,
    decidedOn: accreditation.decided_on,
    decisionReason: accreditation.decision_reason,
    anniversary: accreditation.anniversary,
    may: {
      giveContacts: can(actor, 'accreditation:give-contacts', found),
      answer: can(actor, 'accreditation:answer', found),
      readQuestionnaire: can(actor, 'accreditation:read-questionnaire', found),
      reply: can(actor, 'accreditation:reply', found) && accreditation.replied_on === null,
      cancel: can(actor, 'accreditation:cancel', found),
      declare: can(actor, 'accreditation:declare', found),
      sample: can(actor, 'accreditation:sample', found),
      report: can(actor, 'accreditation:report', found),
      appoint: can(actor, 'accreditation:appoint', found),
      judgeLate: can(actor, 'accreditation:judge-late', found),
      decide: can(actor, 'accreditation:decide', found),
    },
  };
}
export type AccreditationView = Awaited<ReturnType<typeof readAccreditation>>;

/** What a person has to do with accreditations: those of the prime that they act for, and those that they assess. */
export async function readHome({ db, clock }: Services, actor: Actor) {
  if (actor.kind !== 'person') return { prime: null, own: [], appointed: [], earliest: '' };
  const { acting, personId } = actor;
  const today = clock.today();
  const own = acting?.isPrime ? await accreditationsOf(db, acting.organisationId) : [];
  const appointed = await appointmentsOf(db, personId, today.toString());
  return {
    prime: acting?.isPrime
      ? {
          id: acting.organisationId,
          name: acting.organisationName,
          mayBook: acting.role === 'owner' && !own.some(({ status }) => isUnderWay(status)),
        }
      : null,
    own: own.map(({ id, status, standard_title: standard, on_site_on: onSiteOn, anniversary }) => ({
      id,
      status,
      standard,
      onSiteOn,
      anniversary,
    })),
    appointed: appointed.map(({ id, primeName, status, onSiteOn, untilDay, declaredAt }) => ({
      id,
      primeName,
      status,
      onSiteOn,
      untilDay,
      isDeclared: declaredAt !== null,
    })),
    earliest: earliestOnSite(today).toString(),
  };
}
export type AccreditationHome = Awaited<ReturnType<typeof readHome>>;

/** What a booking chooses from: the published standards, the newest Merlin Standard first, and the first day with full notice. */
export async function bookingOptions({ db, clock }: Services) {
  const standards = await publishedStandards(db);
  const usual = standards.find(({ code }) => code === 'MERLIN-2018') ?? standards[0];
  return {
    standards: standards.map(({ code, title }) => ({ code, title })),
    usual: usual?.code ?? '',
    earliest: earliestOnSite(clock.today()).toString(),
  };
}

/** The codes of the principles that an accreditation is held against. */
export async function principleCodes({ db }: Pick<Services, 'db'>, { accreditation }: FoundAccreditation) {
  return (await principlesOf(db, accreditation.version_id)).map(({ code }) => code);
}
