import type { Updateable } from 'kysely';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { findChangeNotice, updateChangeNotice } from '#db/queries/change-notice.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import type { ChangeNoticeRow, ChangeNoticeTable } from '#db/tables/ledger.table.ts';
import type { MailInput } from '#emails/catalogue.ts';
import { signedIn } from '../identity/actor.ts';
import { formatDate } from '../wording.ts';
import { type Locked, withSubcontract } from './change-subcontract.server.ts';
import { factsOfNotice } from './notice-facts.ts';
import { type NoticeEvent, type NoticeRefusal, noticeRefusal } from './notice-states.ts';
import { otherSide, type Side, sideOf, tellSide } from './tell-parties.server.ts';

export type NoticeMoved = { ok: true } | { ok: false; reason: NoticeRefusal | 'unknown' | 'has_interest' };
type Which = { subcontractId: string; noticeId: string };
type What = MailInput<'notice-moved'>['what'];

/** The side that received a notice agrees to it or does not, in words that the other side reads. Once. */
export function answerNotice(
  context: Context,
  which: Which,
  { answer, words }: { answer: 'agreed' | 'not_agreed'; words: string },
): Promise<NoticeMoved> {
  return move(context, which, 'answer', async (locked, notice) => {
    const { personId } = signedIn(context.actor);
    const { now } = locked.unit;
    const change = { answer, answer_words: words, answered_by: personId, answered_at: now };
    await write(locked, notice, change);
    await tell(context, locked, notice, {
      what: answer,
      words,
      to: [sideOf(locked.subcontract, notice.given_by_organisation_id)],
    });
    return null;
  });
}

/** The side that gave a notice takes it back before it takes effect. */
export function withdrawNotice(context: Context, which: Which): Promise<NoticeMoved> {
  return move(context, which, 'withdraw', async (locked, notice) => {
    await write(locked, notice, { withdrawn_at: locked.unit.now });
    const from = sideOf(locked.subcontract, notice.given_by_organisation_id);
    await tell(context, locked, notice, { what: 'withdrawn', words: '', to: [otherSide[from]] });
    return null;
  });
}

/**
 * A steward gives its view of a notice that is short or drops a partner; both sides read it. Refused where the steward has an
 * interest in one of them.
 */
export function viewNotice(
  context: Context,
  which: Which,
  { view, words }: { view: 'accepted' | 'not_accepted'; words: string },
): Promise<NoticeMoved> {
  return move(context, which, 'view', async (locked, notice) => {
    const { personId } = signedIn(context.actor);
    const { unit, subcontract } = locked;
    for (const party of [subcontract.prime_id, subcontract.provider_id]) {
      if (await hasInterestIn(unit.db, personId, party, unit.now)) return 'has_interest';
    }
    await write(locked, notice, {
      steward_view: view,
      steward_words: words,
      steward_id: personId,
      steward_at: unit.now,
    });
    await tell(context, locked, notice, { what: view, words, to: ['prime', 'provider'] });
    return null;
  });
}

type Work = (locked: Locked, notice: ChangeNoticeRow) => Promise<'has_interest' | null>;

function move(
  context: Context,
  { subcontractId, noticeId }: Which,
  event: NoticeEvent,
  work: Work,
): Promise<NoticeMoved> {
  return withSubcontract<NoticeMoved>(context, subcontractId, async (locked) => {
    const { unit, subcontract } = locked;
    const notice = await findChangeNotice(unit.db, subcontractId, noticeId);
    if (!notice) return { ok: false, reason: 'unknown' };
    if (subcontract.status === 'ended' || subcontract.status === 'not_concluded')
      return { ok: false, reason: 'no_such_step' };
    const facts = factsOfNotice(notice, subcontract.notice_months);
    const refusal = noticeRefusal(facts, event, unit.today.toString()) ?? (await work(locked, notice));
    if (refusal) return { ok: false, reason: refusal };
    await unit.audit(event, 'change_notice', noticeId, { subcontractId });
    return { ok: true };
  });
}

function write({ unit }: Locked, { id }: ChangeNoticeRow, change: Updateable<ChangeNoticeTable>) {
  return updateChangeNotice(unit.db, id, change);
}

async function tell(
  context: Context,
  { unit, subcontract }: Locked,
  notice: ChangeNoticeRow,
  { what, words, to }: { what: What; words: string; to: readonly Side[] },
): Promise<void> {
  for (const side of to) {
    await tellSide(context.services, unit, subcontract, side, {
      event: side === 'prime' ? 'notice_moved_for_prime' : 'notice_moved_for_provider',
      once: `notice ${notice.id} ${what}`,
      path: paths.subcontractNotice(subcontract.id, notice.id),
      mail: ({ title, url }) => ({
        kind: 'notice-moved',
        input: { title, what, words, effectiveOn: formatDate(notice.effective_on), url },
      }),
    });
  }
}
