import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { noticesOf, updateChangeNotice } from '#db/queries/change-notice.ts';
import { subcontractsPastADate, updateSubcontract } from '#db/queries/subcontract.ts';
import type { ChangeNoticeRow } from '#db/tables/ledger.table.ts';
import { system } from '../identity/actor.ts';
import { formatDate } from '../wording.ts';
import { type Locked, takeStep, withSubcontract } from './change-subcontract.server.ts';
import { factsOfNotice } from './notice-facts.ts';
import { isNoticeDue } from './notice-states.ts';
import { columnsOfTerms, proposedTerms } from './proposed-terms.ts';
import { tellSide } from './tell-parties.server.ts';

const atOnce = 500;

/**
 * What time does to sub-contracts: notices take effect on their day, and what has run its term is over. Each in a transaction
 * of its own; safe to repeat.
 */
export async function keepSubcontractClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  for (const subcontractId of await subcontractsPastADate(services.db, services.clock.today().toString(), atOnce)) {
    while (await takeNext(context, subcontractId));
  }
}

type Taken = { ok: true; more: boolean };

/** @returns whether something was done, so that more may follow from it */
async function takeNext(context: Context, subcontractId: string): Promise<boolean> {
  const taken = await withSubcontract<Taken>(context, subcontractId, async (locked) => {
    const notice = await nextNoticeDue(locked);
    return { ok: true, more: notice ? await takeEffect(context, locked, notice) : await runOut(context, locked) };
  });
  return taken.ok && taken.more;
}

// In the order of their days, the older first.
async function nextNoticeDue({ unit, subcontract }: Locked): Promise<ChangeNoticeRow | undefined> {
  const today = unit.today.toString();
  const due = (await noticesOf(unit.db, subcontract.id)).filter((notice) =>
    isNoticeDue(factsOfNotice(notice, subcontract.notice_months), today),
  );
  return due.sort((one, other) => one.effective_on.localeCompare(other.effective_on))[0];
}

async function takeEffect(context: Context, locked: Locked, notice: ChangeNoticeRow): Promise<boolean> {
  const { unit, subcontract } = locked;
  const taken =
    notice.kind === 'change'
      ? await takeStep(locked, 'change_terms', {
          facts: () => ({ isChangeAgreed: notice.answer === 'agreed' }),
          work: () =>
            updateSubcontract(unit.db, subcontract.id, columnsOfTerms(proposedTerms.parse(notice.proposed ?? {}))),
        })
      : await takeStep(locked, 'end', {
          facts: () => ({ isNoticeDue: true }),
          work: () => end(context, locked, notice.effective_on, notice.reasons),
        });
  if (!taken.ok) return false;
  await updateChangeNotice(unit.db, notice.id, { took_effect_at: unit.now });
  await unit.audit('take_effect', 'change_notice', notice.id, { subcontractId: subcontract.id });
  return true;
}

async function runOut(context: Context, locked: Locked): Promise<boolean> {
  const { unit, subcontract } = locked;
  const endsOn = subcontract.ends_on;
  if (!endsOn || endsOn >= unit.today.toString()) return false;
  const taken = await takeStep(locked, 'run_out', {
    facts: () => ({ isTermOver: true }),
    work: () => end(context, locked, endsOn, 'Its term was over.'),
  });
  return taken.ok;
}

async function end(context: Context, { unit, subcontract }: Locked, on: string, reason: string): Promise<void> {
  await updateSubcontract(unit.db, subcontract.id, { status: 'ended', ended_on: on, ended_reason: reason });
  for (const side of ['prime', 'provider'] as const) {
    await tellSide(context.services, unit, subcontract, side, {
      event: side === 'prime' ? 'subcontract_ended_for_prime' : 'subcontract_ended_for_provider',
      once: 'ended',
      path: paths.subcontract(subcontract.id),
      mail: ({ title, otherName, url }) => ({
        kind: 'subcontract-ended',
        input: { title, otherName, endedOn: formatDate(on), reason, url },
      }),
    });
  }
}
