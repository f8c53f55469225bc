import type { Services } from '#app/services/services.ts';
import { measuresLettersOf } from '#db/queries/measures-letter.ts';
import type { MeasuresLetterRow } from '#db/tables/tupe-consultation.table.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { PartyThing, TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import type { FoundLetter } from './find-employer.server.ts';
import { type LetterContent, letterContent } from './letter-content.ts';
import { measuresLetterOf, namesOf } from './letter-file.server.ts';
import { usualLetterWords } from './letters.server.ts';

/** The measures letters of a transfer that the reader may see, and who may write one. */
export async function readLetters(services: Services, actor: Actor, declaration: TupeThing) {
  const letters = await measuresLettersOf(services.db, declaration.id);
  return {
    head: headOf(declaration),
    outgoing: declaration.parties.filter(({ party }) => party === 'outgoing').map(({ name }) => name),
    providers: declaration.parties.flatMap((party) => {
      if (party.party !== 'incoming') return [];
      const own = letters.filter(({ party_id }) => party_id === party.id);
      return [
        {
          partyId: party.id,
          name: party.name,
          mayWrite: can(actor, 'tupe-consultation:write-letter', { declaration, party }),
          sentOn: own.find(({ sent_on }) => sent_on !== null)?.sent_on ?? null,
          letters: own.flatMap((letter) => {
            const thing = { declaration, party, isSent: letter.sent_at !== null };
            return can(actor, 'tupe-consultation:read-letter', thing) ? [lineOf(letter)] : [];
          }),
        },
      ];
    }),
  };
}
export type LettersView = Awaited<ReturnType<typeof readLetters>>;

function lineOf({ id, version, sent_on: sentOn, content }: MeasuresLetterRow) {
  return { id, version, sentOn, envisaged: letterContent.parse(content).envisaged };
}

/** One version of a measures letter, with what its reader may do with it. */
export async function readLetter(services: Services, actor: Actor, found: FoundLetter) {
  const { declaration, party, letter, isSent } = found;
  const letters = await measuresLettersOf(services.db, declaration.id);
  const newest = letters.find(({ party_id, sent_at }) => party_id === party.id && sent_at !== null);
  const own = declaration.parties.filter(
    (employer) =>
      employer.party === 'outgoing' && can(actor, 'tupe-consultation:edit', { declaration, party: employer }),
  );
  return {
    head: headOf(declaration),
    partyId: party.id,
    name: party.name,
    ...lineOf(letter),
    content: letterContent.parse(letter.content),
    notInPdf: await services.letters.notInPdf(measuresLetterOf(found)),
    outgoing: declaration.parties.filter((one) => one.party === 'outgoing').map(({ name }) => name),
    isNewest: !isSent || newest?.id === letter.id,
    mayWrite: can(actor, 'tupe-consultation:write-letter', { declaration, party }),
    /** Employers whose reader passes it on to the representatives of their staff. */
    mayPassOnFor: isSent ? own.map(({ id, name }) => ({ partyId: id, name })) : [],
  };
}
export type LetterView = Awaited<ReturnType<typeof readLetter>>;

/** What an incoming provider starts from when it writes: its draft, its last letter, or the usual words. */
export async function readDraft(services: Services, { declaration, party }: PartyThing) {
  const letters = await measuresLettersOf(services.db, declaration.id);
  const latest = letters.find(({ party_id }) => party_id === party.id);
  const empty: LetterContent = {
    envisaged: false,
    measures: {},
    signedBy: '',
    ...usualLetterWords(namesOf(declaration)),
  };
  return {
    head: headOf(declaration),
    name: party.name,
    version: latest?.sent_at === null ? latest.version : (latest?.version ?? 0) + 1,
    revision: latest?.revision ?? 0,
    isBegun: latest !== undefined,
    content: latest ? letterContent.parse(latest.content) : empty,
  };
}
export type DraftView = Awaited<ReturnType<typeof readDraft>>;
