import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { servicesForTest } from '../support/services.ts';

test('a statement that comes often answers for the table as it is, whatever it was when it first came', async () => {
  const { db } = await servicesForTest();
  await db.connection().execute(async (connection) => {
    const all = async () => (await sql`select * from often order by n`.execute(connection)).rows;
    const add = (n: number, words: string | null) =>
      sql`insert into often (n, words) values (${n}, ${words})`.execute(connection);
    await sql`create temp table often (n int primary key, words text)`.execute(connection);
    try {
      const numbers = Array.from({ length: 450 }, (_, index) => index);
      for (const n of numbers) await add(n, n % 2 ? null : `words ${n}`);
      expect(await all()).toEqual(numbers.map((n) => ({ n, words: n % 2 ? null : `words ${n}` })));

      await sql`delete from often where n > 0`.execute(connection);
      for (let times = 0; times < 5; times += 1) expect(await all()).toEqual([{ n: 0, words: 'words 0' }]);
      await sql`alter table often add column more int`.execute(connection);
      for (let times = 0; times < 5; times += 1) expect(await all()).toEqual([{ n: 0, words: 'words 0', more: null }]);

      await expect(add(0, 'again')).rejects.toMatchObject({ code: '23505' });
      await add(1, 'the next one stands');
      expect(await all()).toHaveLength(2);
    } finally {
      await sql`drop table often`.execute(connection);
    }
  });
});
