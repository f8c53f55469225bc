import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '#db/schema.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { isCommitted } from '../commitments/current-commitment.server.ts';
import { requiredSets } from '../commitments/domain.ts';
import { type Obstacle, publisherProblem } from './publish-rules.ts';

type Rows = { opportunity: { organisation_id: string }; organisation: { status: OrganisationStatus } };

/** Why an organisation may not publish today, whatever the draft holds; null when it may. */
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
