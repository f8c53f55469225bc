import { expect, test } from 'vitest';
import { activity, opportunity, options, provider, requirement } from './matching.fixtures.ts';
import { scoreMatch } from './score.ts';

test('steps are listed with the least effort first, and what they gain alone', () => {
  const newcomer = provider({
    activities: [activity({ districts: ['hull'], ways: ['remote'], capacityPerMonth: null })],
    capabilities: [{ capabilityCode: 'CAP08', claimedLevel: 3, verifiedLevel: null, verifiedOn: null }],
    evidence: [],
  });

  const { raises } = scoreMatch(opportunity(), newcomer, options);

  expect(raises.map(({ effort, text, points }) => [effort, text, points])).toEqual([
    ['state', 'State the monthly capacity (Training for prison leavers): 60 would meet what is asked', 7.5],
    ['state', 'State the specialism, if there is one, in drug (Training for prison leavers)', 6],
    ['state', 'State level 2 for CAP09, if practised in one contract or for six months', 3.8],
    ['show', 'Add current evidence for CAP08', 3.8],
    ['show', 'Add current evidence for CAP09', 1.3],
    ['be_checked', 'Have the claim of level 3 for CAP08 checked', 15],
    ['be_checked', 'Reach level 2 for CAP09 and have it checked', 7.5],
    ['deliver_more', 'Cover east riding too (Training for prison leavers)', 3.7],
    ['deliver_more', 'Work in person in hull, on site or by outreach (Training for prison leavers)', 3.7],
  ]);
});

test('nobody is asked to grow before being asked to say how many', () => {
  const silent = activity({ id: 'activity-2', capacityPerMonth: null });

  const { raises } = scoreMatch(opportunity(), provider({ activities: [activity(), silent] }), options);

  expect(raises.filter(({ change }) => change.kind === 'state_capacity')).toMatchObject([
    { effort: 'state', change: { activityId: 'activity-2', perMonth: 20 } },
  ]);
});

test('one activity that two rows ask for is asked for the larger capacity', () => {
  const larger = requirement({ id: 'requirement-2', volumeHigh: 90 });

  const { raises } = scoreMatch(opportunity({ requirements: [requirement(), larger] }), provider(), options);

  expect(raises.filter(({ change }) => change.kind === 'state_capacity')).toMatchObject([
    { effort: 'deliver_more', text: 'Go from 40 to 90 a month (Training for prison leavers)' },
  ]);
});

test('a row that nothing answers calls for the places of what is near, or for a new activity', () => {
  const elsewhere = requirement({ id: 'requirement-2', districts: ['york'] });
  const otherwise = requirement({ id: 'requirement-3', serviceType: 'assessment' });

  const { raises } = scoreMatch(
    opportunity({ requirements: [requirement(), elsewhere, otherwise] }),
    provider(),
    options,
  );

  expect(raises.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      'Cover york (Training for prison leavers)',
      'Offer a further activity: Assessment for prison leavers in east riding and hull',
    ]),
  );
});

test('a full score has nothing to raise', () => {
  const need = opportunity({
    requirements: [requirement({ specialisms: [], capabilities: [], volumeHigh: 40 })],
  });

  const match = scoreMatch(need, provider({ trackRecord: { delivered: 0, adjusted: null } }), options);

  expect(match).toMatchObject({ total: 97.5, raises: [], missing: [] });
});
