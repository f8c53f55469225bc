import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { giveInformation } from '#app/features/employee-information/give-information.server.ts';
import { excelFile } from '#app/services/excel-file.ts';
import { createLog } from '#app/services/log.ts';
import { personActing, sessionCookieFor } from '#test/support/actors.ts';
import { appForTest, type TestApp } from '#test/support/app.ts';
import type { Browser } from '#test/support/browser.ts';
import { dateFields } from '#test/support/date-fields.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { type TupeMarket, tupeMarket } from '#test/support/tupe.ts';
import { answers, asActor, nextCode, setUpSecondFactor, wait } from './employee-information.fixtures.ts';

const planted = ['Quillfeather', 'Zebediah', 'Oberon Tanglewood', 'grievance about Tanglewood'];
const list = 'Name,Age,Note\nZebediah Quillfeather,41,none\nOberon Tanglewood,29,grievance about Tanglewood\n';
const csv = { name: 'Zebediah Quillfeather and others.csv', type: 'text/csv', content: list };
const rows = list.split('\n').map((line) => line.split(','));
const xlsx = { name: 'Oberon Tanglewood.xlsx', type: 'application/octet-stream', content: excelFile(rows, 'stored') };

/** The real services with every line of their log. */
async function services() {
  const log: string[] = [];
  const opened = await openTestServices(
    {},
    { log: createLog({ LOG_LEVEL: 'trace' }, { write: (line) => void log.push(line) }) },
  );
  onTestFinished(() => opened.close());
  return { services: opened, log };
}

async function browserOf(
  { app, services }: { app: TestApp; services: TestServices },
  personId: string,
  organisationId: string,
) {
  return app.browser(await sessionCookieFor(services, personId, { actingFor: organisationId }));
}

async function giveFiles(market: TestServices, browser: Browser, { outgoing, declarationId }: TupeMarket) {
  await browser.get(`/tupe/${declarationId}/information/give`);
  const facts = { ...dateFields('delete_on', '2026-12-31'), special_category: 'checked' };
  const most = ['identity', 'particulars', 'discipline', 'claims'];
  // First a list that is too old: what goes wrong says nothing either.
  await browser.submit(
    'Seal and give it',
    { ...facts, ...dateFields('as_at', '2026-05-17'), file: csv, covers: most },
    400,
  );
  expect(JSON.stringify(browser.page().errors)).toContain('no more than 14 days old');
  await browser.submit('Seal and give it', { ...facts, ...dateFields('as_at', '2026-05-18'), file: csv, covers: most });
  for (const [file, covers] of [
    [xlsx, ['agreements']],
    [csv, [...most, 'agreements']],
  ] as const) {
    const upload = { name: file.name, bytes: new Uint8Array(Buffer.from(file.content)) };
    const given = await giveInformation(
      asActor(market, outgoing),
      declarationId,
      answers('', { file: upload, covers: [...covers] }),
    );
    expect(given).toMatchObject({ ok: true });
  }
}

/** A file for a workforce pack that holds names, under columns that are not ours: sealed until they are named, then refused. */
async function givePack(browser: Browser, declarationId: string): Promise<void> {
  const content = list.replace('Name,Age,Note', 'Who,Years,Remarks');
  await browser.get(`/tupe/${declarationId}/workforce/new`);
  await browser.submit('Read the file', { ...dateFields('asAt', '2026-06-01'), file: { ...csv, content } });
}

const idsIn = ({ db }: TestServices) =>
  db.selectFrom('employee_information').select(['id', 'sha256']).orderBy('sequence').execute();

test('nothing of what is given is in the database, the logs, the mails, search or the folder of files, from giving to deleting', async () => {
  const { services: market, log } = await services();
  const app = await appForTest(market);
  const tupe = await tupeMarket(market);
  const at = `/tupe/${tupe.declarationId}/information`;
  const giver = await browserOf({ app, services: market }, tupe.outgoing.personId, tupe.outgoing.acting.organisationId);
  await giveFiles(market, giver, tupe);
  await givePack(giver, tupe.declarationId);
  const stateOf = async () =>
    (await market.db.selectFrom('tupe_declaration').select('state').executeTakeFirstOrThrow()).state;
  expect(await stateOf()).toBe('eli_updated');
  await expectNone(market, log, 'given');

  const { body } = await open(market, app, tupe, at);
  expect(body).toBe(list);
  await expectNone(market, log, 'opened');

  const owner = await browserOf({ app, services: market }, tupe.incoming.personId, tupe.incoming.acting.organisationId);
  const [first] = await idsIn(market);
  await owner.get(`${at}/${first?.id}/receipt`);
  await owner.submit('Confirm receipt', { file: csv });
  expect(owner.page().text).toContain('The hash is the same');

  await giver.get(`${at}/${first?.id}/delete`);
  await giver.submit('Delete it', { reason: 'It was replaced.' });
  await market.runJobs();
  await giver.get(`${at}/${first?.id}/proof`);
  expect(giver.page().text).toContain('Its key was destroyed, then the sealed file was removed');
  expect(giver.page().text).toContain(first?.sha256);
  expect(giver.page().text).not.toContain('In hand');
  await expectNone(market, log, 'deleted');
  // The check itself can find what is there.
  expect((await everything(market, log)).some((text) => text.includes('It was replaced.'))).toBe(true);
});

