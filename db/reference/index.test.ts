import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type District, type ProgrammeArea, referenceFiles } from './index.ts';

const { places, outcodes, programmeAreas } = referenceFiles;
const current = places.districts.filter((district) => district.valid_to === null);
const byCode = new Map(places.districts.map((district) => [district.code, district]));
const areasOf = (programme: string) => programmeAreas.areas.filter((area) => area.programme === programme);
const codesOf = (area: ProgrammeArea | undefined) => area?.districts.map((district) => district.code) ?? [];
const restart = (code: string) => areasOf('restart').find((area) => area.code === code);

function tally<Key>(items: readonly District[], key: (district: District) => Key): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));
}

describe('places', () => {
  it('count as the registers do', () => {
    expect(tally(current, (district) => district.nation)).toEqual({
      E92000001: 296,
      N92000002: 11,
      S92000003: 32,
      W92000004: 22,
    });
    expect(tally(current, (district) => district.region)).toMatchObject({
      E12000001: 12,
      E12000002: 35,
      E12000003: 15,
      E12000004: 35,
      E12000005: 30,
      E12000006: 45,
      E12000007: 33,
      E12000008: 64,
      E12000009: 27,
    });
    expect(places.districts).toHaveLength(403);
  });

  it('have one code each, earlier codes included', () => {
    const codes = places.districts.flatMap((district) => [district.code, ...(district.former_codes ?? [])]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('have a region in their own nation', () => {
    const nationOf = new Map(places.regions.map((region) => [region.code, region.nation]));
    for (const district of places.districts) expect(nationOf.get(district.region), district.name).toBe(district.nation);
  });

  it('have coordinates within the United Kingdom while they are current', () => {
    for (const { name, latitude, longitude } of current) {
      expect(latitude !== null && latitude > 49.8 && latitude < 60.9, name).toBe(true);
      expect(longitude !== null && longitude > -8.2 && longitude < 1.8, name).toBe(true);
    }
  });

  it('name successors that begin the day after', () => {
    for (const old of places.districts.filter((district) => district.valid_to !== null)) {
      expect(old.replaced_by.length, old.name).toBeGreaterThan(0);
      const next = Temporal.PlainDate.from(old.valid_to ?? '').add({ days: 1 });
      for (const code of old.replaced_by) expect(byCode.get(code)?.valid_from, old.name).toBe(next.toString());
    }
    for (const district of current) expect(district.replaced_by).toEqual([]);
  });
});

describe('outcodes', () => {
  it('are 2,856, each in a current district or outside the United Kingdom', () => {
    expect(outcodes.outcodes).toHaveLength(2856);
    const outside = outcodes.outcodes.filter((row) => row.district === null);
    expect(new Set(outside.map((row) => row.outcode.slice(0, 2)))).toEqual(new Set(['GY', 'IM', 'JE']));
    for (const { district } of outcodes.outcodes) {
      if (district !== null) expect(byCode.get(district)?.valid_to, district).toBeNull();
    }
  });

  it('leave no district without one', () => {
    const reached = new Set(outcodes.outcodes.map((row) => row.district));
    expect(current.filter((district) => !reached.has(district.code)).map((district) => district.name)).toEqual([]);
  });
});

describe('programme areas', () => {
  it('have a key of programme, version and code, and members that are current districts', () => {
    const keys = programmeAreas.areas.map((area) => `${area.programme} ${area.version} ${area.code}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const area of programmeAreas.areas) {
      expect(new Set(codesOf(area)).size, area.name).toBe(area.districts.length);
      for (const code of codesOf(area)) expect(byCode.get(code)?.valid_to, `${area.name} ${code}`).toBeNull();
    }
  });

  it('are 12 for Restart, with 8 providers, and 18 for the Work Programme, with 40 contracts', () => {
    expect(areasOf('restart').map((area) => area.code)).toEqual([
      '1a',
      '1b',
      '2a',
      '2b',
      '3a',
      '3b',
      '4a',
      '4b',
      '5a',
      '5b',
      '5c',
      '6',
    ]);
    expect(new Set(areasOf('restart').flatMap((area) => area.primes)).size).toBe(8);
    expect(areasOf('work-programme')).toHaveLength(18);
    expect(areasOf('work-programme').flatMap((area) => area.primes)).toHaveLength(40);
  });

  it('put every district of England and Wales into Restart, and none of Scotland or Northern Ireland', () => {
    const members = new Set(areasOf('restart').flatMap(codesOf));
    const expected = current.filter((district) => ['E92000001', 'W92000004'].includes(district.nation));
    expect([...members].sort()).toEqual(expected.map((district) => district.code).sort());
  });

  it('put every district of Great Britain into exactly one Work Programme area', () => {
    const expected = current.filter((district) => district.nation !== 'N92000002').map((district) => district.code);
    expect(areasOf('work-programme').flatMap(codesOf).sort()).toEqual(expected.sort());
  });

  it('split Buckinghamshire between 1b and 4b, and nothing else', () => {
    const parts = areasOf('restart').flatMap((area) =>
      area.districts.filter((district) => district.portion === 'part').map((district) => [area.code, district.code]),
    );
    expect(parts).toEqual([
      ['1b', 'E06000060'],
      ['4b', 'E06000060'],
    ]);
    const whole = areasOf('restart').flatMap((area) =>
      area.districts.filter((district) => district.portion === 'whole'),
    );
    expect(new Set(whole.map((district) => district.code)).size).toBe(whole.length);
  });

  it('follow the published exceptions', () => {
    expect(codesOf(restart('1b'))).not.toContain('E06000012');
    expect(codesOf(restart('1b'))).not.toContain('E06000013');
    expect(codesOf(restart('2a'))).toEqual(expect.arrayContaining(['E06000012', 'E06000013', 'E06000010']));
    expect(codesOf(restart('4b'))).toEqual(expect.arrayContaining(['E06000039', 'E06000043']));
    expect(codesOf(restart('5c'))).toContain('E06000017');
    expect(codesOf(restart('6'))).toHaveLength(22);
  });

  it('say why where a steward should check the members', () => {
    expect(
      areasOf('restart')
        .filter((area) => area.verify)
        .map((area) => area.code),
    ).toEqual(['1b', '5a', '5b']);
    for (const area of programmeAreas.areas.filter((candidate) => candidate.verify)) expect(area.note).toBeTruthy();
  });
});
