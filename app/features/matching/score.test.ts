import { expect, test } from 'vitest';
import type { Activity, Match, PartKey } from './domain.ts';
import { activity, evidence, opportunity, options, provider, requirement } from './matching.fixtures.ts';
import { scoreMatch } from './score.ts';

function part(match: Match, key: PartKey) {
  const found = match.parts.find((each) => each.key === key);
  if (found === undefined) throw new Error(`No part ${key}`);
  return found;
}

function pointsByPart(match: Match) {
  return Object.fromEntries(match.parts.map(({ key, points }) => [key, points]));
}

test('an established provider, worked out by hand', () => {
  const match = scoreMatch(opportunity(), provider(), { ...options, textRelevance: 0.6 });

  expect(pointsByPart(match)).toEqual({
    fit: 20, // 25 × (0.6 × 1 group of 1 + 0.4 × 1 specialism of 2) = 25 × 0.8
    text: 3, // 5 × 0.6
    capability: 26.3, // 30 × (9 × 3/3 + 3 × 1/2) / 12 = 26.25; an unchecked claim of 4 counts as 1
    coverage: 15, // 2 of 2 districts, in person
    capacity: 13.3, // 15 × (20/20 + 40/40 + 40/60) / 3 = 13.333
    freshness: 3.8, // 5 × 9/12 = 3.75
    trackRecord: 3.6, // 5 × (30 × 0.8 + 10 × 0.5) / 40 = 3.625
  });
  expect(match.total).toBe(85);
  expect(match).toMatchObject({ formulaVersion: 'v2', scoredOn: '2026-10-01', exclusions: [] });
});

test('a newcomer with little to show, worked out by hand', () => {
  const newcomer = provider({
    activities: [activity({ districts: ['hull'], ways: ['remote'], capacityPerMonth: null })],
    capabilities: [],
    evidence: [],
    trackRecord: { delivered: 0, adjusted: null },
  });

  const match = scoreMatch(opportunity(), newcomer, options);

  expect(pointsByPart(match)).toEqual({
    fit: 20,
    text: 4, // no words compared: 5 × the 0.8 of the fit
    capability: 0,
    coverage: 3.8, // 15 × half a district of 2 = 3.75
    capacity: 7.5, // does not say: half
    freshness: 0,
    trackRecord: 2.5, // the mean
  });
  expect(match.total).toBe(37.8);
});

test('an essential row weighs as much as three desirable ones', () => {
  const answered = requirement({ specialisms: [] });
  const unanswered = requirement({ id: 'requirement-2', serviceType: 'assessment', importance: 'desirable' });

  const match = scoreMatch(opportunity({ requirements: [answered, unanswered] }), provider(), options);

  expect(part(match, 'fit')).toMatchObject({ value: 0.75, points: 18.8 });
  expect(part(match, 'coverage')).toMatchObject({ value: 0.75, points: 11.3 });
  expect(part(match, 'capacity').value).toBe(0.666667);
  expect(match.perRequirement.map(({ activityIds, fit }) => ({ activityIds, fit }))).toEqual([
    { activityIds: ['activity-1'], fit: 1 },
    { activityIds: [], fit: 0 },
  ]);
});

test('activities that answer the same row are put together', () => {
  const here = activity({ districts: ['hull'], specialisms: ['debt'], capacityPerMonth: 20 });
  const there = activity({ id: 'activity-2', districts: ['east_riding'], specialisms: ['drug'], capacityPerMonth: 40 });

  const match = scoreMatch(opportunity(), provider({ activities: [here, there] }), options);

  expect(match.perRequirement).toMatchObject([{ fit: 1, coverage: 1, capacity: 1 }]);
});

const capacities: [capacities: (number | null)[], value: number][] = [
  [[0], 0],
  [[10], 0.305556], // (10/20 + 10/40 + 10/60) / 3
  [[20], 0.611111],
  [[60], 1],
  [[500], 1],
  [[null], 0.5],
  [[null, 10], 0.5], // what is stated is not held against what is not
  [[null, 40], 0.888889],
];
test.each(capacities)('capacities %j a month against 20 to 60 are worth %d', (stated, value) => {
  const activities = stated.map((capacityPerMonth, index) => activity({ id: `activity-${index}`, capacityPerMonth }));

  const match = scoreMatch(opportunity(), provider({ activities }), options);

  expect(part(match, 'capacity').value).toBe(value);
});

