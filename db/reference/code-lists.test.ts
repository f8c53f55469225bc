import { describe, expect, it } from 'vitest';
import { codeLists } from './code-lists.ts';
import { referenceFiles } from './index.ts';
import { referenceEntries } from './reference-entries.ts';
import { placeRows, programmeAreaRows } from './reference-places.ts';

const entries = referenceEntries();
const find = (list: string, code: string) => entries.find((entry) => entry.list === list && entry.code === code);

describe('code lists', () => {
  it.each(Object.entries(codeLists))('%s carries its own name', (name, codeList) => {
    expect(codeList.list).toBe(name);
  });

  it('explain in plain English, without naming our own papers', () => {
    for (const { label, hint, source } of entries)
      expect(`${label} ${hint} ${source}`).not.toMatch(/\.md|\[(S\d|M-|D\])/);
  });

  it('hold what domain.md 4.4 and 8 list', () => {
    const counts = Object.fromEntries(
      Object.entries(codeLists).map(([name, { entries: list }]) => [name, list.length]),
    );
    expect(counts).toMatchObject({ service_type: 9, specialism: 29, health: 17, verification_outcome: 6 });
    expect(codeLists.customer_group.entries.filter((entry) => entry.code.startsWith('wp_pg'))).toHaveLength(9);
  });

  it('tie every group of a programme to the plain groups', () => {
    const plain = new Set(codeLists.customer_group.entries.filter((entry) => !entry.detail).map((entry) => entry.code));
    for (const { code, detail } of codeLists.customer_group.entries.filter((entry) => entry.detail)) {
      const named: unknown[] = Array.isArray(detail?.plain) ? detail.plain : [];
      expect(named.length, code).toBeGreaterThan(0);
      for (const group of named) expect(plain, code).toContain(group);
    }
  });

  it('let evidence lapse as domain.md 4.2 says', () => {
    expect(find('evidence_kind', 'audited_accounts')?.detail).toEqual({ decay_months: 18, expires: false });
    expect(find('evidence_kind', 'reference_prime')?.detail).toEqual({ decay_months: 36, expires: false });
    expect(find('evidence_kind', 'outcome_dataset')?.detail).toEqual({ decay_months: 24, expires: false });
    expect(find('evidence_kind', 'iso9001')?.detail).toEqual({ decay_months: null, expires: true });
  });

  it('keep 8 digits of CPV and the check digit apart', () => {
    for (const { code } of codeLists.cpv.entries) expect(code).toMatch(/^\d{8}$/);
    expect(find('cpv', '85312510')).toMatchObject({ label: 'Vocational rehabilitation services', verify: false });
    expect(find('cpv', '85312510')?.detail.check_digit).toBe('7');
    expect(find('cpv', '80500000')?.verify).toBe(true);
  });
});

describe('capabilities', () => {
  it('are the 14, with an anchor for each level', () => {
    const { capabilities } = referenceFiles.capabilities;
    expect(capabilities.map((capability) => capability.code)).toEqual(
      Array.from({ length: 14 }, (_, position) => `CAP${String(position + 1).padStart(2, '0')}`),
    );
    for (const { anchors } of capabilities) expect(new Set(Object.values(anchors)).size).toBe(4);
  });

  it('are measured on levels 0 to 4', () => {
    expect(referenceFiles.levelScale.levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('rows to load', () => {
  it('have one key each and a source', () => {
    const keys = entries.map((entry) => `${entry.list} ${entry.code}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(entries.every((entry) => entry.source.length > 0)).toBe(true);
  });

  it('have a parent for every place but a nation, loaded before it', () => {
    const seen = new Set<string>();
    for (const place of placeRows()) {
      expect(place.parent === null ? place.type : seen.has(place.parent), place.name).toBe(
        place.parent === null ? 'nation' : true,
      );
      expect(seen.has(place.code), place.name).toBe(false);
      seen.add(place.code);
    }
    expect(seen.size).toBe(4 + 9 + 403);
    expect(programmeAreaRows()).toHaveLength(30);
  });
});
