import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { applyChange } from './change.ts';
import type { ProviderForMatch } from './domain.ts';
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
import { findNearMiss } from './near-miss.ts';
import type { Areas } from './nearness.ts';
import { tallyScore } from './tally.ts';
import { noWords } from './wording.ts';

const counties: Record<string, string> = { hull: 'East Yorkshire', east_riding: 'East Yorkshire' };
const yorkshire = ['hull', 'east_riding', 'selby', 'york', 'leeds'];
const areas: Areas = (code) => ({
  county: counties[code] ?? null,
  region: yorkshire.includes(code) ? 'Yorkshire' : null,
});
const mapped = { ...options, areas };
const hullOnly = opportunity({ requirements: [requirement({ districts: ['hull'] })] });

function missOf(candidate: ProviderForMatch, need = hullOnly) {
  return findNearMiss(need, candidate, tallyScore(need, candidate, mapped), mapped);
}

test('a provider in the same county is out of reach by one district', () => {
  const neighbour = provider({ activities: [activity({ districts: ['east_riding'] })] });

  expect(missOf(neighbour)).toEqual({
    kind: 'place',
    heading: 'Out of reach by one district',
    text: 'Has the service and the people, and works in East Yorkshire but not in a district asked for',
    lift: 'Cover hull',
    change: { kind: 'add_districts', activityId: 'activity-1', codes: ['hull'] },
    totalThen: tallyScore(hullOnly, provider(), mapped).total,
  });
});

test('of several districts asked for, the nearest is the step', () => {
  const need = opportunity({ requirements: [requirement({ districts: ['hull', 'leeds'] })] });
  const neighbour = provider({ activities: [activity({ districts: ['east_riding'] })] });
  const yorker = provider({ activities: [activity({ districts: ['york'] })] });

  expect(missOf(neighbour, need)?.lift).toBe('Cover hull');
  expect(missOf(yorker, need)).toMatchObject({ kind: 'place', change: { codes: ['hull'] } });
});

test('a provider in another region is not near', () => {
  expect(missOf(provider({ activities: [activity({ districts: ['truro'] })] }))).toBeNull();
});

test('a provider for other people is out of reach by one customer group', () => {
  expect(missOf(provider({ activities: [activity({ customerGroups: ['over50'] })] }))).toMatchObject({
    kind: 'group',
    lift: 'Work with prison leavers too',
  });
});

test('a provider without a mandatory certificate, or with one that has run out, is out of reach by it', () => {
  const need = opportunity({ mandatoryEvidence: ['insurance_pl'] });
  const ended = evidence({ kind: 'insurance_pl', expiresOn: Temporal.PlainDate.from('2026-09-30'), decayMonths: null });

  expect(missOf(provider(), need)).toMatchObject({ kind: 'certificate', lift: 'Add a current insurance pl' });
  expect(missOf(provider({ evidence: [ended] }), need)?.lift).toBe('Renew the insurance pl');
});

test('two things in the way, another service, exclusion or a provider that fits are no near miss', () => {
  const twoCertificates = opportunity({ mandatoryEvidence: ['insurance_pl', 'iso9001'] });

  expect(missOf(provider(), twoCertificates)).toBeNull();
  expect(missOf(provider({ activities: [activity({ serviceType: 'premises' })] }))).toBeNull();
  expect(missOf(provider({ excluded: true }))).toBeNull();
  expect(missOf(provider())).toBeNull();
});

test('whatever the market, the step of a near miss lifts all that rules it out, and brings the total that is promised', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(anyOpportunity, anyProvider, (any, candidate) => {
      const need = { ...any, proposed: false };
      const miss = missOf(candidate, need);
      if (!miss) return;
      found.add(miss.kind);
      const changed = applyChange(candidate, miss.change, today);
      expect(findExclusions(need, candidate, today, noWords)).toHaveLength(1);
      expect(findExclusions(need, changed, today, noWords)).toEqual([]);
      expect(tallyScore(need, changed, mapped).total).toBe(miss.totalThen);
    }),
    // The same markets each time: in others, a kind of near miss may not come up.
    { numRuns: 2000, seed: 20_261_125 },
  );
  expect([...found].sort()).toEqual(['certificate', 'group', 'place']);
});