async function open(market: TestServices, app: TestApp, tupe: TupeMarket, at: string) {
  const { incoming } = tupe;
  const { organisationId } = incoming.acting;
  const reader = await personActing(market, { organisationId, role: 'viewer', person: { name: 'Rita Reader' } });
  const key = await setUpSecondFactor(market, reader);
  const owner = await browserOf({ app, services: market }, incoming.personId, organisationId);
  await owner.get(`${at}/recipients`);
  await owner.submit('Name them', { person: reader.personId, ...dateFields('ends_on', '2026-07-01') });
  const browser = await browserOf({ app, services: market }, reader.personId, organisationId);
  const [first] = await idsIn(market);
  await browser.get(`${at}/${first?.id}/open`);
  await browser.submit('Open and download', { code: '000000' });
  expect(JSON.stringify(browser.page().errors)).toContain('The code is wrong');
  wait(market, { seconds: 60 });
  const answer = await post(browser, `${at}/${first?.id}/file`, await nextCode(market, key));
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="employee-information-1.csv"',
  });
  await browser.get(at);
  expect(browser.page().text).toContain('Not opened: wrong code');
  await expectNotFound(market, app, tupe, { browser, key, reader: reader.personId, piece: `${at}/${first?.id}` });
  return answer;
}

type Opening = { browser: Browser; key: string; reader: string; piece: string };

/** The wrong roles, a release that is over and somebody who has left are told that there is nothing, whatever they send. */
async function expectNotFound(market: TestServices, app: TestApp, tupe: TupeMarket, opening: Opening): Promise<void> {
  const { browser, key, reader, piece } = opening;
  const statusesOf = async (one: Browser) => [
    (await one.send(`${piece}/open`)).status,
    (await post(one, `${piece}/file`, await nextCode(market, key))).status,
  ];
  for (const { personId, acting } of [tupe.prime, tupe.outgoing, tupe.bidder, tupe.steward, tupe.incoming]) {
    const other = await browserOf({ app, services: market }, personId, acting.organisationId);
    expect(await statusesOf(other), acting.organisationName).toEqual([404, 404]);
  }
  const release = market.db.updateTable('employee_information_recipient').where('person_id', '=', reader);
  await release.set({ ends_on: '2026-05-31' }).execute();
  expect(await statusesOf(browser), 'expired').toEqual([404, 404]);
  await release.set({ ends_on: '2026-07-01' }).execute();
  expect((await browser.send(`${piece}/open`)).status).toBe(200);
  const left = { ended_at: new Date(market.clock.now().epochMilliseconds), ended_how: 'left' } as const;
  await market.db.updateTable('membership').set(left).where('person_id', '=', reader).execute();
  wait(market, { hours: 1 });
  expect(await statusesOf(browser), 'left').toEqual([404, 404]);
}

function post(browser: Browser, address: string, code: string) {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return browser.send(address, { method: 'POST', headers, body: new URLSearchParams({ code }).toString() });
}

async function expectNone(market: TestServices, log: string[], when: string): Promise<void> {
  await market.runJobs();
  const texts = await everything(market, log);
  for (const name of planted) {
    const ways = [name, encodeURIComponent(name), name.replaceAll(' ', '+'), Buffer.from(name).toString('hex')];
    for (const way of ways) {
      const found = texts.filter((text) => text.toLowerCase().includes(way.toLowerCase()));
      expect(
        found.map((text) => text.slice(0, 60)),
        `${when}: ${way}`,
      ).toEqual([]);
    }
  }
}

/** Whatever a backup or a curious reader may hold: each table, every line of the log, the mails, and each file of the folder. */
async function everything(market: TestServices, log: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')
      and tablename not in ('place', 'reference_entry', 'rule_item', 'programme_area_member')`.execute(market.db);
  const dumps = tables.map(async ({ name }) => {
    const { rows } = await sql<{ text: string | null }>`
      select string_agg(one::text, chr(10)) as text from ${sql.raw(name)} as one`.execute(market.db);
    return `${name}: ${rows[0]?.text ?? ''}`;
  });
  const folder = market.env.DATA_DIR;
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const bytes = await readFile(path.join(parentPath, name));
      return `${path.join(parentPath, name)}: ${bytes.toString('latin1')}`;
    });
  const mails = market.outbox.map((mail) => JSON.stringify(mail));
  return [...(await Promise.all(dumps)), ...(await Promise.all(files)), ...mails, ...log];
}
