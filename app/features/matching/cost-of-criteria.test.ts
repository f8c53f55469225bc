import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, costOfCriteria } from './cost-of-criteria.ts';
import { sayCosts } from './cost-wording.ts';
import type { Level } from './domain.ts';
import { findExclusions } from './exclusions.ts';
import {
  activity,
  anyOpportunity,
  anyProvider,
  evidence,
  opportunity,
  options,
  provider,
  requirement,
  today,
} from './matching.fixtures.ts';
import { noWords, plainName } from './wording.ts';

const small = (changes: Parameters<typeof provider>[0] = {}): Candidate => ({
  provider: provider(changes),
  isSmall: true,
});
const large = (changes: Parameters<typeof provider>[0] = {}): Candidate => ({ ...small(changes), isSmall: false });
const at = (verifiedLevel: Level) => ({
  capabilities: [{ capabilityCode: 'CAP08', claimedLevel: verifiedLevel, verifiedLevel, verifiedOn: today }],
});
const levelName = (level: number) => ['none', 'developing', 'practised', 'proven', 'leading'][level] ?? '';
const words = { names: plainName, levelName };

function sentencesFor(need: Parameters<typeof costOfCriteria>[0], candidates: readonly Candidate[]) {
  return sayCosts(costOfCriteria(need, candidates, options).criteria, need, words).map(({ sentence }) => sentence);
}

const proven = requirement({ capabilities: [{ code: 'CAP08', level: 3, importance: 'essential' }], specialisms: [] });

test('a level says how many it leaves, how many of the lost are small, and what one level less would leave', () => {
  const candidates = [large(at(3)), small(at(2)), small(at(2)), small(at(1)), large(at(0))];

  expect(sentencesFor(opportunity({ requirements: [proven] }), candidates)).toContain(
    'Asking for CAP08 at level 3 (proven) leaves 1 of 5; 3 of those lost are small. Level 2 (practised) would leave 3 providers.',
  );
});

test('a certificate is counted among those that would fit without it', () => {
  const insured = { evidence: [evidence({ kind: 'insurance_pl', decayMonths: null })] };
  const elsewhere = { activities: [activity({ districts: ['york'] })] };
  const need = opportunity({ mandatoryEvidence: ['insurance_pl'] });

  const { fits, criteria } = costOfCriteria(need, [large(insured), small(), small(elsewhere)], options);

  expect(fits).toEqual({ all: 1, small: 0 });
  expect(criteria.find(({ kind }) => kind === 'evidence')).toMatchObject({
    effect: 'ruled_out',
    of: 2,
    meets: 1,
    lost: 1,
    lostSmall: 1,
  });
});

test('the places of a row are counted among those of its service and people, each district among those that answer', () => {
  const candidates = [
    large(),
    small({ activities: [activity({ districts: ['hull'] })] }),
    small({ activities: [activity({ districts: ['york'] })] }),
    small({ activities: [activity({ districts: ['york'], serviceType: 'premises' })] }),
  ];

  const said = sentencesFor(opportunity({ requirements: [proven] }), candidates);

  expect(said).toContain('Asking for these places leaves 2 of 3; 1 of those lost is small.');
  expect(said).toContain('Asking for east riding leaves 1 of 2; 1 of those lost is small.');
  expect(said).toContain('Asking for hull costs nothing: all 2 that the rest leaves can do it.');
});

test('a volume is met by those that state it, and a specialism by those that have it', () => {
  const candidates = [
    small(),
    small({ activities: [activity({ capacityPerMonth: 60 })] }),
    small({ activities: [activity({ capacityPerMonth: null })] }),
  ];

  const { criteria } = costOfCriteria(opportunity(), candidates, options);

  expect(criteria.find(({ kind }) => kind === 'volume')).toMatchObject({ of: 3, meets: 1, lostSmall: 2 });
  expect(criteria.filter(({ kind }) => kind === 'specialism').map(({ code, meets }) => [code, meets])).toEqual([
    ['debt', 3],
    ['drug', 0],
  ]);
});

test('in a draft of several rows a criterion names its row', () => {
  const second = requirement({ id: 'requirement-2', serviceType: 'assessment' });

  expect(sentencesFor(opportunity({ requirements: [requirement(), second] }), [small()])[0]).toBe(
    'Asking for training (1. Training for prison leavers) costs nothing: the one that the rest leaves can do it.',
  );
});

test('whatever the market: those that fit are those that nothing rules out, and no count exceeds another', () => {
  const anyCandidates = fc.array(fc.record({ provider: anyProvider, isSmall: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(anyOpportunity, anyCandidates, (need, candidates) => {
      const { fits, criteria } = costOfCriteria(need, candidates, options);

      const fitting = candidates.filter(
        ({ provider: each }) => findExclusions(need, each, today, noWords).length === 0,
      );
      expect(fits).toEqual({ all: fitting.length, small: fitting.filter(({ isSmall }) => isSmall).length });
      for (const { of, meets, lost, lostSmall } of criteria) {
        expect(meets + lost).toBe(of);
        expect(lostSmall).toBeLessThanOrEqual(lost);
        expect(of).toBeLessThanOrEqual(candidates.length);
      }
      // Dropping a certificate brings back exactly those that it cost.
      for (const { code, lost } of criteria.filter(({ kind }) => kind === 'evidence')) {
        const without = { ...need, mandatoryEvidence: need.mandatoryEvidence.filter((kind) => kind !== code) };
        expect(costOfCriteria(without, candidates, options).fits.all).toBe(fits.all + lost);
      }
    }),
  );
});
