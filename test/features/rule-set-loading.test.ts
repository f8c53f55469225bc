import { expect, test } from 'vitest';
import { loadReference } from '#db/reference/load.ts';
import { ruleFiles } from '#db/reference/rule-files.ts';
import { servicesForTest, type TestServices } from '../support/services.ts';

const loadAfresh = async ({ db }: TestServices) => {
  await db.deleteFrom('reference_load').execute();
  await loadReference(db);
};

test('the files are there as version 1, published, and loading again by several at once changes nothing', async () => {
  const services = await servicesForTest();
  const { db } = services;
  const versions = () => db.selectFrom('rule_set_version').selectAll().orderBy('rule_set').orderBy('version').execute();
  const before = await versions();
  expect(before).toHaveLength(ruleFiles.length);
  expect(before.every(({ version, status, from_file }) => version === 1 && status === 'published' && from_file)).toBe(
    true,
  );
  await Promise.all([loadAfresh(services), loadAfresh(services), loadAfresh(services)]);
  expect(await versions()).toEqual(before);
  const { items } = await db
    .selectFrom('rule_item')
    .select(({ fn }) => fn.countAll<string>().as('items'))
    .executeTakeFirstOrThrow();
  expect(Number(items)).toBe(ruleFiles.flatMap((file) => file.items).length);
});

test('what is published is frozen by the database', async () => {
  const { db } = await servicesForTest();
  const { id } = await db
    .selectFrom('rule_set_version')
    .select('id')
    .where('rule_set', '=', 'PRIME-COMMITMENTS')
    .executeTakeFirstOrThrow();
  const frozen = /frozen/;
  await expect(db.updateTable('rule_item').set({ text: 'Other' }).where('code', '=', 'P01').execute()).rejects.toThrow(
    frozen,
  );
  await expect(db.deleteFrom('rule_item').where('code', '=', 'P01').execute()).rejects.toThrow(frozen);
  await expect(db.updateTable('rule_set_version').set({ version: 7 }).where('id', '=', id).execute()).rejects.toThrow(
    frozen,
  );
  await expect(db.deleteFrom('rule_set_version').where('id', '=', id).execute()).rejects.toThrow(frozen);
});
