import { meanOf } from './arithmetic.ts';
import type { NameLookup } from './domain.ts';
import { type Finding, finding } from './finding.ts';
import type { Formula } from './formula.ts';
import { type Row, volumeWanted } from './rows.ts';
import { count, labelRow, nameAll } from './wording.ts';

/** How well the services and the people fit, over all rows. */
export function findFit(rows: readonly Row[], names: NameLookup): Finding {
  if (rows.length === 0) return { value: 1, evidence: 'No row asks for a service', missing: null };
  return finding(
    meanOf(rows.map(({ weight, fit }) => ({ weight, value: fit }))),
    () => sayEach(rows, names, (row) => sayFit(row, names)),
    () => sayLacking(rows, (row) => sayFitLacking(row, names)),
  );
}

/** How much of the area is covered, and whether in person. */
export function findCoverage(rows: readonly Row[], names: NameLookup): Finding {
  const asking = rows.filter((row) => row.districts.codes.length > 0);
  if (asking.length === 0) return { value: 1, evidence: 'No row asks for a place', missing: null };
  return finding(
    meanOf(asking.map(({ weight, coverage }) => ({ weight, value: coverage }))),
    () => sayEach(asking, names, (row) => sayCoverage(row, names)),
    () => sayLacking(asking, (row) => sayCoverageLacking(row, names)),
  );
}

/** How much of the volume could be carried. A capacity that is not stated counts as the middle, not as nothing. */
export function findCapacity(rows: readonly Row[], names: NameLookup, formula: Formula): Finding {
  const asking = rows.filter((row) => volumeWanted(row.requirement) !== null);
  if (asking.length === 0) return { value: 1, evidence: 'No row states a volume', missing: null };
  const reused = () => asking.some((row) => asking.some((other) => other !== row && shareActivity(row, other)));
  return finding(
    meanOf(asking.map(({ weight, capacity }) => ({ weight, value: capacity }))),
    () =>
      sayEach(asking, names, (row) => sayCapacity(row, formula)) +
      (reused() ? '. The same places a month are counted for more than one row' : ''),
    () => sayLacking(asking, (row) => sayCapacityLacking(row, names)),
  );
}

function sayEach(rows: readonly Row[], names: NameLookup, say: (row: Row) => string): string {
  if (rows.length === 1) return rows.map(say).join();
  return rows.map((row) => `${labelRow(names, row.requirement)}: ${say(row)}`).join('; ');
}

function sayLacking(rows: readonly Row[], say: (row: Row) => string | null): string | null {
  const lines = new Set(rows.map(say).filter((line) => line !== null));
  return lines.size === 0 ? null : [...lines].join('; ');
}

function sayFit(row: Row, names: NameLookup): string {
  if (row.activities.length === 0) return 'No activity answers this row';
  const served = [...row.groups.met, ...row.groups.partly];
  const asked = [
    ...(row.groups.codes.length > 0 ? [`${served.length} of ${count(row.groups.codes.length, 'group')}`] : []),
    ...(row.specialisms.codes.length > 0
      ? [`${row.specialisms.met.length} of ${count(row.specialisms.codes.length, 'specialism')}`]
      : []),
  ];
  const services = nameAll(
    names,
    'service',
    row.activities.map(({ serviceType }) => serviceType),
  );
  const people = served.length > 0 ? ` for ${nameAll(names, 'group', served)}` : '';
  const offer = `Offers ${services}${people}`;
  const partly = row.groups.partly.length > 0 ? ', though not for everyone' : '';
  return asked.length === 0 ? offer : `${offer}: ${asked.join(' and ')} asked for${partly}`;
}

function sayFitLacking(row: Row, names: NameLookup): string | null {
  if (row.activities.length === 0) return `An activity for: ${labelRow(names, row.requirement)}`;
  const lacking = [
    ...(row.groups.missing.length > 0 ? [`work with ${nameAll(names, 'group', row.groups.missing)}`] : []),
    ...(row.specialisms.missing.length > 0
      ? [`specialism in ${nameAll(names, 'specialism', row.specialisms.missing)}`]
      : []),
  ];
  return lacking.length === 0 ? null : `No ${lacking.join(', no ')}`;
}

function sayCoverage({ groups, districts }: Row, names: NameLookup): string {
  const covered = [...districts.met, ...districts.partly];
  const served = [...groups.met, ...groups.partly];
  const people = served.length > 0 ? ` with ${nameAll(names, 'group', served)}` : '';
  const asked = `${covered.length} of ${count(districts.codes.length, 'district')} asked for`;
  if (covered.length === 0) return asked;
  const away =
    districts.partly.length > 0 ? `, ${districts.partly.length} of them not in person as far as is known` : '';
  return `Works${people} in ${nameAll(names, 'place', covered)}: ${asked}${away}`;
}

function sayCoverageLacking({ activities, districts }: Row, names: NameLookup): string | null {
  const away = districts.partly.length > 0 ? nameAll(names, 'place', districts.partly) : null;
  const unsaid = activities.some((activity) => activity.ways.length === 0);
  const lacking = [
    ...(districts.missing.length > 0 ? [`Does not cover ${nameAll(names, 'place', districts.missing)}`] : []),
    ...(away === null ? [] : [unsaid ? `Does not say how it works in ${away}` : `Only remote in ${away}`]),
  ];
  return lacking.length === 0 ? null : lacking.join('; ');
}

function sayCapacity(row: Row, formula: Formula): string {
  if (row.activities.length === 0) return 'No activity answers this row';
  const { volumeLow, volumeCentral, volumeHigh } = row.requirement;
  const volumes = [volumeLow, volumeCentral, volumeHigh].filter((volume) => volume !== null);
  const asked = `${[...new Set([Math.min(...volumes), Math.max(...volumes)])].join(' to ')} asked for`;
  if (!row.capacityUnstated) return `${row.capacityStated} a month, ${asked}`;
  const rest = row.capacityStated > 0 ? `States ${row.capacityStated} a month for a part only` : 'Does not say';
  return `${rest}: counts as at least ${formula.unstatedCapacity} of what is asked (${asked})`;
}

function sayCapacityLacking(row: Row, names: NameLookup): string | null {
  const wanted = volumeWanted(row.requirement);
  if (row.activities.length === 0 || wanted === null) return null;
  const label = labelRow(names, row.requirement);
  if (row.capacityUnstated) return `Does not say how many a month: ${label}`;
  return row.capacityStated < wanted ? `${wanted - row.capacityStated} more a month: ${label}` : null;
}

function shareActivity(row: Row, other: Row): boolean {
  return row.activities.some((activity) => other.activities.some(({ id }) => id === activity.id));
}
