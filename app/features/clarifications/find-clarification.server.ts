import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findClarification, type PublicClarification } from '#db/queries/clarification.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { identifiersOf } from '#db/queries/organisation-identifier.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { findReadableOpportunity, type ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { namesIn } from './naming.ts';

export const clarificationParams = z.object({ opportunityId: z.uuid(), clarificationId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof clarificationParams> };

export type FoundClarification = ReadOpportunity & { clarification: PublicClarification };

/** A question with its opportunity; null when it belongs to another one. */
export async function findClarificationAt(finding: Finding): Promise<FoundClarification | null> {
  const { services, params } = finding;
  const opportunity = await findReadableOpportunity(finding);
  const clarification =
    opportunity && (await findClarification(services.db, params.opportunityId, params.clarificationId));
  return opportunity && clarification ? { ...opportunity, clarification } : null;
}

/** What in a question would tell who asks, given who the actor is and acts for. */
export async function namesInQuestion({ db }: Services, actor: Actor, question: string): Promise<string[]> {
  const { acting, name, email } = signedIn(actor);
  const organisation = acting && (await findOrganisation(db, acting.organisationId));
  if (!organisation) return [];
  const numbers = await identifiersOf(db, organisation.id);
  return namesIn(question, {
    organisationName: organisation.name,
    numbers: numbers.map(({ value }) => value),
    website: organisation.website,
    personName: name,
    email,
  });
}
