import type { Temporal } from 'temporal-polyfill';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockInterest, updateInterest } from '#db/queries/interest.ts';
import { refusalWords, transition } from './domain.ts';
import { draftValues, type InterestDraft } from './draft.ts';
import { holdAnswered } from './facts.server.ts';

export type InterestKey = { organisationId: string; opportunityId: string };
export type Drafted = { ok: true; savedAt: string } | { ok: false; reason: 'unknown' | 'refused'; message: string };

/**
 * Keeps what is being written, right or wrong, so that it can be gone on with later and elsewhere. It sends nothing, and
 * changes nothing of what was sent before.
 */
export function saveInterestDraft(
  context: Context,
  key: InterestKey,
  posted: Record<string, string | string[]>,
  receivedAt: Temporal.Instant,
): Promise<Drafted> {
  return inUnitOfWork<Drafted>(context, async (unit) => {
    const answered = await holdAnswered(unit.db, key, receivedAt);
    if (!answered) return { ok: false, reason: 'unknown', message: '' };
    const interest = await lockInterest(unit.db, key.organisationId, key.opportunityId, unit.now);
    const move = transition(interest.status, 'save', answered.facts);
    if (!move.ok) return { ok: false, reason: 'refused', message: refusalWords[move.reason] };
    const savedAt = unit.now.toISOString();
    const draft: InterestDraft = {
      values: draftValues(posted),
      opportunityVersion: seenVersion(posted) ?? answered.version.version,
      savedAt,
    };
    await updateInterest(unit.db, interest.id, { draft, status: move.to, updated_at: unit.now });
    // Each pause in typing saves: the log holds that a draft was begun, not every keystroke of it.
    if (readsAsNew(interest.draft)) await unit.audit('save', 'interest', interest.id, {}, key.organisationId);
    return { ok: true, savedAt };
  });
}

/** The version of the opportunity that the form was made from; null when it does not say. */
export function seenVersion({ opportunity_version: posted }: Record<string, string | string[]>): number | null {
  return typeof posted === 'string' && /^\d{1,6}$/.test(posted) ? Number(posted) : null;
}

function readsAsNew(draft: object): boolean {
  return Object.keys(draft).length === 0;
}
