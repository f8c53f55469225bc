import type { MarketNow } from '#db/market/market.ts';
import { anyService, type ServiceRows } from '#db/market/market-rows.ts';
import { emptyRows } from '#db/market/service-rows.ts';
import type { AskedNeed, AskedRow, Whom } from './asked.ts';
import { countMet, type Mask, maskOf, meets, wholeMask } from './masks.ts';
import { qualifying } from './standing.ts';
import { adder, type Together } from './together.ts';

/**
 * An activity answers a row when it is of the service, for some of the people and in some of the places; what several of one
 * provider offer adds up.
 * @param give is told of each provider that answers: its points for the row, those for its capacity apart
 */
export function eachAnswering(
  market: MarketNow,
  row: AskedRow,
  whom: Whom,
  give: (provider: number, points: number, capacity: number) => void,
): void {
  const rows = rowsOf(market, row.serviceType);
  const answers = answersTo(market, rows, row, whom);
  const pointsOf = pointsFor(market, row, whom.need);
  const addUp = adder(rows);
  let current = -1;
  const answering: number[] = [];
  const finish = () => {
    if (answering.length === 0) return;
    const together = addUp(answering);
    give(current, pointsOf(together), capacityPoints(row, whom.need, together));
    answering.length = 0;
  };
  for (let at = 0; at < rows.used; at += 1) {
    const provider = rows.provider[at] ?? -1;
    if (provider < 0 || !answers(at, provider)) continue;
    if (provider !== current) {
      finish();
      current = provider;
    }
    answering.push(at);
  }
  finish();
}

/** The rows of a service, or of all. */
export function rowsOf({ rows }: MarketNow, serviceType: string | null): ServiceRows {
  return rows.services.get(serviceType ?? anyService) ?? emptyRows(0);
}

/** Those whom a row asks for: whoever it is where everyone counts. */
export function groupsAsked(market: MarketNow, { groups }: AskedRow): Mask {
  const anyServes = groups.some(({ ofAnyone }) => ofAnyone > 0);
  return anyServes
    ? wholeMask('group')
    : maskOf(
        market,
        'group',
        groups.flatMap(({ codes }) => codes),
      );
}

function answersTo(
  market: MarketNow,
  { bits }: ServiceRows,
  row: AskedRow,
  whom: Whom,
): (at: number, provider: number) => boolean {
  const groups = row.groups.length === 0 ? null : groupsAsked(market, row);
  const districts = row.districts.length === 0 ? null : maskOf(market, 'district', row.districts);
  const qualifies = qualifying(market, whom);
  return (at, provider) =>
    (!groups || meets(bits, at, groups)) && (!districts || meets(bits, at, districts)) && qualifies(provider);
}

function pointsFor(market: MarketNow, row: AskedRow, { notInPerson }: AskedNeed): (together: Together) => number {
  const { points, groups, specialisms, districts } = row;
  const asked = groups.map(({ codes, ofAnyone }) => {
    const met = points.groups / groups.length;
    return { mask: maskOf(market, 'group', codes), met, otherwise: met * ofAnyone };
  });
  const specialismMask = maskOf(market, 'specialism', specialisms);
  const eachSpecialism = points.specialisms / Math.max(1, specialisms.length);
  const districtMask = maskOf(market, 'district', districts);
  const eachDistrict = points.coverage / Math.max(1, districts.length);
  return ({ bits, at, inPerson, inPersonAt }) => {
    let sum = points.whenAnswered + eachSpecialism * countMet(bits, at, specialismMask);
    for (const { mask, met, otherwise } of asked) sum += meets(bits, at, mask) ? met : otherwise;
    const covered = countMet(bits, at, districtMask);
    const metInPerson = inPerson === bits ? covered : inPerson ? countMet(inPerson, inPersonAt, districtMask) : 0;
    return sum + eachDistrict * (notInPerson * covered + (1 - notInPerson) * metInPerson);
  };
}

function capacityPoints({ volumes, points }: AskedRow, need: AskedNeed, { capacity, unstated }: Together): number {
  if (volumes.length === 0) return 0;
  let carried = 0;
  for (const volume of volumes) carried += volume === 0 ? 1 : Math.min(1, capacity / volume);
  return points.capacity * Math.max(carried / volumes.length, unstated ? need.unstatedCapacity : 0);
}
