import { expect, test } from 'vitest';
import { capabilitiesAsked, coverage, offerFor } from './comparison.ts';

const [hull, york, selby] = ['E06000010', 'E06000014', 'E07000169'];
const asked = {
  id: '1',
  lotId: 'lot',
  serviceType: 'training',
  customerGroups: ['homeless', 'carers'],
  specialisms: [],
  districts: [hull, york],
  volumeLow: null,
  volumeCentral: 20,
  volumeHigh: null,
  importance: 'essential' as const,
  capabilities: [{ code: 'CAP08', level: 2, importance: 'essential' as const }],
  description: '',
};
const activity = {
  id: '2',
  serviceType: 'training',
  customerGroups: ['homeless'],
  specialisms: [],
  districts: [hull, selby],
  ways: [],
  capacityPerMonth: 10,
  since: null,
  description: '',
};

test('an offer counts the districts and groups asked for, over all rows of the same service', () => {
  const second = { ...activity, id: '3', customerGroups: ['carers'], districts: [york], capacityPerMonth: 5 };
  expect(offerFor(asked, [activity])).toEqual({
    districts: 1,
    districtsAsked: 2,
    groups: 1,
    groupsAsked: 2,
    capacity: 10,
  });
  expect(offerFor(asked, [activity, second])).toMatchObject({ districts: 2, groups: 2, capacity: 15 });
  expect(offerFor(asked, [{ ...activity, capacityPerMonth: null }])).toMatchObject({ capacity: null });
  expect(offerFor(asked, [{ ...activity, serviceType: 'premises' }])).toBeNull();
});

test('a district counts once, and only where the service asked for there is offered', () => {
  const premises = { ...asked, id: '4', serviceType: 'premises', districts: [hull, selby] };
  expect(coverage([asked, premises], [activity])).toEqual({ covered: 1, asked: 3 });
  expect(coverage([asked], [])).toEqual({ covered: 0, asked: 2 });
});

test('a capability that two rows ask for is compared once, at the higher level', () => {
  const higher = { ...asked, capabilities: [{ code: 'CAP08', level: 3, importance: 'desirable' as const }] };
  expect(capabilitiesAsked([asked, higher])).toEqual([{ code: 'CAP08', level: 3 }]);
});
