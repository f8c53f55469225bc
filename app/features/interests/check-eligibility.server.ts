import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import type { Database } from '#db/schema.ts';
import { readExpression } from '../expressions/read-expression.server.ts';
import { toProviderForMatch } from '../matching/to-match.ts';
import { vocabularyOf } from '../matching/vocabulary.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { readPublishedProfiles } from '../profiles/published.server.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { eligibilityOf } from './eligibility.ts';

/**
 * All that an interest of an organisation rests on: its published profile, what it says beside it, and whether it may
 * answer this opportunity on that day. Profile and words are null and empty where it has none.
 */
export async function readCandidate(
  db: Kysely<Database>,
  reference: Reference,
  opportunity: OpportunitySnapshot,
  organisationId: string,
  today: Temporal.PlainDate,
) {
  const organisation = await findOrganisation(db, organisationId);
  const [profile = null] = await readPublishedProfiles(db, [organisationId]);
  const vocabulary = vocabularyOf(reference);
  const facts = profile && { snapshot: profile.snapshot, publishedOn: legalDay(profile.publishedAt) };
  const candidate = {
    organisationId,
    status: organisation?.status ?? 'refused',
    provider: facts && toProviderForMatch(facts, vocabulary),
  };
  return {
    profile,
    name: organisation?.name ?? '',
    expression: await readExpression(db, organisationId),
    eligibility: eligibilityOf(opportunity, candidate, today, vocabulary),
  };
}
export type ReadCandidate = Awaited<ReturnType<typeof readCandidate>>;
