import type { Services } from '#app/services/services.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import type { FoundInformation } from './find-information.server.ts';
import { openProblems } from './open-problems.ts';

/** What is said before an instalment is opened, and why it was not opened just now. */
export async function readOpening({ db }: Services, actor: Actor, thing: FoundInformation, search: URLSearchParams) {
  const { declaration, information } = thing;
  return {
    declarationId: declaration.id,
    informationId: information.id,
    title: declaration.title,
    giverName: (await findOrganisation(db, information.giver_id))?.name ?? '',
    sequence: information.sequence,
    asAt: information.as_at,
    hasSecondFactor: signedIn(actor).secondFactorEnabled,
    problem: openProblems.find((known) => known === search.get('problem')) ?? null,
  };
}
