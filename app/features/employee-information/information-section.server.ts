import { paths } from '#app/paths.ts';
import { informationOf } from '#db/queries/employee-information.ts';
import { actsFor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { SectionOf } from '../tupe/declaration-sections.server.ts';
import type { TupeParty, TupeThing } from '../tupe/policy.ts';
import { formatDate } from '../wording.ts';
import { awaitsGiver, completeness, eliItems, isWithheld, ownInstalments } from './domain.ts';
import { informationDue } from './due.ts';

/** How employee liability information stands, on the page of a declaration. */
export const informationSection: SectionOf = async ({ db }, actor, thing) => {
  const rows = await informationOf(db, thing.id);
  const givers = thing.parties.flatMap(({ party, organisationId }) => (party === 'outgoing' ? [organisationId] : []));
  const lacking = givers.filter((id) => id === null || !completeness(ownInstalments(rows, id)).isComplete);
  const due = informationDue(thing.row);
  const given = rows.filter((row) => !isWithheld(row));
  const last = given.at(-1);
  const isDone = last !== undefined && lacking.length === 0;
  const withheld = rows.filter(awaitsGiver).map(({ giver_id }) => giver_id);
  const acts = can(actor, 'tupe:act-as-outgoing', thing);
  if (withheld.length > 0) {
    const by = due ? ` by ${formatDate(due.safeDue)}` : '';
    return {
      ...words(thing),
      status: isDone
        ? `Given, as at ${formatDate(last.as_at)}: its giver is to open an update`
        : `Given for the opportunity: its giver is to open it${by}`,
      waitsFor: namesOf(thing.parties, withheld),
      waits: acts && withheld.some((id) => actsFor(actor, id)),
    };
  }
  return {
    ...words(thing),
    status: isDone ? `Given, as at ${formatDate(last.as_at)}` : sayOpen(given, due?.safeDue ?? null),
    waitsFor: isDone ? [] : namesOf(thing.parties, lacking),
    waits: !isDone && acts,
  };
};

const words = ({ id }: TupeThing) => ({
  title: 'Employee information',
  href: paths.employeeInformation(id),
  hint: 'Who is employed and on what terms, given under seal by the outgoing provider',
});

const namesOf = (parties: readonly TupeParty[], ids: readonly (string | null)[]) =>
  parties
    .filter(({ party, organisationId }) => party === 'outgoing' && ids.includes(organisationId))
    .map(({ name }) => name);

function sayOpen(rows: Parameters<typeof completeness>[0], safeDue: string | null): string {
  const { covered } = completeness(rows);
  const given = rows.length === 0 ? 'Not given' : `${covered.length} of ${eliItems.length} items given`;
  return safeDue ? `${given}, due by ${formatDate(safeDue)}` : given;
}
