import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/schema.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { barredByCase } from '../cases/public-notice.server.ts';
import { isCommitted } from '../commitments/current-commitment.server.ts';
import { requiredSets } from '../commitments/domain.ts';
import { type Obstacle, publisherProblem } from './publish-rules.ts';

type Rows = { opportunity: { organisation_id: string }; organisation: { status: OrganisationStatus } };

/** Why an organisation may publish nothing today, not even an amendment, whatever the draft holds; null when it may. */
export async function publisherObstacle(
  db: Kysely<Database>,
  { opportunity, organisation }: Rows,
  today: Temporal.PlainDate,
): Promise<Obstacle | null> {
  return publisherProblem(
    organisation.status,
    await isCommitted(db, opportunity.organisation_id, requiredSets.prime, today),
  );
}

/**
 * Why an organisation may not publish a new opportunity today; null when it may. A consequence in the market bars new ones;
 * what is published is still amended (domain.md 1.5, I4).
 */
export async function newPublicationObstacle(
  db: Kysely<Database>,
  rows: Rows,
  today: Temporal.PlainDate,
): Promise<Obstacle | null> {
  const obstacle = await publisherObstacle(db, rows, today);
  if (obstacle) return obstacle;
  const message = await barredByCase(db, rows.opportunity.organisation_id);
  return message === null ? null : { message, because: 'case' };
}
