import type { Kysely } from 'kysely';
import { paths } from '#app/paths.ts';
import { countFindingsToDecide, findingsToAnswer } from '#db/queries/finding-list.ts';
import type { Database } from '#db/schema.ts';
import type { ConductSource } from '../conduct/item.ts';
import type { Item } from '../dashboards/item.ts';
import { counted } from '../wording.ts';
import { wordsOfTest } from './words.ts';

/** What an organisation has to answer, each by its last day. */
export async function findingItems(db: Kysely<Database>, organisationId: string, today: string): Promise<Item[]> {
  const rows = await findingsToAnswer(db, organisationId, today);
  return rows.map(({ id, test, item_code, annotate_by }) => ({
    key: `finding ${id}`,
    href: paths.finding(id),
    title: `Answer a finding: ${wordsOfTest(test).title} (${item_code})`,
    hint: 'After that day it is public, with your answer',
    date: annotate_by,
  }));
}

/** The same, on the home page of conduct. */
export const findingConductItems: ConductSource = async ({ db, clock }, { organisationId }) => {
  const items = await findingItems(db, organisationId, clock.today().toString());
  return items.map(({ title, hint, href, date }) => ({ text: title, hint, href, due: date, state: 'due' }));
};

/** What stewards have to decide on. */
export async function findingsToDecide(db: Kysely<Database>): Promise<Item[]> {
  const { all, grave } = await countFindingsToDecide(db);
  if (all === 0) return [];
  return [
    {
      key: 'findings',
      href: paths.stewardshipFindings(),
      title: `Decide on ${counted(all, 'finding')}`,
      hint: grave === 0 ? 'None of them major or severe' : `${grave} of them major or severe`,
      date: null,
    },
  ];
}
