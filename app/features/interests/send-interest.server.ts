import type { Temporal } from 'temporal-polyfill';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertInterestVersion, lastInterestVersion, lockInterest, updateInterest } from '#db/queries/interest.ts';
import type { InterestRow } from '#db/tables/interest.table.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { type Built, buildSnapshot } from './build-snapshot.ts';
import { readCandidate } from './check-eligibility.server.ts';
import { type Refusal, refusalWords, transition } from './domain.ts';
import type { Obstacle } from './eligibility.ts';
import { type Answered, holdAnswered } from './facts.server.ts';
import type { InterestAnswer } from './form.ts';
import { mailReceipt } from './mails.server.ts';
import type { InterestKey } from './save-draft.server.ts';

export type SendInput = InterestKey & {
  answer: InterestAnswer;
  /** The version of the opportunity that the form was made from. */
  seenVersion: number | null;
  receivedAt: Temporal.Instant;
};
export type SendRefusal =
  | { reason: 'unknown' }
  | { reason: Refusal; message: string }
  | { reason: 'not_eligible'; obstacles: Obstacle[] }
  | { reason: 'lots'; message: string }
  | { reason: 'amended'; message: string };
export type Sent = { ok: true; interestId: string; version: number } | ({ ok: false } & SendRefusal);

/**
 * Sends an interest, or sends anew what was sent before, until the deadline: the profile, what the provider says beside it,
 * its answers and lots are frozen as a version of their own. Sending the same again makes no version. Refused when it came
 * too late, when the provider does not fit, and when questions or lots were amended since the form was made.
 */
export async function sendInterest(context: Context, input: SendInput): Promise<Sent> {
  // Asked for before the transaction, so that no transaction waits for a second connection.
  const reference = await context.services.reference.current();
  return inUnitOfWork<Sent>(context, async (unit) => {
    const answered = await holdAnswered(unit.db, input, input.receivedAt);
    if (!answered) return { ok: false, reason: 'unknown' };
    const interest = await lockInterest(unit.db, input.organisationId, input.opportunityId, unit.now);
    const move = transition(interest.status, 'send', answered.facts);
    if (!move.ok) return { ok: false, reason: move.reason, message: refusalWords[move.reason] };
    const day = legalDay(new Date(input.receivedAt.epochMilliseconds));
    const { snapshot } = answered.version;
    const candidate = await readCandidate(unit.db, reference, snapshot, input.organisationId, day);
    const built = buildSnapshot(answered.version, candidate, input);
    if (!built.ok) return built;
    return freeze(context, unit, { interest, answered, input, built, name: candidate.name });
  });
}

type Freezing = {
  interest: InterestRow;
  answered: Answered;
  input: SendInput;
  built: Extract<Built, { ok: true }>;
  name: string;
};

async function freeze(context: Context, unit: UnitOfWork, freezing: Freezing): Promise<Sent> {
  const { interest, answered, input, built } = freezing;
  const sentAt = new Date(input.receivedAt.epochMilliseconds);
  const version = (await lastInterestVersion(unit.db, interest.id)) + 1;
  const sentBy = context.actor.kind === 'person' ? context.actor.personId : null;
  const sent = { interestId: interest.id, version, snapshot: built.snapshot, sentBy, sentAt };
  await insertInterestVersion(unit.db, sent, built.snapshot.lots);
  await updateInterest(unit.db, interest.id, {
    status: 'sent',
    draft: {},
    sent_version: version,
    sent_at: sentAt,
    withdrawn_at: null,
    withdrawn_reason: null,
    decision_due: answered.version.snapshot.decisionDate,
    updated_at: unit.now,
  });
  await mailReceipt(context, unit, { ...freezing, version, sentAt, isChange: interest.status === 'sent' });
  // The last thing: whoever writes to the log next waits until this transaction ends.
  await unit.audit('send', 'interest', interest.id, { version }, input.organisationId);
  return { ok: true, interestId: interest.id, version };
}
