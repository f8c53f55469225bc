import { expect, test } from 'vitest';
import type { Party } from '../tupe/domain.ts';
import { flagsOf, type Means, type Promised, reservesAgainst } from './indemnity-flags.ts';
import { defaultPromises, risks } from './risks.ts';

const rich: Means = { isMicro: false, reserveMonths: { from: 12, below: null }, annualCostsPence: 100_000_000 };
const whole: Promised = {
  id: '1',
  risk: 'pre_transfer',
  giver: 'outgoing',
  receiver: 'prime',
  isCapped: true,
  survivalMonths: 24,
  windowDays: null,
  isBoundDirectly: null,
  giverMeans: rich,
};
const exposure = 12_000_000;
const ofPromise = (changes: Partial<Promised>, pence: number | null = exposure) =>
  flagsOf([{ ...whole, ...changes }], pence)
    .filter(({ promiseId }) => promiseId !== null)
    .map(({ kind }) => kind);

test('a promise that is capped, lasts a stated time and is given along a contract has no flag', () => {
  expect(ofPromise({})).toEqual([]);
});

const months = (from: number, below: number | null, annualCostsPence: number | null): Means => ({
  isMicro: false,
  reserveMonths: { from, below },
  annualCostsPence,
});
// £120,000 could fall due. Running costs of £480,000 are £40,000 a month: the exposure is three months of them.
const reserves: [string, Means, number | null, ReturnType<typeof reservesAgainst>][] = [
  ['none', months(0, 0, null), exposure, 'uncapped_above_reserves'],
  ['one to three months, at most the exposure', months(1, 3, 48_000_000), exposure, 'uncapped_above_reserves'],
  ['three to six months', months(3, 6, 48_000_000), exposure, null],
  [
    'three to six of smaller costs, so that it may or may not be enough',
    months(3, 6, 30_000_000),
    exposure,
    'reserves_unknown',
  ],
  ['a year or more', months(12, null, 48_000_000), exposure, null],
  ['a year or more of very little', months(12, null, 1_000_000), exposure, 'reserves_unknown'],
  ['running costs not known', months(1, 3, null), exposure, 'reserves_unknown'],
  ['no band', { ...rich, reserveMonths: null }, exposure, 'reserves_unknown'],
  ['exposure not known', months(0, 0, 48_000_000), null, 'reserves_unknown'],
  ['nothing to fall due', months(0, 0, null), 0, null],
];
test.each(reserves)('reserves against an exposure: %s', (_name, means, pence, expected) => {
  expect(reservesAgainst(means, pence)).toBe(expected);
});

test('no cap is a flag when its giver cannot bear it, and never with a cap', () => {
  const poor = months(0, 0, null);
  expect(ofPromise({ isCapped: false, giverMeans: poor })).toEqual(['uncapped_above_reserves']);
  expect(ofPromise({ isCapped: true, giverMeans: poor })).toEqual([]);
  expect(ofPromise({ isCapped: false }, null)).toEqual(['reserves_unknown']);
});

test('a pension deficit on a micro provider, a window and a survival that are missing', () => {
  expect(ofPromise({ risk: 'pension', giverMeans: { ...rich, isMicro: true } })).toEqual(['pension_on_micro']);
  expect(ofPromise({ risk: 'eli', giverMeans: { ...rich, isMicro: true } })).toEqual([]);
  expect(ofPromise({ risk: 'undisclosed' })).toEqual(['window_missing']);
  expect(ofPromise({ risk: 'undisclosed', windowDays: 28 })).toEqual([]);
  expect(ofPromise({ survivalMonths: null })).toEqual(['survival_missing']);
});

test('an outgoing and an incoming provider have no contract, unless a deed binds them', () => {
  expect(ofPromise({ receiver: 'incoming' })).toEqual(['no_privity']);
  expect(ofPromise({ receiver: 'incoming', isBoundDirectly: false })).toEqual(['no_privity']);
  expect(ofPromise({ receiver: 'incoming', isBoundDirectly: true })).toEqual([]);
  expect(ofPromise({ giver: 'funder', receiver: 'incoming' })).toEqual(['no_privity']);
});

test('a map without a promise lacks all eight risks, the exit among them', () => {
  expect(flagsOf([], exposure).map(({ risk }) => risk)).toEqual([...risks]);
  expect(flagsOf([], exposure).at(-1)).toEqual({ kind: 'no_exit', promiseId: null, risk: 'exit' });
});

test('the promises to begin with cover all eight risks; without a funder a pension deficit stays with the outgoing one', () => {
  const all = defaultPromises(new Set<Party>(['funder', 'prime', 'outgoing']));
  expect(new Set(all.map(({ risk }) => risk))).toEqual(new Set(risks));
  expect(all.filter(({ risk }) => risk === 'consult')).toHaveLength(2);
  expect(defaultPromises(new Set<Party>(['prime', 'outgoing'])).find(({ risk }) => risk === 'pension')?.giver).toBe(
    'outgoing',
  );
  // New work, which nobody goes out of: a promise needs somebody who gives it.
  expect(defaultPromises(new Set<Party>(['prime'])).map(({ risk }) => risk)).toEqual(['redesign', 'exit']);
});
