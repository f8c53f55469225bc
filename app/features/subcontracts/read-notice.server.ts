import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { countNoticesForStewards, noticesForStewards } from '#db/queries/change-notice.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import type { Actor } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import type { FoundNotice } from './find-subcontract.server.ts';
import { earliestEffect, noticeOwed } from './notice.ts';
import { factsOfNotice } from './notice-facts.ts';
import { needsView, noticeRefusal, noticeState } from './notice-states.ts';
import { proposedTerms } from './proposed-terms.ts';
import { headOf } from './read-subcontract.server.ts';

/** A notice as the parties and stewards read it, with what the reader may do. */
export async function readNotice(services: Services, actor: Actor, found: FoundNotice) {
  const { notice, subcontract, primeId, givenBy } = found;
  const facts = factsOfNotice(notice, subcontract.notice_months);
  const today = services.clock.today().toString();
  const owed = noticeOwed(subcontract.notice_months);
  const is = (event: 'answer' | 'withdraw' | 'view') => noticeRefusal(facts, event, today) === null;
  return {
    ...headOf(actor, found),
    noticeId: notice.id,
    kind: notice.kind,
    state: noticeState(facts),
    byPrime: givenBy === primeId,
    givenOn: notice.given_on,
    effectiveOn: notice.effective_on,
    owedMonths: owed,
    earliestOn: earliestEffect(Temporal.PlainDate.from(notice.given_on), owed).toString(),
    isShort: facts.isShort,
    reasons: notice.reasons,
    impact: notice.impact,
    improvementPlan: notice.improvement_plan,
    forPerformance: notice.for_performance,
    replacement: notice.replacement,
    proposed: proposedTerms.parse(notice.proposed ?? {}),
    exceptionalReason: notice.exceptional_reason,
    needsView: needsView(facts),
    stewardView: notice.steward_view,
    stewardWords: notice.steward_words,
    stewardAt: notice.steward_at,
    answer: notice.answer,
    answerWords: notice.answer_words,
    answeredAt: notice.answered_at,
    mayAnswer: is('answer') && can(actor, 'notice:answer', found),
    mayWithdraw: is('withdraw') && can(actor, 'notice:withdraw', found),
    mayView: is('view') && can(actor, 'notice:give-view', found),
    hasInterest: await isInterested(services, actor, found),
  };
}
export type NoticeView = Awaited<ReturnType<typeof readNotice>>;

async function isInterested({ db, clock }: Services, actor: Actor, { primeId, providerId }: FoundNotice) {
  if (actor.kind !== 'person' || !actor.acting?.isSteward) return false;
  const now = new Date(clock.now().epochMilliseconds);
  return (
    (await hasInterestIn(db, actor.personId, primeId, now)) ||
    (await hasInterestIn(db, actor.personId, providerId, now))
  );
}

const perPage = 50;

/** Notices that stewards look at: those without a view first. */
export async function readNotices({ db }: Services, wanted: number) {
  const { all, waiting } = await countNoticesForStewards(db);
  const pages = pageCount(all, perPage);
  const page = Math.min(pages, wanted);
  const rows = await noticesForStewards(db, { limit: perPage, offset: (page - 1) * perPage });
  return {
    notices: rows.map((row) => {
      const facts = factsOfNotice(row, row.notice_months);
      return {
        id: row.id,
        primeName: row.prime_name,
        providerName: row.provider_name,
        kind: row.kind,
        isShort: facts.isShort,
        state: noticeState(facts),
        givenOn: row.given_on,
        effectiveOn: row.effective_on,
        view: row.steward_view,
      };
    }),
    waiting,
    page,
    pages,
  };
}
export type NoticesView = Awaited<ReturnType<typeof readNotices>>;

/** What a notice form needs to know: how much notice is owed, and from which day on that is kept. */
export function noticeTerms({ clock }: Services, agreedMonths: number | null) {
  const owed = noticeOwed(agreedMonths);
  return { owedMonths: owed, earliestOn: earliestEffect(clock.today(), owed).toString() };
}
export type NoticeTerms = ReturnType<typeof noticeTerms>;
