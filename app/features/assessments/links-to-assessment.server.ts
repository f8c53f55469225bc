import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { assessmentPolicy } from './policy.ts';
import { readRound } from './read-round.server.ts';

/** Where a reader of an opportunity can go in its assessment; nowhere for most. */
export async function linksToAssessment(
  { db, clock }: Services,
  actor: Actor,
  opportunityId: string,
): Promise<{ href: string; text: string }[]> {
  // Providers and the public have nothing to do with it: no need to look.
  if (actor.kind !== 'person' || !(actor.acting?.isPrime || actor.acting?.isSteward)) return [];
  const round = await readRound(db, opportunityId, clock.today());
  if (!round) return [];
  const may = (verb: keyof typeof assessmentPolicy) =>
    assessmentPolicy[verb](signedIn(actor), { ...round, answer: nobody });
  return [
    ...(may('assessment:view-panel') ? [{ href: paths.opportunityAssessors(opportunityId), text: 'Assessors' }] : []),
    ...(may('assessment:view-own')
      ? [{ href: paths.opportunityAssessments(opportunityId), text: 'Your score sheets' }]
      : []),
    ...(may('comparison:view')
      ? [{ href: paths.opportunityComparison(opportunityId), text: 'Compare the providers' }]
      : []),
    ...(may('assessment:view-kept')
      ? [{ href: paths.opportunitySheetsKept(opportunityId), text: 'Score sheets' }]
      : []),
  ];
}

const nobody = { organisationId: '' };
