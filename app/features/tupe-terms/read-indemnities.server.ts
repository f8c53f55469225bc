import type { Services } from '#app/services/services.ts';
import { type Agreement, agreementsOf, indemnitiesOf, meansOf } from '#db/queries/tupe-indemnity.ts';
import { pensionGroupsOf } from '#db/queries/tupe-pension.ts';
import type { TupeIndemnityRow } from '#db/tables/tupe-terms.table.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { type Party, partyLabel, partyWords } from '../tupe/domain.ts';
import { partyOf, type TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { dateInLondon } from '../wording.ts';
import { type Flag, flagNames, flagsOf, flagWords } from './indemnity-flags.ts';
import { sidesLeftToAgree } from './policy.ts';
import { exposureOf, meansByParty, promisedOf } from './promise-facts.ts';
import { incomingUnknownWords } from './promise-sides.ts';
import { riskWords } from './risks.ts';

/** Everything that the flags of a map rest on, out of the tables. */
export async function gatherPromises({ db, reference }: Pick<Services, 'db' | 'reference'>, thing: TupeThing) {
  const rows = await indemnitiesOf(db, thing.id);
  const groups = await pensionGroupsOf(db, thing.id);
  const codes = await reference.current();
  const means = meansByParty(
    await meansOf(db, thing.id),
    (band) => codes.list('reserves_band').find(({ code }) => code === band)?.detail,
  );
  const exposure = exposureOf(thing.row);
  const promised = rows.map((row) => promisedOf(row, means));
  return {
    rows,
    groups,
    means,
    exposure,
    flags: [...flagsOf(promised, exposure.pence), ...deficitFlags(groups, means)],
  };
}

type Deficits = readonly { deficit_known: boolean | null; deficit_borne_by: string | null }[];

// A deficit may be said to fall on a micro provider among the pensions, without any promise.
function deficitFlags(groups: Deficits, means: ReturnType<typeof meansByParty>): Flag[] {
  const isMicro = (partyId: string | null) => partyId !== null && means.get(partyId)?.isMicro === true;
  const falls = groups.some((group) => group.deficit_known === true && isMicro(group.deficit_borne_by));
  return falls ? [{ kind: 'pension_on_micro', promiseId: null, risk: 'pension' }] : [];
}

/** The map of promises as whoever reads may know it: who gives what to whom, who agreed, and what is amiss with it. */
export async function readIndemnities(services: Services, actor: Actor, thing: TupeThing) {
  const { rows, means, exposure, flags } = await gatherPromises(services, thing);
  const agreements = await agreementsOf(services.db, thing.id);
  const isParty = can(actor, 'tupe:view', thing);
  const own = partyOf(thing, actor);
  return {
    head: headOf(thing),
    isParty,
    mayPropose: can(actor, 'tupe-terms:propose', thing),
    /** For parties alone: a year's pay of a few people, or what it changes by from one day to the next, is somebody's own. */
    exposure: isParty ? exposure : null,
    promises: rows.map((row) => ({
      ...presentPromise(thing, row),
      flags: flags.filter(({ promiseId }) => promiseId === row.id).map(({ kind }) => flagNames[kind]),
      sides: sidesInWords(thing, row, agreements, isParty),
      mayAgree: mayAgree(actor, thing, row, agreements),
    })),
    lacking: flags
      .filter(({ promiseId }) => promiseId === null)
      .map(({ kind, risk }) => ({ risk, title: risk ? riskWords[risk].title : '', words: flagWords[kind] })),
    /** What the flags beside promises mean, each once. */
    meanings: [...new Set(flags.flatMap(({ kind, promiseId }) => (promiseId ? kind : [])))].map((kind) => ({
      name: flagNames[kind],
      words: flagWords[kind],
    })),
    flagCount: flags.length,
    own: isParty && own ? { partyId: own.id, annualCostsPence: means.get(own.id)?.annualCostsPence ?? null } : null,
  };
}
export type IndemnitiesView = Awaited<ReturnType<typeof readIndemnities>>;

/** A promise in words. */
export function presentPromise(thing: TupeThing, row: TupeIndemnityRow) {
  return {
    id: row.id,
    risk: row.risk,
    title: riskWords[row.risk].title,
    borneBy: riskWords[row.risk].borneBy,
    giver: sideName(thing, row.giver, row.giver_party_id),
    receiver: sideName(thing, row.receiver, row.receiver_party_id),
    words: row.words,
    capPence: row.cap_pence,
    isCapped: row.is_capped,
    sharePercent: row.share_percent,
    survivalMonths: row.survival_months,
    windowDays: row.window_days,
    isBoundDirectly: row.is_bound_directly,
    version: row.version,
  };
}
export type PromiseView = ReturnType<typeof presentPromise>;

function sideName({ parties }: TupeThing, side: Party, partyId: string | null): string {
  const party = parties.find(({ id }) => id === partyId);
  return party ? partyLabel(party) : unknownSide(side);
}

const unknownSide = (side: Party) => (side === 'incoming' ? incomingUnknownWords : partyWords[side]);

// Who pressed the button is for the parties; that a side agreed, and when, is for all readers.
function sidesInWords(thing: TupeThing, row: TupeIndemnityRow, agreements: readonly Agreement[], isParty: boolean) {
  return [row.giver_party_id, row.receiver_party_id].map((partyId, index) => {
    const party = thing.parties.find(({ id }) => id === partyId);
    const agreed = agreements.find(
      (one) => one.indemnityId === row.id && one.version === row.version && one.partyId === partyId,
    );
    return {
      key: index === 0 ? 'giver' : 'receiver',
      name: party?.name ?? unknownSide(index === 0 ? row.giver : row.receiver),
      agreedOn: agreed ? dateInLondon(agreed.agreedAt) : null,
      agreedBy: isParty ? (agreed?.agreedBy ?? null) : null,
      isKnown: party !== undefined,
    };
  });
}

function mayAgree(actor: Actor, thing: TupeThing, row: TupeIndemnityRow, agreements: readonly Agreement[]): boolean {
  const agreed = agreements.filter((one) => one.indemnityId === row.id && one.version === row.version);
  const ids = agreed.map(({ partyId }) => partyId);
  return sidesLeftToAgree(actor, { ...thing, promise: row }, ids).length > 0;
}