const waysOfWorking: [ways: Activity['ways'], value: number][] = [
  [['site'], 1],
  [['outreach', 'remote'], 1],
  [['remote'], 0.5],
  [[], 0.5],
];
test.each(waysOfWorking)('a district covered by %j is worth %d', (ways, value) => {
  const match = scoreMatch(opportunity(), provider({ activities: [activity({ ways })] }), options);

  expect(part(match, 'coverage').value).toBe(value);
});

test('remote work covers only the districts that it states', () => {
  const remote = activity({ ways: ['remote'], districts: ['hull'] });

  const match = scoreMatch(opportunity(), provider({ activities: [remote] }), options);

  expect(match.perRequirement).toMatchObject([{ coveredDistricts: ['hull'], missingDistricts: ['east_riding'] }]);
});

const customerGroups: [asked: string[], offered: string[], fit: number][] = [
  [['prison_leavers', 'over50'], ['anyone_out_of_work'], 1],
  [['prison_leavers', 'over50'], ['over50'], 0.5],
  [['anyone_out_of_work'], ['over50'], 0.5],
  [['anyone_out_of_work'], ['anyone_out_of_work'], 1],
  [['in_work', 'over50'], ['anyone_out_of_work'], 0.5],
  [[], ['over50'], 1],
  [['prison_leavers'], ['over50'], 0],
  [['prison_leavers'], [], 0],
];
test.each(customerGroups)('groups %j answered by %j fit by %d', (asked, offered, fit) => {
  const need = opportunity({ requirements: [requirement({ customerGroups: asked, specialisms: [] })] });

  const match = scoreMatch(need, provider({ activities: [activity({ customerGroups: offered })] }), options);

  expect(part(match, 'fit').value).toBe(fit);
});

test('level 3 is reached in full without any badge of a standard', () => {
  const need = opportunity({
    requirements: [requirement({ capabilities: [{ code: 'CAP08', level: 3, importance: 'essential' }] })],
  });
  const reference = evidence({ kind: 'reference_prime', decayMonths: 36 });

  const match = scoreMatch(need, provider({ evidence: [reference] }), options);

  expect(part(match, 'capability').value).toBe(1);
  expect(part(match, 'freshness').value).toBe(1);
});

test('where nothing is asked, nothing is lacking', () => {
  const match = scoreMatch(opportunity({ requirements: [] }), provider(), options);

  expect(match).toMatchObject({ total: 98.6, exclusions: [], missing: [], raises: [] });
});

test('each part says what it rests on, in the names that are given', () => {
  const names: Record<string, string> = { prison_leavers: 'prison leavers', hull: 'Hull', east_riding: 'East Riding' };

  const match = scoreMatch(opportunity(), provider(), { ...options, names: (_list, code) => names[code] ?? code });

  expect(match.parts.map(({ evidence: line }) => line)).toEqual([
    'Offers training for prison leavers: 1 of 1 group and 1 of 2 specialisms asked for',
    'No words were compared: counts as the fit',
    'CAP08: level 3 checked, level 3 asked for; CAP09: level 4 claimed and not checked, counts as 1, level 2 asked for',
    'Works with prison leavers in East Riding and Hull: 2 of 2 districts asked for',
    '40 a month, 20 to 60 asked for',
    'Current evidence for 1 of 2 asked capabilities',
    'Adjusted result 0.8 over 30 delivered, drawn to the mean of 0.5',
  ]);
  expect(match.missing).toEqual([
    'No specialism in drug',
    'Not shown: CAP09 at level 2',
    '20 more a month: Training for prison leavers',
    'No current evidence for CAP09',
  ]);
});

test('what is not scored is still listed as missing', () => {
  const entry = provider({ claimed: false, tupeExperience: null });

  const { missing } = scoreMatch(opportunity({ tupeLikely: true }), entry, options);

  expect(missing).toContain('Does not say whether it has taken on staff under TUPE, which is likely here');
  expect(missing).toContain('A directory entry from public registers: the organisation has not confirmed it');
});

test('a text relevance that is not 0 to 1 is refused', () => {
  expect(() => scoreMatch(opportunity(), provider(), { ...options, textRelevance: 1.2 })).toThrow(RangeError);
});
