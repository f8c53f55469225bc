import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { insertChangeNotice, noticesOf } from '#db/queries/change-notice.ts';
import { signedIn } from '../identity/actor.ts';
import { formatDate } from '../wording.ts';
import { type Locked, withSubcontract } from './change-subcontract.server.ts';
import { isShortNotice, noticeOwed } from './notice.ts';
import { factsOfNotice } from './notice-facts.ts';
import { type NoticeKind, needsView, noticeState } from './notice-states.ts';
import type { ProposedTerms } from './proposed-terms.ts';
import { otherSide, sideOf, tellSide, tellStewards } from './tell-parties.server.ts';

export type NewNotice = {
  kind: NoticeKind;
  effectiveOn: string;
  reasons: string;
  impact: string;
  forPerformance: boolean;
  improvementPlan: string;
  exceptionalReason: string;
  replacement: string;
  proposed: ProposedTerms;
};
export type NoticeGivenRefusal =
  | 'unknown'
  | 'no_such_step'
  | 'in_past'
  | 'too_short'
  | 'no_plan'
  | 'already_ending'
  | 'not_confirmed'
  | 'nothing_proposed'
  | 'prime_only';
export type NoticeGiven = { ok: true; noticeId: string } | { ok: false; reason: NoticeGivenRefusal };

/**
 * One side gives notice to end or change a sub-contract, or a prime that it drops or replaces the partner: at least three months
 * before (C19), or for an exceptional reason that stewards give their view of. An end for poor delivery needs the improvement plan
 * that came before it (C17). The other side is told, and the stewards of what they look at.
 */
export function giveNotice(
  context: Context,
  subcontractId: string,
  { organisationId, notice }: { organisationId: string; notice: NewNotice },
): Promise<NoticeGiven> {
  return withSubcontract<NoticeGiven>(context, subcontractId, async (locked) => {
    const { unit, subcontract } = locked;
    const today = unit.today.toString();
    const isShort = isShortNotice(today, notice.effectiveOn, noticeOwed(subcontract.notice_months));
    const refusal = await refusalOf(locked, organisationId, notice, isShort);
    if (refusal) return { ok: false, reason: refusal };
    const noticeId = await insertChangeNotice(unit.db, {
      subcontract_id: subcontractId,
      kind: notice.kind,
      given_by_organisation_id: organisationId,
      given_by: signedIn(context.actor).personId,
      given_on: today,
      effective_on: notice.effectiveOn,
      reasons: notice.reasons,
      impact: notice.impact,
      for_performance: notice.forPerformance,
      improvement_plan: notice.improvementPlan || null,
      replacement: notice.replacement || null,
      proposed: notice.kind === 'change' ? notice.proposed : null,
      exceptional_reason: isShort ? notice.exceptionalReason : null,
      steward_view: null,
      steward_words: null,
      steward_id: null,
      steward_at: null,
      withdrawn_at: null,
      recorded_at: unit.now,
    });
    const { kind, effectiveOn } = notice;
    await unit.audit('give', 'change_notice', noticeId, { subcontractId, kind, effectiveOn, isShort });
    await tellOfNotice(context, locked, { organisationId, noticeId, notice, isShort });
    return { ok: true, noticeId };
  });
}

async function refusalOf(
  { unit, subcontract }: Locked,
  organisationId: string,
  notice: NewNotice,
  isShort: boolean,
): Promise<NoticeGivenRefusal | null> {
  if (subcontract.status !== 'awarded' && subcontract.status !== 'signed') return 'no_such_step';
  if (notice.kind === 'partner' && organisationId !== subcontract.prime_id) return 'prime_only';
  if (notice.kind === 'change' && !subcontract.signature_confirmed_at) return 'not_confirmed';
  if (notice.kind === 'change' && Object.keys(notice.proposed).length === 0) return 'nothing_proposed';
  if (notice.effectiveOn < unit.today.toString()) return 'in_past';
  if (isShort && !notice.exceptionalReason) return 'too_short';
  if (notice.forPerformance && !notice.improvementPlan) return 'no_plan';
  if (notice.kind === 'change') return null;
  const others = await noticesOf(unit.db, subcontract.id);
  const isEnding = others.some(
    (other) =>
      other.kind !== 'change' &&
      ['running', 'held'].includes(noticeState(factsOfNotice(other, subcontract.notice_months))),
  );
  return isEnding ? 'already_ending' : null;
}

type Given = { organisationId: string; noticeId: string; notice: NewNotice; isShort: boolean };

async function tellOfNotice(context: Context, { unit, subcontract }: Locked, given: Given): Promise<void> {
  const { organisationId, noticeId, notice, isShort } = given;
  const from = sideOf(subcontract, organisationId);
  const to = otherSide[from];
  const giverName = from === 'prime' ? subcontract.prime_name : subcontract.provider_name;
  const input = {
    giverName,
    noticeKind: notice.kind,
    effectiveOn: formatDate(notice.effectiveOn),
    reasons: notice.reasons,
    isShort,
  };
  await tellSide(context.services, unit, subcontract, to, {
    event: to === 'prime' ? 'notice_to_prime' : 'notice_to_provider',
    once: `notice ${noticeId}`,
    path: paths.subcontractNotice(subcontract.id, noticeId),
    mail: ({ title, url }) => ({ kind: 'notice-given', input: { ...input, title, to: 'party', url } }),
  });
  if (!needsView({ kind: notice.kind, isShort })) return;
  await tellStewards(context.services, unit, subcontract, {
    event: 'notice_to_stewards',
    once: `notice ${noticeId}`,
    path: paths.stewardshipNotice(noticeId),
    mail: ({ title, url }) => ({ kind: 'notice-given', input: { ...input, title, to: 'steward', url } }),
  });
}
