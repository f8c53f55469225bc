import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import type { Database } from '#db/schema.ts';
import { type AmendmentKind, kindOfAmendment } from './amendment-rules.ts';
import { differencesBetween } from './differences.ts';
import type { OwnOpportunity } from './find-opportunity.server.ts';
import { type Obstacle, type PublishProblem, publishProblems } from './publish-rules.ts';
import { latestVersion, standingDates } from './published-version.server.ts';
import { publisherObstacle } from './publisher-obstacle.server.ts';
import { type OpportunityRows, snapshotOf } from './snapshot.ts';

export type AmendmentReview = AmendmentKind & { problems: PublishProblem[]; obstacle: Obstacle | null };

/** What an amendment changes of what readers see, and what is wrong with it. Null when there is nothing to compare with. */
export async function reviewAmendment(
  db: Kysely<Database>,
  rows: OpportunityRows,
  reference: Reference,
  today: Temporal.PlainDate,
): Promise<AmendmentReview | null> {
  const version = await latestVersion(db, rows.opportunity.id);
  const standing = standingDates(version);
  if (!version || !standing) return null;
  const draft = snapshotOf(rows);
  const changes = differencesBetween(version.snapshot, draft, reference);
  return {
    ...kindOfAmendment(changes, standing, draft, today),
    problems: publishProblems(draft, today, standing),
    obstacle: await publisherObstacle(db, rows, today),
  };
}

/** The same for the pages of an amendment. */
export async function readReview({ db, reference, clock }: Services, { rows }: OwnOpportunity) {
  return reviewAmendment(db, rows, await reference.current(), clock.today());
}
