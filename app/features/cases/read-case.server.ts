import type { Services } from '#app/services/services.ts';
import { findingsInCase, stepsOf } from '#db/queries/conduct-case.ts';
import { remediesOf, viewsInCase } from '#db/queries/remedy.ts';
import { type Actor, isSteward } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { isPast } from './dates.ts';
import type { FoundCase } from './find-case.server.ts';
import { levelOf } from './ladder.ts';
import { nextStep } from './next-step.ts';
import { whatPartnersSay } from './partner-views.server.ts';
import { isPlanVerified } from './verification.ts';

/** A case as its organisation reads it, or a steward with the notes and what partners say besides. */
export async function readCase(services: Services, actor: Actor, found: FoundCase) {
  const { db, clock } = services;
  const { row } = found;
  const asSteward = isSteward(actor);
  const today = clock.today();
  const plan = await remediesOf(db, row.id);
  const partnersSay = asSteward ? await whatPartnersSay(db, row) : null;
  const views = asSteward ? await viewsInCase(db, row.id) : [];
  const next = nextStep(row, plan);
  const steps = await stepsOf(db, row.id, asSteward);
  return {
    caseId: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    status: row.status,
    level: levelOf(row.level),
    reason: row.reason,
    publicWords: row.public_words,
    publishedAt: row.published_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedReason: row.closed_reason,
    owner: asSteward ? row.steward_name : null,
    stewardId: asSteward ? row.steward_id : null,
    reviewOn: row.review_on,
    answer: row.answer_due && { due: row.answer_due, isGiven: row.answered_at !== null },
    proposal:
      row.proposed_level === null
        ? null
        : {
            level: levelOf(row.proposed_level),
            reason: row.proposed_reason ?? '',
            replyDue: row.reply_due ?? '',
            reply: row.reply,
          },
    next,
    isLate: isPast(next.due, today),
    isPlanVerified: isPlanVerified(plan),
    plan: plan.map((remedy) => ({
      remedyId: remedy.id,
      step: remedy.step,
      dueOn: remedy.due_on,
      isAgreed: remedy.agreed_at !== null,
      isOverdue: remedy.done_on === null && isPast(remedy.due_on, today),
      doneOn: remedy.done_on,
      doneWords: remedy.done_words,
      evidence: remedy.evidence_title,
      verifiedAt: remedy.verified_at,
      verification: remedy.verification,
      partners: partnersSay && remedy.done_on ? partnersSay(remedy.id) : null,
      // In the order of their words, which says nothing of who said them.
      comments: views
        .filter(({ remedy_id, comment }) => remedy_id === remedy.id && comment !== '')
        .map(({ comment }) => comment)
        .toSorted(),
    })),
    findings: await findingsInCase(db, row.id),
    history: steps.map(({ id, kind, level, words, evidence, made_at, by, organisation_name, is_steward }) => ({
      id,
      kind,
      level: level === null ? null : levelOf(level),
      words,
      evidence,
      madeAt: made_at,
      // An organisation reads which side did something, not which steward.
      by: is_steward && !asSteward ? 'The stewards' : (by ?? organisation_name ?? 'By itself'),
    })),
    may: { answer: can(actor, 'case:answer', found), steward: can(actor, 'case:steward', found) },
  };
}
export type CaseView = Awaited<ReturnType<typeof readCase>>;

/** What partners are asked of a case: the steps that are said to be done and wait to be verified, with what they said. */
export async function readStepsToView({ db }: Services, found: FoundCase, organisationId: string) {
  const plan = await remediesOf(db, found.row.id);
  const views = await viewsInCase(db, found.row.id);
  return {
    caseId: found.row.id,
    organisationName: found.row.organisation_name,
    steps: plan
      .filter(({ done_on: doneOn, verified_at: verifiedAt }) => doneOn !== null && verifiedAt === null)
      .map(({ id, step, done_on: doneOn, done_words: doneWords }) => ({
        remedyId: id,
        step,
        doneOn,
        doneWords,
        said: views.find((view) => view.remedy_id === id && view.organisation_id === organisationId)?.view ?? null,
      })),
  };
}
export type StepsToView = Awaited<ReturnType<typeof readStepsToView>>;
