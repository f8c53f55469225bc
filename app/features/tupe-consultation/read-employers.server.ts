import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { measuresLettersOf } from '#db/queries/measures-letter.ts';
import { tupeConsultationsOf, tupeEntriesOf, tupeInformedOf } from '#db/queries/tupe-consultation.ts';
import type { Database } from '#db/schema.ts';
import type {
  MeasuresLetterRow,
  TupeConsultationEntryRow,
  TupeConsultationRow,
  TupeInformedRow,
} from '#db/tables/tupe-consultation.table.ts';
import type { TupeParty, TupeThing } from '../tupe/policy.ts';
import { type DirectResult, directConsultation } from '../tupe-dates/direct-consultation.ts';
import { consultationDays } from './days.ts';
import type { ConsultationFacts } from './domain.ts';
import { type Employer, isInformItem } from './items.ts';
import { type LeftToDo, leftToDo } from './left-to-do.ts';
import { type LetterContent, letterContent } from './letter-content.ts';

/** What one employer recorded, with what is left for it to do. */
export type EmployerRecord = {
  party: TupeParty;
  employer: Employer;
  row: TupeConsultationRow | null;
  told: TupeInformedRow[];
  log: TupeConsultationEntryRow[];
  facts: ConsultationFacts;
  left: LeftToDo;
};

export type SentLetter = {
  id: string;
  from: string;
  partyId: string;
  version: number;
  sentOn: string;
  content: LetterContent;
};
export type Employers = { employers: EmployerRecord[]; letters: MeasuresLetterRow[]; newest: SentLetter[] };

/** All that the employers of a declaration recorded. @param today what is late is reckoned on this day */
export async function readEmployers(
  db: Kysely<Database>,
  declaration: TupeThing,
  today: Temporal.PlainDate,
): Promise<Employers> {
  const [rows, told, entries, letters] = await Promise.all([
    tupeConsultationsOf(db, declaration.id),
    tupeInformedOf(db, declaration.id),
    tupeEntriesOf(db, declaration.id),
    measuresLettersOf(db, declaration.id),
  ]);
  const newest = newestSent(declaration, letters);
  const days = consultationDays(declaration.row);
  const employers = declaration.parties.flatMap((party): EmployerRecord[] => {
    if (party.party !== 'outgoing' && party.party !== 'incoming') return [];
    const own = <Row extends { party_id: string }>(all: Row[]) => all.filter((row) => row.party_id === party.id);
    const recorded = { row: own(rows)[0] ?? null, told: own(told), log: own(entries) };
    const facts = factsOf(party.party, recorded, newest, declaration.row);
    return [{ party, employer: party.party, ...recorded, facts, left: leftToDo(facts, days, today.toString()) }];
  });
  return { employers, letters, newest };
}

// The newest version that each incoming provider sent on.
function newestSent({ parties }: TupeThing, letters: MeasuresLetterRow[]): SentLetter[] {
  return parties.flatMap(({ id, party, name }) => {
    const sent = letters.find((letter) => letter.party_id === id && letter.sent_on !== null);
    if (party !== 'incoming' || !sent?.sent_on) return [];
    const { version, sent_on: sentOn } = sent;
    return [{ id: sent.id, from: name, partyId: id, version, sentOn, content: letterContent.parse(sent.content) }];
  });
}

/**
 * What the rule says of the recorded count, for the day of transfer that is planned now: where that moved over the day of a rule,
 * it may say something else than when it was recorded. Null where no count is recorded, or no day planned.
 */
export function directTest(row: TupeConsultationRow, planned: TupeThing['row']): DirectResult | null {
  const { planned_transfer_on: transferOn, jurisdiction: nation } = planned;
  if (transferOn === null || row.headcount_on === null) return null;
  return directConsultation({
    transferOn,
    nation,
    headcount: row.headcount,
    transferring: row.transferring,
    representativesExist: row.representatives_exist,
    representativesInvited: row.representatives_invited,
  });
}

type Recorded = Pick<EmployerRecord, 'row' | 'told' | 'log'>;

function factsOf(
  employer: Employer,
  { row, told, log }: Recorded,
  newest: SentLetter[],
  planned: TupeThing['row'],
): ConsultationFacts {
  const standing = <Row extends { withdrawn_at: Date | null }>(rows: Row[]) =>
    rows.filter(({ withdrawn_at }) => withdrawn_at === null);
  return {
    employer,
    hasAffectedStaff: row?.has_affected_staff ?? null,
    measuresEnvisaged: row?.measures_envisaged ?? null,
    route: row?.route ?? null,
    unionName: row?.union_name ?? null,
    representatives: row?.representatives ?? null,
    electionCalledOn: row?.election_called_on ?? null,
    electionHeldOn: row?.election_held_on ?? null,
    directAllowed: row && (directTest(row, planned)?.allowed ?? null),
    told: standing(told).map(({ informed_on, items, letter_ids }) => ({
      on: informed_on,
      items: items.filter(isInformItem),
      letterIds: letter_ids,
    })),
    logged: standing(log).map(({ happened_on }) => happened_on),
    startsOn: row?.starts_on ?? null,
    endsOn: row?.ends_on ?? null,
    closingWords: row?.closing_words ?? null,
    letters: newest.map(({ id, content }) => ({ id, envisaged: content.envisaged })),
  };
}
