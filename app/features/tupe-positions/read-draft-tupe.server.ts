import type { Services } from '#app/services/services.ts';
import { standingTupePositions, type TupePositionInFull } from '#db/queries/tupe-position.ts';
import { partyWords, tupeStateWords } from '../tupe/domain.ts';
import { findDeclarationOf } from '../tupe/find-declaration.server.ts';
import { dateInLondon } from '../wording.ts';
import { isComplete, pathOf } from './path.ts';
import { positionWords } from './positions.ts';
import { accordOf } from './read-positions.server.ts';
import { readAnswers } from './read-questionnaire.server.ts';

/** How far the declaration of a draft has come, for its prime; null before it is begun. */
export async function readDraftTupe(services: Services, opportunityId: string) {
  const thing = await findDeclarationOf(services.db, { opportunityId });
  const prime = thing?.parties.find(({ party }) => party === 'prime');
  if (!thing || !prime) return null;
  const answers = await readAnswers(services, prime.id);
  const standing = await standingTupePositions(services.db, thing.id);
  const own = standing.find(({ party_id }) => party_id === prime.id);
  const { isDisputed, accord } = accordOf(thing.parties, standing);
  return {
    declarationId: thing.id,
    partyId: prime.id,
    state: tupeStateWords[thing.state],
    questions: { answered: Object.keys(answers).length, of: pathOf(answers).length, isComplete: isComplete(answers) },
    own: own
      ? {
          words: positionWords[own.position],
          basis: own.basis,
          saidBy: own.said_by,
          since: dateInLondon(own.stated_at),
        }
      : null,
    isDisputed,
    accord,
    others: thing.parties
      .filter(({ id }) => id !== prime.id)
      .map(({ id, party, name }) => ({
        partyId: id,
        name,
        as: partyWords[party],
        said: positionOf(standing.find(({ party_id }) => party_id === id)),
      })),
  };
}
export type DraftTupe = NonNullable<Awaited<ReturnType<typeof readDraftTupe>>>;

function positionOf(row: TupePositionInFull | undefined): string | null {
  return row ? positionWords[row.position] : null;
}
