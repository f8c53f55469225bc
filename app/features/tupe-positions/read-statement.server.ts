import type { Services } from '#app/services/services.ts';
import { standingTupePositions } from '#db/queries/tupe-position.ts';
import type { Actor } from '../identity/actor.ts';
import { needsUnmovedReason } from '../opportunities/write-tupe.server.ts';
import { partyWords } from '../tupe/domain.ts';
import type { PartyThing } from '../tupe/policy.ts';
import { speaksForAnother } from './policy.ts';
import { readableAdvice } from './read-positions.server.ts';
import { readAnswers } from './read-questionnaire.server.ts';
import { basisOf, suggest } from './suggest.ts';

/** What whoever states a position starts from: what stands, or what the answers point to. */
export async function readStatement(services: Services, actor: Actor, { declaration, party }: PartyThing) {
  const forAnother = speaksForAnother(actor, { declaration, party });
  const answers = forAnother ? {} : await readAnswers(services, party.id);
  const suggestion = suggest(answers);
  const standing = await standingTupePositions(services.db, declaration.id);
  const before = standing.find(({ party_id }) => party_id === party.id) ?? null;
  const advice = before ? (readableAdvice(before, actor) ?? '') : '';
  return {
    declarationId: declaration.id,
    title: declaration.title,
    partyId: party.id,
    name: party.name,
    as: partyWords[party.party],
    forAnother,
    isPrime: party.party === 'prime',
    isDraft: declaration.opportunityStatus === 'draft',
    opportunityId: declaration.opportunityId,
    suggestion,
    needsUnmovedReason: await asksWhyDeadlineStays(services, { declaration, party }),
    start: {
      position: suggestion?.position ?? before?.position ?? '',
      basis: suggestion ? basisOf(suggestion) : (before?.basis ?? ''),
      saidBy: before?.said_by ?? (forAnother || actor.kind !== 'person' ? '' : actor.name),
      advice,
      privileged: advice && before ? (before.advice_privileged ? 'yes' : 'no') : '',
      source: before?.source ?? '',
    },
  };
}
export type StatementView = Awaited<ReturnType<typeof readStatement>>;

/** What the form of a position is checked against. */
export async function statingOf(services: Services, actor: Actor, thing: PartyThing) {
  const forAnother = speaksForAnother(actor, thing);
  const suggestion = forAnother ? null : suggest(await readAnswers(services, thing.party.id));
  return {
    forAnother,
    needsUnmovedReason: await asksWhyDeadlineStays(services, thing),
    suggested: suggestion && { position: suggestion.position, basis: basisOf(suggestion) },
  };
}

/** Whether the prime has to say why the deadline stays when it states something new now. */
async function asksWhyDeadlineStays(services: Services, { declaration, party }: PartyThing): Promise<boolean> {
  if (party.party !== 'prime' || !declaration.opportunityId) return false;
  return needsUnmovedReason(services, declaration.opportunityId);
}
