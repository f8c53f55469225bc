import { type Counted, type Figures, payBands } from '../workforce-packs/staff.ts';
import { bandFields, groupFields } from './estimate-form.ts';
import { keySeparator, packField, sourceField } from './figure-sources.ts';
import { serviceBands } from './redundancy.ts';

// The highest band has no end, and full-time pay in the lowest is near its end.
const taken: Readonly<Record<string, number>> = { under_20: 20_000, '60_or_more': 65_000 };

/**
 * The figures of a released pack as the estimate's form holds them: people and pay by band, each at its middle, posts in
 * proportion, and people by length of service. Ages are in no pack.
 * @returns a query to go after the address of the estimate, which says of each figure where it comes from; '' for a pack without
 * figures
 */
export function estimateQuery({ people, lines, tables }: Figures, packId: string): string {
  if (people === null || people === 0) return '';
  const share = Math.min(1, lines.reduce((sum, { fte }) => sum + fte, 0) / people);
  const fields = tables.pay.flatMap(({ keys, count }, index): [string, string][] => {
    const names = bandFields(index + 1);
    return [
      [names.people, String(count)],
      [names.fte, String(Math.floor(count * share * 100) / 100)],
      [names.pay, String(payOf(keys))],
      [sourceField('pay', index + 1), keys.join(keySeparator)],
    ];
  });
  const groups = tables.service.flatMap((group, index): [string, string][] => {
    const names = groupFields(index + 1);
    return [
      [names.people, String(group.count)],
      [names.service, serviceOf(group)],
      [sourceField('service', index + 1), group.keys.join(keySeparator)],
    ];
  });
  const terms: [string, string][] = [
    ['term', '12'],
    ['pension', '3'],
    ['other', '0'],
    ['redundant', '0'],
  ];
  return `?${new URLSearchParams([...fields, ...groups, ...terms, [packField, packId]])}`;
}

/** Groups of few people are published as one band: then the middle of all of it counts. */
function payOf(keys: readonly string[]): number {
  const amounts = payBands.flatMap(([code, , from], index) => {
    if (!keys.includes(code)) return [];
    const next = payBands[index + 1]?.[2];
    return [taken[code] ?? (next === undefined ? from : (from + next) / 2)];
  });
  return amounts.length === 0 ? 0 : Math.round(amounts.reduce((sum, one) => sum + one, 0) / amounts.length);
}

// Of a group that spans several bands the longest counts: it costs most.
function serviceOf({ keys }: Counted): string {
  return serviceBands.findLast((band) => keys.includes(band)) ?? 'unknown';
}
