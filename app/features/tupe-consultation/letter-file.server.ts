import type { Letter, LetterFormat } from '#app/services/letters/letter.ts';
import type { Services } from '#app/services/services.ts';
import type { PartyThing, TupeThing } from '../tupe/policy.ts';
import { dateInLondon } from '../wording.ts';
import type { FoundLetter } from './find-employer.server.ts';
import { letterContent, type TransferNames } from './letter-content.ts';
import { informationLetter, measuresLetter } from './letters.server.ts';
import { readEmployers } from './read-employers.server.ts';

/** What every letter about a transfer names. */
export function namesOf({ parties, row }: TupeThing): TransferNames {
  const named = (party: 'outgoing' | 'incoming') =>
    parties.filter((one) => one.party === party).map(({ name }) => name);
  return {
    services: row.services,
    sites: row.sites,
    transferOn: row.planned_transfer_on,
    outgoing: named('outgoing'),
    incoming: named('incoming'),
  };
}

/** A version of a measures letter as a file. One that was sent stays as it was sent. */
export function measuresFile(services: Services, found: FoundLetter, format: LetterFormat) {
  return services.letters.write(measuresLetterOf(found), format);
}

/** A version of a measures letter as it is written. */
export function measuresLetterOf({ declaration, party, letter }: FoundLetter): Letter {
  const content = letterContent.parse(letter.content);
  const sender = { from: party.name, on: letter.sent_on ?? dateInLondon(letter.updated_at), version: letter.version };
  return measuresLetter(content, content.names ?? namesOf(declaration), sender);
}

/** The letter by which an employer informs its representatives, made of what is known now. */
export async function informationFile(services: Services, thing: PartyThing, format: LetterFormat) {
  const read = await readEmployers(services.db, thing.declaration, services.clock.today());
  return services.letters.write(informationLetterOf(services, thing, read), format);
}

/** The same as it is written. @param read what `readEmployers` answers */
export function informationLetterOf(
  { clock }: Pick<Services, 'clock'>,
  { declaration, party }: PartyThing,
  { employers, newest }: Awaited<ReturnType<typeof readEmployers>>,
): Letter {
  const record = employers.find((one) => one.party.id === party.id);
  if (!record) throw new Error('An employer is one of the parties');
  const { employer, facts, row } = record;
  const informing = {
    employer,
    route: facts.route,
    measuresEnvisaged: facts.measuresEnvisaged,
    measuresSummary: row?.measures_summary ?? '',
    letters: newest.map(({ from, content }) => ({ from, content })),
  };
  return informationLetter(informing, namesOf(declaration), { from: party.name, on: clock.today().toString() });
}
