import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import {
  type AreaKey,
  countEntries,
  countProgrammeAreas,
  entriesOfList,
  findEntry,
  findProgrammeArea,
  programmeAreas,
} from '#db/queries/stewardship-reference.ts';
import { referenceFiles } from '#db/reference/index.ts';
import { areaCode, areaList, readAreaCode } from './area-code.ts';

const titles = new Map<string, string>([
  ...Object.values(referenceFiles.codeLists).map(({ list, title }) => [list, title] as const),
  ['capability', 'Capabilities'],
  ['level', 'Levels of a capability'],
  [areaList, 'Programme areas'],
]);
const titleOf = (list: string) => titles.get(list) ?? list;

/** Every list with how many of its entries are still to be checked; those with the most first. */
export async function readLists({ db }: Services) {
  const lists = await countEntries(db);
  const areas = await countProgrammeAreas(db);
  return [...lists, { list: areaList, ...areas }]
    .map((list) => ({ ...list, title: titleOf(list.list) }))
    .sort((left, right) => right.flagged - left.flagged || left.title.localeCompare(right.title, 'en-GB'));
}

export type ListedEntry = { code: string; shownCode: string; label: string; hint: string | null; verify: boolean };

/** The entries of a list; null for an unknown list. */
export async function readList({ db, reference }: Services, list: string) {
  const entries = list === areaList ? await readAreas(db, await reference.current()) : await entriesOfList(db, list);
  if (entries.length === 0) return null;
  return {
    list,
    title: titleOf(list),
    entries: entries.map(
      (entry): ListedEntry => ({
        code: entry.code,
        shownCode: 'shownCode' in entry ? entry.shownCode : entry.code,
        label: entry.label,
        hint: entry.hint,
        verify: entry.verify,
      }),
    ),
  };
}

async function readAreas(db: Services['db'], words: Reference) {
  const areas = await programmeAreas(db);
  return areas.map((area) => ({
    code: areaCode(area),
    shownCode: area.code,
    label: `${area.name} (${words.label('programme', area.programme)}, ${area.version})`,
    hint: area.note,
    verify: area.verify,
  }));
}

export const entryParams = z.object({ list: z.string().max(60), code: z.string().max(60) });
export const areaParams = z.object({
  area: z
    .string()
    .max(120)
    .transform(readAreaCode)
    .pipe(z.custom<AreaKey>((key) => key !== null)),
});

export type EntryView = NonNullable<Awaited<ReturnType<typeof readEntry>>>;

/** One entry as a steward edits it; null when there is none such. */
export async function readEntry({ db }: Services, { list, code }: { list: string; code: string }) {
  const entry = await findEntry(db, list, code);
  if (!entry) return null;
  const { label, hint, verify, note, source, edited_at: editedAt } = entry;
  const from = typeof entry.detail.from === 'number' ? entry.detail.from : null;
  return { list, listTitle: titleOf(list), code, label, hint, from, verify, note, source, editedAt };
}

export type AreaView = NonNullable<Awaited<ReturnType<typeof readArea>>>;

/** One programme area as a steward confirms it; null when there is none such. */
export async function readArea({ db, reference }: Services, key: AreaKey) {
  const area = await findProgrammeArea(db, key);
  if (!area) return null;
  const { version, code, name, primes, verify, note, source, edited_at: editedAt } = area;
  const programme = (await reference.current()).label('programme', area.programme);
  return { programme, version, code, name, primes, verify, note, source, editedAt };
}
