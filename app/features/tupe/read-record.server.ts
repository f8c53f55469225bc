import type { Services } from '#app/services/services.ts';
import { tupeStepsOf, tupeVersionsOf } from '#db/queries/tupe-declaration.ts';
import { organisationsNamed } from '#db/queries/tupe-party.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { formatInstant } from '../wording.ts';
import { differences, recordInWords, recordSnapshot } from './differences.ts';
import type { TupeThing } from './policy.ts';
import { headOf } from './read-declaration.server.ts';
import { recordOf, snapshotOf } from './snapshot.ts';
import { eventWords, stateWords } from './words.ts';

/** The record of a declaration in words, with its parties and what the reader may change. */
export function readRecord(actor: Actor, thing: TupeThing) {
  return {
    ...headOf(thing),
    lines: recordInWords(snapshotOf(thing.row, thing.parties)),
    parties: thing.parties.map((party) => ({
      ...party,
      mayEnd: party.party !== 'prime' && party.party !== 'incoming',
    })),
    mayEdit: can(actor, 'tupe:edit', thing),
    isDraft: thing.opportunityStatus === 'draft',
    values: { declarationId: thing.id, ...recordOf(thing.row) },
  };
}
export type RecordView = ReturnType<typeof readRecord>;

const mostFound = 10;

/** The organisations of the market that a search for a party found. @param words '' when nothing was searched for */
export async function findParties({ db }: Services, words: string) {
  const wanted = words.trim().slice(0, 100);
  return { words: wanted, found: wanted === '' ? [] : await organisationsNamed(db, wanted, mostFound) };
}
export type PartySearch = Awaited<ReturnType<typeof findParties>>;

/** Every version of a declaration with what it changed, and every step it took; the last first. */
export async function readHistory({ db }: Services, thing: TupeThing) {
  const versions = await tupeVersionsOf(db, thing.id);
  const steps = await tupeStepsOf(db, thing.id);
  const snapshots = versions.map(({ snapshot }) => recordSnapshot.parse(snapshot));
  const empty = recordSnapshot.parse({});
  const by = (row: { person_name: string | null; organisation_name: string | null }) =>
    row.person_name ? `${row.person_name}, ${row.organisation_name ?? ''}` : 'Tierbridge';
  return {
    ...headOf(thing),
    versions: versions.map((version, index) => ({
      version: version.version,
      reason: version.reason,
      by: by(version),
      on: formatInstant(version.made_at),
      differences: differences(snapshots[index + 1] ?? empty, snapshots[index] ?? empty),
    })),
    steps: steps.map((step) => ({
      id: step.id,
      what: eventWords(step.event),
      to: stateWords(step.to_state),
      words: step.words,
      by: by(step),
      on: formatInstant(step.made_at),
    })),
  };
}
export type HistoryView = Awaited<ReturnType<typeof readHistory>>;
