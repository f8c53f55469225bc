import { paths } from '#app/paths.ts';
import { workforcePacksOf } from '#db/queries/workforce-pack.ts';
import { can } from '../policies.ts';
import type { SectionOf } from '../tupe/declaration-sections.server.ts';
import { formatDate } from '../wording.ts';

/** How figures of staff for bidders stand, on the page of a declaration. */
export const workforceSection: SectionOf = async ({ db }, actor, thing) => {
  if (!can(actor, 'workforce:see-given', thing)) return null;
  const packs = await workforcePacksOf(db, thing.id);
  const [released] = packs.filter(({ status }) => status === 'released');
  return {
    title: 'Figures of staff for bidders',
    href: paths.tupeWorkforce(thing.id),
    hint: 'Who may transfer, in groups of five or more and without names',
    status: released ? `Released, as at ${formatDate(released.as_at)}` : 'Not released',
    waitsFor: released ? [] : thing.parties.filter(({ party }) => party === 'outgoing').map(({ name }) => name),
    waits: !released && can(actor, 'workforce:give', thing),
  };
};
