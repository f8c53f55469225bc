import { type CodeEntry, type CodeList, referenceFiles } from './index.ts';

/** One row of the table `reference_entry`: (list, code) is its key. */
export type ReferenceEntry = {
  list: string;
  code: string;
  label: string;
  hint: string | null;
  group: string | null;
  /** Facts that only some lists carry: months of decay, level anchors, a check digit. */
  detail: NonNullable<CodeEntry['detail']>;
  /** True where a steward should check the entry. */
  verify: boolean;
  source: string;
  /** Place in its list, from 0. */
  position: number;
};

/** Every code list, the capabilities (`capability`) and the levels (`level`) as rows to load. Same input, same rows. */
export function referenceEntries(): ReferenceEntry[] {
  return [...Object.values(referenceFiles.codeLists).flatMap(listEntries), ...capabilityEntries(), ...levelEntries()];
}

function listEntries(codeList: CodeList): ReferenceEntry[] {
  return codeList.entries.map((entry, position) => ({
    list: codeList.list,
    code: entry.code,
    label: entry.label,
    hint: entry.hint ?? null,
    group: entry.group ?? null,
    detail: entry.detail ?? {},
    verify: entry.verify ?? false,
    source: entry.source ?? codeList.source,
    position,
  }));
}

function capabilityEntries(): ReferenceEntry[] {
  const { source, capabilities } = referenceFiles.capabilities;
  return capabilities.map(({ code, name, ...detail }, position) => ({
    ...blank,
    list: 'capability',
    code,
    label: name,
    detail,
    source,
    position,
  }));
}

function levelEntries(): ReferenceEntry[] {
  const { source, levels } = referenceFiles.levelScale;
  return levels.map(({ level, label, hint }, position) => ({
    ...blank,
    list: 'level',
    code: String(level),
    label,
    hint,
    source,
    position,
  }));
}

const blank = { hint: null, group: null, detail: {}, verify: false };
