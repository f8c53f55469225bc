import type { Services } from '#app/services/services.ts';
import { countTupeDeclarationsOf, tupeDeclarationsOf, tupePartiesOf } from '#db/queries/tupe-declaration.ts';
import { standingTupePositions } from '#db/queries/tupe-position.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import { thingOf } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { readStanding } from '../tupe-dates/read-standing.server.ts';
import { counted } from '../wording.ts';
import { ownDates } from './own-dates.ts';

const perPage = 20;

/**
 * The declarations in which the organisation that somebody acts for is a party: those that go on first, by the planned day, and on
 * a page by what comes next. A page that is not there answers the nearest.
 */
export async function listHome(services: Services, actor: Actor, wanted: number) {
  const { organisationId } = actingIn(actor);
  const total = await countTupeDeclarationsOf(services.db, organisationId);
  const pages = pageCount(total, perPage);
  const page = Math.min(pages, wanted);
  const rows = await tupeDeclarationsOf(services.db, organisationId, { limit: perPage, offset: (page - 1) * perPage });
  const declarations = [];
  for (const row of rows) {
    const thing = thingOf(row, await tupePartiesOf(services.db, row.id));
    declarations.push(await listed(services, actor, thing, organisationId));
  }
  const isOver = (state: TupeThing['state']) => over.includes(state);
  declarations.sort(
    (left, right) =>
      Number(isOver(left.state)) - Number(isOver(right.state)) ||
      (left.next?.due ?? '9').localeCompare(right.next?.due ?? '9'),
  );
  return { declarations, total, page, pages };
}
export type HomeList = Awaited<ReturnType<typeof listHome>>;

const over: readonly TupeThing['state'][] = ['closed', 'aborted', 'not_applicable'];

async function listed(services: Services, actor: Actor, thing: TupeThing, organisationId: string) {
  const { id, title, state, parties, row } = thing;
  const today = services.clock.today().toString();
  const standing = over.includes(state) ? null : await readStanding(services.db, services.env, row, today);
  const dates = ownDates(standing?.milestones ?? [], actor, thing);
  const next = dates.own.find((date) => date.state !== 'overdue') ?? dates.next;
  return {
    id,
    title,
    state,
    as: parties.filter((party) => party.organisationId === organisationId).map(({ party }) => party),
    with: parties
      .filter((party) => party.organisationId !== organisationId && party.party !== 'funder')
      .map(({ name }) => name),
    transferOn: row.transferred_on ?? row.planned_transfer_on,
    next: next && { due: next.due, heading: next.heading },
    waits: [
      ...(can(actor, 'tupe:counter-sign', thing) ? ['Your signature'] : []),
      ...(state === 'disputed' && can(actor, 'tupe:edit', thing) ? ['A dispute to settle'] : []),
      ...(await positionMissing(services, actor, thing, organisationId)),
      ...(dates.own.some((date) => date.state === 'overdue')
        ? [`${counted(dates.own.filter((date) => date.state === 'overdue').length, 'date')} overdue`]
        : []),
    ],
  };
}

async function positionMissing({ db }: Services, actor: Actor, thing: TupeThing, organisationId: string) {
  const own = thing.parties.filter(
    (party) =>
      party.organisationId === organisationId && can(actor, 'tupe:state-position-of', { declaration: thing, party }),
  );
  if (over.includes(thing.state) || own.length === 0) return [];
  const standing = await standingTupePositions(db, thing.id);
  return own.some(({ id }) => !standing.some(({ party_id }) => party_id === id)) ? ['Your position'] : [];
}
