import type { Party } from '../tupe/domain.ts';
import { type Risk, risks } from './risks.ts';

/** One promise as the rules look at it. */
export type Promised = {
  id: string;
  risk: Risk;
  giver: Party;
  receiver: Party;
  isCapped: boolean;
  survivalMonths: number | null;
  windowDays: number | null;
  /** By a contract or a deed between just these two; null when nobody has said. */
  isBoundDirectly: boolean | null;
  giverMeans: Means;
};

/** What is known of an organisation's money. */
export type Means = {
  isMicro: boolean;
  /** Free reserves in months of running costs: at least `from`, less than `below`. Null when it does not say. */
  reserveMonths: { from: number; below: number | null } | null;
  annualCostsPence: number | null;
};

export type FlagKind =
  | 'uncapped_above_reserves'
  | 'reserves_unknown'
  | 'pension_on_micro'
  | 'window_missing'
  | 'survival_missing'
  | 'no_privity'
  | 'no_exit'
  | 'risk_without_promise';
/** `promiseId` is null for what the map as a whole lacks. */
export type Flag = { kind: FlagKind; promiseId: string | null; risk: Risk | null };

/**
 * What is amiss with a map of promises (domain.md 3.5a): nothing here is a verdict, each is a question to settle.
 * @param exposurePence what could fall due at once: redundancies, or a year's pay; null when nobody has said
 */
export function flagsOf(promises: readonly Promised[], exposurePence: number | null): Flag[] {
  const given = new Set(promises.map(({ risk }) => risk));
  const lacking = risks
    .filter((risk) => !given.has(risk))
    .map((risk): Flag => ({ kind: risk === 'exit' ? 'no_exit' : 'risk_without_promise', promiseId: null, risk }));
  return [...promises.flatMap((promise) => flagsOfPromise(promise, exposurePence)), ...lacking];
}

function flagsOfPromise(promise: Promised, exposurePence: number | null): Flag[] {
  const { id, risk, giver, receiver, isCapped, giverMeans } = promise;
  const kinds: (FlagKind | false | null)[] = [
    !isCapped && reservesAgainst(giverMeans, exposurePence),
    risk === 'pension' && giverMeans.isMicro && 'pension_on_micro',
    risk === 'undisclosed' && promise.windowDays === null && 'window_missing',
    promise.survivalMonths === null && 'survival_missing',
    !isContracted(giver, receiver) && promise.isBoundDirectly !== true && 'no_privity',
  ];
  return kinds.filter((kind) => kind !== false && kind !== null).map((kind) => ({ kind, promiseId: id, risk }));
}

/** Whether free reserves cover an exposure, by the band that its organisation published: null when they do. */
export function reservesAgainst(
  { reserveMonths, annualCostsPence }: Means,
  exposurePence: number | null,
): 'uncapped_above_reserves' | 'reserves_unknown' | null {
  if (exposurePence === 0) return null;
  if (exposurePence === null || reserveMonths === null) return 'reserves_unknown';
  if (reserveMonths.below === 0) return 'uncapped_above_reserves';
  if (annualCostsPence === null) return 'reserves_unknown';
  const pence = (months: number) => (months * annualCostsPence) / 12;
  if (reserveMonths.below !== null && pence(reserveMonths.below) <= exposurePence) return 'uncapped_above_reserves';
  return pence(reserveMonths.from) >= exposurePence ? null : 'reserves_unknown';
}

// Who is usually bound to whom: the funder and the prime, and the prime and each provider under it.
const contracts: ReadonlySet<string> = new Set(['funder prime', 'prime outgoing', 'prime incoming']);

/** Whether two sides have a contract with one another. An outgoing and an incoming provider have none. */
export function isContracted(one: Party, other: Party): boolean {
  return contracts.has(`${one} ${other}`) || contracts.has(`${other} ${one}`);
}

/** Each flag in a few words, as it stands beside a promise. */
export const flagNames: Readonly<Record<FlagKind, string>> = {
  uncapped_above_reserves: 'No cap: more than reserves',
  reserves_unknown: 'No cap: cannot be told',
  pension_on_micro: 'Pension on a micro provider',
  window_missing: 'No window',
  survival_missing: 'No duration',
  no_privity: 'No contract between them',
  no_exit: 'No exit clause',
  risk_without_promise: 'No promise',
};

/** What each flag says, and what would lift it. */
export const flagWords: Readonly<Record<FlagKind, string>> = {
  uncapped_above_reserves:
    'No cap, and the free reserves that its giver publishes are less than what could fall due. Agree a cap, or a giver that can bear it',
  reserves_unknown:
    'No cap, and whether its giver could bear it cannot be told: its reserves, its running costs or the exposure are not known',
  pension_on_micro:
    'A pension deficit falls on a micro provider. It should lie with the funder or the outgoing provider',
  window_missing: 'No window: say within how many days the incoming provider must act',
  survival_missing: 'Nobody has said for how many months the promise lasts',
  no_privity:
    'The two have no contract with one another, so that the promise may bind nobody. Give it in a deed between them, or through the prime to each',
  no_exit: 'No exit clause: nobody has said who bears the next transfer, when the contract ends',
  risk_without_promise: 'Nobody gives a promise on this risk',
};
