import type { Kysely } from 'kysely';
import { openedInterest, openedInterests } from '#db/queries/interest-opening.ts';
import type { Database } from '#db/schema.ts';
import { type InterestStatus, labelOf } from './domain.ts';
import { type InterestSnapshot, interestSnapshot } from './snapshot.ts';

/**
 * An interest as those who assess and decide work with it. `organisationId` and `organisationName` are for their rules
 * (conflicts, awards) and for mails; no page or JSON of a prime shows them before the decision: it shows `label` and what
 * `anonymise` leaves of the snapshot.
 */
export type OpenedInterest = {
  interestId: string;
  number: number;
  /** "Provider 3" */
  label: string;
  status: InterestStatus;
  organisationId: string;
  organisationName: string;
  version: number;
  sentAt: Date;
  decisionDue: string | null;
  withdrawnAt: Date | null;
  snapshot: InterestSnapshot;
};

type Row = Awaited<ReturnType<typeof openedInterests>>[number];

/** The answers to a prime's opportunity in the order of their numbers, at most 1,000; none while they are sealed. */
export async function findInterestsOf(
  db: Kysely<Database>,
  primeId: string,
  opportunityId: string,
): Promise<OpenedInterest[]> {
  return (await openedInterests(db, primeId, opportunityId)).map(toOpened);
}

/** One of them; null while they are sealed, and when it is not one of the prime's. */
export async function findOpenedInterest(
  db: Kysely<Database>,
  primeId: string,
  opportunityId: string,
  interestId: string,
): Promise<OpenedInterest | null> {
  const row = await openedInterest(db, primeId, opportunityId, interestId);
  return row ? toOpened(row) : null;
}

function toOpened({ snapshot, number, ...row }: Row): OpenedInterest {
  return { ...row, number: number ?? 0, label: labelOf(number), snapshot: interestSnapshot.parse(snapshot) };
}
