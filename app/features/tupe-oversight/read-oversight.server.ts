import type { Services } from '#app/services/services.ts';
import {
  countTupeOversight,
  countUndeclared,
  type OversightRow,
  type PeopleRow,
  peopleAffected,
  transfersByMonth,
  tupeOversight,
  type UndeclaredRow,
  undeclaredForStewards,
} from '#db/queries/tupe-oversight.ts';
import { daysBetween } from '../findings/tests/days.ts';
import { pageCount } from '../page-number.ts';
import { roundedPeople, shownPeople } from '../tupe/people.ts';
import { transferTitle } from '../tupe/title.ts';
import { dateInLondon } from '../wording.ts';
import type { Filter } from './filter.ts';
import type { OversightAnswer, OversightTransfer, PeopleLine, UndeclaredThing } from './schema.ts';

export const perPage = 50;
type Reference = Awaited<ReturnType<Services['reference']['current']>>;

/** Transfers over the whole market as stewards see them: one list, with how many each of the others has. */
export async function readOversight(
  services: Services,
  filter: Filter,
  page: number,
  limit = perPage,
): Promise<OversightAnswer> {
  const { db, clock } = services;
  const today = clock.today().toString();
  const reference = await services.reference.current();
  const ofTransfers = await countTupeOversight(db, filter, today);
  const people = await peopleAffected(db, filter);
  const counts = { ...ofTransfers, undeclared: await countUndeclared(db, filter), people: people.length };
  const slice = { limit, offset: (page - 1) * limit };
  const { show } = filter;
  const isOfTransfers = show !== 'undeclared' && show !== 'people';
  const rows = isOfTransfers ? await tupeOversight(db, show, filter, today, slice) : [];
  const undeclared = show === 'undeclared' ? await undeclaredForStewards(db, filter, slice) : [];
  return {
    asAt: today,
    show,
    counts,
    transfers: rows.map((row) => transferOf(row, today, reference)),
    undeclared: undeclared.map((row) => undeclaredOf(row, reference)),
    people: show === 'people' ? people.map((row) => peopleOf(row, reference)) : [],
    months: show === 'dates' ? await transfersByMonth(db, filter, today) : [],
    count: counts[show],
    page,
    pages: show === 'people' ? 1 : pageCount(counts[show], limit),
  };
}

const programmeOf = (code: string | null, reference: Reference) => code && reference.label('programme', code);

function transferOf(row: OversightRow, today: string, reference: Reference): OversightTransfer {
  const { opportunityTitle, subcontractTerms, headcount, disputedAt, eliDueOn, programme, ...transfer } = row;
  const disputedSince = disputedAt && dateInLondon(disputedAt);
  return {
    ...transfer,
    title: transferTitle(opportunityTitle, subcontractTerms),
    programme: programmeOf(programme, reference),
    people: roundedPeople(headcount),
    peopleWords: shownPeople(headcount),
    informationDueOn: eliDueOn,
    disputedSince,
    disputedDays: disputedSince === null ? null : daysBetween(disputedSince, today),
  };
}

function undeclaredOf(row: UndeclaredRow, reference: Reference): UndeclaredThing {
  const { opportunityTitle, subcontractTerms, programme, total: _total, ...thing } = row;
  return {
    ...thing,
    title: transferTitle(opportunityTitle, subcontractTerms),
    programme: programmeOf(programme, reference),
  };
}

function peopleOf({ by, code, transfers, people }: PeopleRow, reference: Reference): PeopleLine {
  return {
    by,
    name: nameOf(by, code, reference),
    transfers,
    people: roundedPeople(people),
    peopleWords: shownPeople(people),
  };
}

function nameOf(by: PeopleRow['by'], code: string | null, reference: Reference): string {
  if (code === null) return by === 'programme' ? 'No programme named' : 'More than one region, or none named';
  return by === 'programme' ? reference.label('programme', code) : reference.places.name(code);
}
