import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { counted, formatDate } from '../wording.ts';
import type { Round, Seat } from './read-round.server.ts';

/** Tells an assessor of their appointment, and of each later one. */
export async function tellAppointed(
  services: Services,
  unit: UnitOfWork,
  round: Round,
  appointed: { assessorId: string; personId: string; email: string; isChair: boolean },
): Promise<void> {
  const path = paths.opportunityAssessments(round.opportunityId);
  await tellEvent(unit, [asReader(round, appointed)], {
    event: 'assessor_appointed',
    once: `${appointed.assessorId} ${unit.now.toISOString()}`,
    ...about(round),
    why: appointed.isChair ? ['You chair the assessment'] : [],
    path,
    mail: {
      kind: 'assessor-appointed',
      input: {
        primeName: round.snapshot.organisationName,
        title: round.title,
        isChair: appointed.isChair,
        deadline: round.responseDeadline ? formatDate(round.responseDeadline) : '',
        url: inMail(services, path),
      },
    },
  });
}

/** Tells the chair that all has been locked; where there is none, those who can name one. */
export async function tellAllLocked(services: Services, unit: UnitOfWork, round: Round): Promise<void> {
  const path = paths.opportunityAssessments(round.opportunityId);
  const providers = counted(round.answers.length, 'provider');
  await tellEvent(unit, await chairOrEditors(unit, round), {
    event: 'assessment_locked',
    once: round.opportunityId,
    ...about(round),
    why: [],
    path,
    mail: { kind: 'scores-locked', input: { title: round.title, providers, url: inMail(services, path) } },
  });
}

/** Tells the chair that an assessor is one no more; where it was the chair, those who must name another. */
export async function tellLeft(services: Services, unit: UnitOfWork, round: Round, gone: Seat): Promise<void> {
  const path = paths.opportunityAssessors(round.opportunityId);
  const stay = { ...round, panel: round.panel.filter(({ assessorId }) => assessorId !== gone.assessorId) };
  await tellEvent(unit, await chairOrEditors(unit, stay), {
    event: 'assessor_left',
    once: `${gone.assessorId} ${unit.now.toISOString()}`,
    ...about(round),
    why: gone.isChair ? ['It was the chair: name a new one'] : [],
    path,
    mail: {
      kind: 'assessor-left',
      input: { title: round.title, name: gone.name, wasChair: gone.isChair, url: inMail(services, path) },
    },
  });
}

/** Tells those who decide for the prime that there is a ranking. */
export async function tellAgreed(services: Services, unit: UnitOfWork, round: Round): Promise<void> {
  const path = paths.opportunityComparison(round.opportunityId);
  const { decisionDate } = round.snapshot;
  await tellEvent(unit, await editorsOf(unit, round), {
    event: 'scores_agreed',
    once: round.opportunityId,
    ...about(round),
    why: [],
    path,
    mail: {
      kind: 'scores-agreed',
      input: {
        title: round.title,
        decisionDate: decisionDate ? formatDate(decisionDate) : '',
        url: inMail(services, path),
      },
    },
  });
}

/** Reminds an assessor of what they have not locked; once a day at the most. */
export async function tellWaiting(services: Services, unit: UnitOfWork, round: Round, seat: Seat, sheets: number) {
  const path = paths.opportunityAssessments(round.opportunityId);
  const { decisionDate } = round.snapshot;
  await tellEvent(unit, [asReader(round, seat)], {
    event: 'assessor_reminder',
    once: `${seat.assessorId} ${unit.today}`,
    ...about(round),
    why: [`${counted(sheets, 'answer')} to score and lock`],
    path,
    mail: {
      kind: 'assessor-reminder',
      input: {
        title: round.title,
        declared: seat.declared,
        waiting: counted(sheets, 'answer'),
        decisionDate: decisionDate ? formatDate(decisionDate) : '',
        url: inMail(services, path),
      },
    },
  });
}

const about = ({ opportunityId, title }: Round) => ({ opportunityId, title });

function asReader({ organisationId }: Round, { personId, email }: { personId: string; email: string }) {
  return { personId, email, organisationId };
}

async function chairOrEditors(unit: UnitOfWork, round: Round) {
  const chair = round.panel.find(({ isChair, removed }) => isChair && !removed);
  return chair ? [asReader(round, chair)] : editorsOf(unit, round);
}

function editorsOf(unit: UnitOfWork, { organisationId }: Round) {
  return peopleToTell(unit.db, [organisationId]);
}
