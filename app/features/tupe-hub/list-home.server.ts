import type { Services } from '#app/services/services.ts';
import { countTupeDeclarationsOf, tupeDeclarationsOf, tupePartiesOfAll } from '#db/queries/tupe-declaration.ts';
import { type OpenPromise, promisesIn } from '#db/queries/tupe-indemnity.ts';
import { partiesWithPosition } from '#db/queries/tupe-position.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import { tupeStateWords } from '../tupe/domain.ts';
import { thingOf } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { readStandings } from '../tupe-dates/read-standing.server.ts';
import type { MilestoneStanding } from '../tupe-dates/standing.ts';
import { sidesLeftToAgree } from '../tupe-terms/policy.ts';
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
  const about = await readAbout(services, organisationId, page);
  const declarations = about.map((each) => listed(each, actor, organisationId));
  // What is over comes last as it is, for no date is left in it.
  declarations.sort((left, right) => (left.next?.due ?? '9').localeCompare(right.next?.due ?? '9'));
  return { declarations, total, page, pages };
}
export type HomeList = Awaited<ReturnType<typeof listHome>>;

const over: readonly TupeThing['state'][] = ['closed', 'aborted', 'not_applicable'];

type About = {
  thing: TupeThing;
  isCarriedOn: boolean;
  milestones: readonly MilestoneStanding[];
  spoken: ReadonlySet<string>;
  promises: readonly OpenPromise[];
};

/** What a page of the list rests on, read for all its declarations at once. @returns `spoken`: the parties with a position */
async function readAbout({ db, env, clock }: Services, organisationId: string, page: number): Promise<About[]> {
  const rows = await tupeDeclarationsOf(db, organisationId, { limit: perPage, offset: (page - 1) * perPage });
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const parties = Map.groupBy(await tupePartiesOfAll(db, ids), ({ declaration_id }) => declaration_id);
  const spoken = await partiesWithPosition(db, ids);
  const promises = Map.groupBy(await promisesIn(db, ids), ({ declarationId }) => declarationId);
  const running = rows.filter(({ state }) => !over.includes(state));
  const standings = await readStandings(db, env, running, clock.today().toString());
  return rows.map((row) => ({
    thing: thingOf(row, parties.get(row.id) ?? []),
    isCarriedOn: row.is_carried_on,
    milestones: standings.get(row.id)?.milestones ?? [],
    spoken,
    promises: promises.get(row.id) ?? [],
  }));
}

function listed({ thing, isCarriedOn, milestones, spoken, promises }: About, actor: Actor, organisationId: string) {
  const { id, title, state, parties, row } = thing;
  const dates = ownDates(milestones, actor, thing);
  const next = dates.own.find((date) => date.state !== 'overdue') ?? dates.next;
  const overdue = dates.own.filter((date) => date.state === 'overdue').length;
  const toAgree = promises.filter(
    (promise) => sidesLeftToAgree(actor, { ...thing, promise }, promise.agreed).length > 0,
  );
  const isSilent = parties.some(
    (party) =>
      party.organisationId === organisationId &&
      can(actor, 'tupe:state-position-of', { declaration: thing, party }) &&
      !spoken.has(party.id),
  );
  return {
    id,
    title,
    stateWords: isCarriedOn ? 'Goes on in its sub-contract' : tupeStateWords[state],
    as: parties.filter((party) => party.organisationId === organisationId).map(({ party }) => party),
    with: parties
      .filter((party) => party.organisationId !== organisationId && party.party !== 'funder')
      .map(({ name }) => name),
    transferOn: row.transferred_on ?? row.planned_transfer_on,
    next: next && { due: next.due, heading: next.heading },
    // What waited there waits in the sub-contract's.
    waits: isCarriedOn
      ? []
      : [
          ...(can(actor, 'tupe:counter-sign', thing) ? ['Your signature'] : []),
          ...(state === 'disputed' && row.risk_accepted_at === null && can(actor, 'tupe:edit', thing)
            ? ['A dispute to settle']
            : []),
          ...(isSilent && !over.includes(state) ? ['Your position'] : []),
          ...(toAgree.length > 0 ? [`${counted(toAgree.length, 'promise')} to agree to`] : []),
          ...(overdue > 0 ? [`${counted(overdue, 'date')} overdue`] : []),
        ],
  };
}
