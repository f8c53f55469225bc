import { expect, test } from 'vitest';
import { findStanding, gatherCapabilities, reach } from './capability.ts';
import type { Level } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { opportunity, requirement } from './matching.fixtures.ts';

// effective = verified_level if verified else min(claimed, 2) / 2 (domain.md 4.2)
const cases: [claimed: Level, verified: Level | null, effective: number, reachOfLevel3: number][] = [
  [0, null, 0, 0],
  [1, null, 0.5, 0.5 / 3],
  [2, null, 1, 1 / 3],
  [4, null, 1, 1 / 3],
  [4, 0, 0, 0],
  [2, 2, 2, 2 / 3],
  [3, 3, 3, 1],
  [4, 4, 4, 1],
];

test.each(cases)('claimed %d, checked %j counts as %d', (claimedLevel, verifiedLevel, effective, share) => {
  const claims = [{ capabilityCode: 'CAP08', claimedLevel, verifiedLevel, verifiedOn: null }];

  const standing = findStanding(claims, 'CAP08', CURRENT_FORMULA);

  expect(standing.effective).toBe(effective);
  expect(reach(standing, { code: 'CAP08', level: 3, weight: 1 })).toBe(share);
});

test('without a claim the level is 0, and level 0 is always reached', () => {
  const standing = findStanding([], 'CAP08', CURRENT_FORMULA);

  expect(standing).toEqual({ claimed: 0, verified: null, effective: 0 });
  expect(reach(standing, { code: 'CAP08', level: 0, weight: 1 })).toBe(1);
});

test('a capability that several rows ask for is gathered once, at its highest level, with all their weight', () => {
  const ask = (level: Level, importance: 'essential' | 'desirable') => [{ code: 'CAP08', level, importance }];
  const need = opportunity({
    requirements: [
      requirement({ capabilities: ask(2, 'essential') }),
      requirement({ id: 'requirement-2', importance: 'desirable', capabilities: ask(3, 'desirable') }),
    ],
  });

  expect(gatherCapabilities(need, CURRENT_FORMULA)).toEqual([{ code: 'CAP08', level: 3, weight: 10 }]);
});
