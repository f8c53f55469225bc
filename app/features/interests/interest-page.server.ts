import type { Services } from '#app/services/services.ts';
import { findInterestOf, findInterestVersion } from '#db/queries/interest.ts';
import { findOpportunity } from '#db/queries/opportunity.ts';
import { findOpportunityVersion } from '#db/queries/opportunity-parts.ts';
import type { InterestRow } from '#db/tables/interest.table.ts';
import { isCommitted } from '../commitments/current-commitment.server.ts';
import { requiredSets } from '../commitments/domain.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { type OpportunitySnapshot, opportunitySnapshot } from '../opportunities/snapshot.ts';
import { asksTupeCost } from '../tupe-terms/asks-cost.ts';
import type { TakenCost } from '../tupe-terms/cost-query.ts';
import { readCostForBidders } from '../tupe-terms/read-cost-for-bidders.server.ts';
import { type ChangedQuestion, changedQuestions } from './changed-questions.ts';
import { readCandidate } from './check-eligibility.server.ts';
import { clockWords, instantWords, isInTime, isNear } from './deadline.ts';
import { type Facts, transition } from './domain.ts';
import { readDraft, valuesOf, withCost } from './draft.ts';
import { presentInterest } from './present.ts';
import { type InterestSnapshot, interestSnapshot } from './snapshot.ts';

type Published = Pick<ReadOpportunity, 'snapshot' | 'version'>;

/**
 * All that a provider's page about its interest shows: what it may do now, what it was writing, and what it sent.
 * @param taken what it estimated that staff who transfer cost, to be filled in
 */
export async function readInterestPage(
  services: Services,
  organisationId: string,
  { snapshot, version }: Published,
  taken: TakenCost | null = null,
) {
  const { db, clock } = services;
  const { opportunityId } = snapshot;
  const now = clock.now();
  const today = clock.today();
  const reference = await services.reference.current();
  const interest = await findInterestOf(db, organisationId, opportunityId);
  const sent = interest && (await readSent(services, interest));
  const candidate = await readCandidate(db, reference, snapshot, organisationId, today);
  const stored = await findOpportunity(db, opportunityId);
  const facts: Facts = {
    opportunity: version?.status === 'withdrawn' ? 'withdrawn' : stored?.status === 'decided' ? 'decided' : 'published',
    inTime: isInTime(snapshot.responseDeadline, now),
    opened: stored?.interests_opened_at != null,
  };
  const sending = transition(interest?.status ?? 'draft', 'send', facts);
  const draft = readDraft(interest?.draft);
  const written = draft.savedAt ? draft.values : sent ? valuesOf(sent.snapshot) : {};
  const isTaken = taken !== null && asksTupeCost(snapshot) && snapshot.lots.some(({ id }) => id === taken.lotId);
  const preview = candidate.profile && {
    profile: candidate.profile.snapshot,
    profileVersion: candidate.profile.version,
    expression: candidate.expression,
    answers: [],
    lots: [],
  };
  return {
    opportunity: {
      opportunityId,
      title: snapshot.title,
      prime: snapshot.organisationName,
      deadline: snapshot.responseDeadline,
      decisionDate: snapshot.decisionDate,
      questions: snapshot.questions,
      lots: snapshot.lots,
      version: version?.version ?? 0,
    },
    tupe: asksTupeCost(snapshot) ? await readCostForBidders(db, opportunityId) : null,
    primeId: snapshot.organisationId,
    isPrimeCommitted: await isCommitted(db, snapshot.organisationId, requiredSets.prime, today),
    status: interest?.status ?? null,
    mayAnswer: sending.ok,
    whyNot: sending.ok ? null : sending.reason,
    mayWithdraw: interest !== null && transition(interest.status, 'withdraw', facts).ok,
    eligibility: candidate.eligibility,
    values: isTaken ? withCost(written, taken) : written,
    /** The lot in which an estimate was filled in that is not saved. */
    filledLotId: isTaken ? taken.lotId : null,
    draftSavedAt: draft.savedAt && instantWords(new Date(draft.savedAt)),
    changed: await changedSince(services, snapshot, version?.version ?? 0, seenBy(draft.opportunityVersion, sent)),
    clock: isNear(snapshot.responseDeadline, now) ? { words: clockWords(now), at: now.epochMilliseconds } : null,
    preview: preview && presentInterest(preview, reference, today),
    sent: sent && {
      version: sent.version,
      at: instantWords(sent.sentAt),
      opportunityVersion: sent.snapshot.opportunityVersion,
      decisionDue: interest.decision_due,
      withdrawnReason: interest.withdrawn_reason,
      content: presentInterest(sent.snapshot, reference, today),
    },
  };
}
export type InterestPage = Awaited<ReturnType<typeof readInterestPage>>;

type Sent = { version: number; sentAt: Date; snapshot: InterestSnapshot };

/** The version of an interest that stands; null before anything was sent. */
export async function readSent({ db }: Services, interest: InterestRow): Promise<Sent | null> {
  if (interest.sent_version === null) return null;
  const row = await findInterestVersion(db, interest.id, interest.sent_version);
  return row ? { version: row.version, sentAt: row.sent_at, snapshot: interestSnapshot.parse(row.snapshot) } : null;
}

function seenBy(drafted: number | null, sent: Sent | null): number | null {
  return drafted ?? sent?.snapshot.opportunityVersion ?? null;
}

/** What was amended since a provider last looked; null when nothing was. */
async function changedSince(
  { db }: Services,
  snapshot: OpportunitySnapshot,
  version: number,
  seen: number | null,
): Promise<ChangedQuestion[] | null> {
  if (seen === null || seen >= version) return null;
  const before = await findOpportunityVersion(db, snapshot.opportunityId, seen);
  return before ? changedQuestions(opportunitySnapshot.parse(before.snapshot), snapshot) : [];
}
