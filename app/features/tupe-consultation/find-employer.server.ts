import { z } from 'zod';
import { letterFormats } from '#app/services/letters/letter.ts';
import type { Services } from '#app/services/services.ts';
import { findMeasuresLetter } from '#db/queries/measures-letter.ts';
import { isTupeEntryOf, type Withdrawable } from '#db/queries/tupe-consultation.ts';
import type { MeasuresLetterRow } from '#db/tables/tupe-consultation.table.ts';
import { declarationParams, findDeclaration, findParty, partyParams } from '../tupe/find-declaration.server.ts';
import type { PartyThing } from '../tupe/policy.ts';
import type { LetterThing } from './policy.ts';

const letterParams = declarationParams.extend({ letterId: z.uuid() });
type Finding<Params> = { services: Services; params: Params };

async function findEmployer(finding: Finding<z.infer<typeof partyParams>>): Promise<PartyThing | null> {
  const thing = await findParty(finding);
  const isEmployer = thing?.party.party === 'outgoing' || thing?.party.party === 'incoming';
  return isEmployer ? thing : null;
}

/** A measures letter with its provider, as policies see it. */
export type FoundLetter = LetterThing & { letter: MeasuresLetterRow };

async function findLetter({ services, params }: Finding<z.infer<typeof letterParams>>): Promise<FoundLetter | null> {
  const declaration = await findDeclaration(services, params.declarationId);
  const letter = declaration && (await findMeasuresLetter(services.db, params.declarationId, params.letterId));
  const party = declaration?.parties.find(({ id }) => id === letter?.party_id);
  return declaration && letter && party ? { declaration, party, letter, isSent: letter.sent_at !== null } : null;
}

/** For everyone who acts for a party, or as a steward; each route names its verb. */
export const ofEmployer = { access: { for: 'acting' }, params: partyParams, find: findEmployer } as const;
export const ofLetter = { access: { for: 'acting' }, params: letterParams, find: findLetter } as const;
const informedParams = partyParams.extend({ informedId: z.uuid() });
const entryParams = partyParams.extend({ entryId: z.uuid() });

// An entry of an employer in one of its two lists, withdrawn or not: the verb tells.
async function findEntry(
  finding: Finding<z.infer<typeof partyParams>>,
  table: Withdrawable,
  id: string,
): Promise<PartyThing | null> {
  const thing = await findEmployer(finding);
  return thing && (await isTupeEntryOf(finding.services.db, table, thing.party.id, id)) ? thing : null;
}

/** An entry of its own that an employer recorded. */
export const ofInformed = {
  access: { for: 'acting' },
  params: informedParams,
  find: (finding: Finding<z.infer<typeof informedParams>>) =>
    findEntry(finding, 'tupe_informed', finding.params.informedId),
} as const;
export const ofLogEntry = {
  access: { for: 'acting' },
  params: entryParams,
  find: (finding: Finding<z.infer<typeof entryParams>>) =>
    findEntry(finding, 'tupe_consultation_entry', finding.params.entryId),
} as const;

const format = z.enum(letterFormats);
export const employerFileParams = partyParams.extend({ format });
export const letterFileParams = letterParams.extend({ format });
