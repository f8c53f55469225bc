import type { Services } from '#app/services/services.ts';
import { findOpportunity } from '#db/queries/opportunity.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { anonymise } from './anonymous.ts';
import { instantOf, opensAt } from './deadline.ts';
import { findInterestsOf, type OpenedInterest } from './find-interests.server.ts';
import { presentInterest } from './present.ts';

/**
 * What a prime reads of those who answered its opportunity. Until they are opened it is nothing: not the names, not the
 * texts and not their number, for the number alone would tell whoever invited one provider that it answered.
 */
export async function readOpenedList(services: Services, { snapshot, organisationId }: ReadOpportunity) {
  const { opportunityId, title, responseDeadline, decisionDate } = snapshot;
  const stored = await findOpportunity(services.db, opportunityId);
  const sealed = stored?.interests_opened_at == null;
  const interests = sealed ? [] : await findInterestsOf(services.db, organisationId, opportunityId);
  return {
    opportunityId,
    title,
    decisionDate,
    sealed,
    withdrawn: stored?.status === 'withdrawn',
    opensAt: sealed && responseDeadline ? instantOf(opensAt(responseDeadline)) : null,
    interests: interests.map((interest) => listed(interest)),
  };
}
export type OpenedList = Awaited<ReturnType<typeof readOpenedList>>;

function listed({ interestId, label, status, organisationName, snapshot, decisionDue }: OpenedInterest) {
  const isGone = status === 'withdrawn';
  return {
    interestId,
    label,
    /** The name comes with the decision. */
    name: status === 'decided' ? organisationName : null,
    status,
    decisionDue,
    lots: isGone ? [] : snapshot.lots,
    answers: isGone ? 0 : snapshot.answers.length,
  };
}

/** One answer in words, without its name until it is decided, and without its text once it is withdrawn. */
export async function readOpened(services: Services, interest: OpenedInterest) {
  const { interestId, label, status, version, decisionDue, snapshot, organisationName } = interest;
  const shown = status === 'decided' ? snapshot : anonymise(snapshot, label);
  const reference = await services.reference.current();
  return {
    interestId,
    label,
    name: status === 'decided' ? organisationName : null,
    status,
    version,
    decisionDue,
    opportunityVersion: snapshot.opportunityVersion,
    content: status === 'withdrawn' ? null : presentInterest(shown, reference, services.clock.today()),
  };
}
export type ReadOpenedInterest = Awaited<ReturnType<typeof readOpened>>;
