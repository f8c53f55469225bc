import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepConcernClock } from '#app/features/concerns/concern-clock.server.ts';
import { takeReporterStep } from '#app/features/concerns/reporter-steps.server.ts';
import { sendMessage } from '#app/features/concerns/send-message.server.ts';
import { leastVoices } from '#app/features/conduct-record/voices.ts';
import { anonymous } from '#app/features/identity/actor.ts';
import { addMember, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { type Acting, type ConcernMarket, concernMarket, raised } from '#test/support/concerns.ts';
import { openTestServices, startOfTime, type TestServices } from '#test/support/services.ts';

// What a prime can fetch is the same whichever of its partners raised a concern without a name, while fewer than three did, and
// whichever three did. Two histories differ in nothing but that; all that the prime reads in them must be equal.

const partners = 5;
const items = ['P18', 'P24'] as const;

let services: TestServices;
let app: TestApp;
let market: ConcernMarket;
/** The owner, an editor and a viewer of the prime. */
let readers: string[];
const logged: string[] = [];

beforeAll(async () => {
  services = await openTestServices({ RATE_LIMITS: 'off', LOG_LEVEL: 'trace' });
  // Every line that the product logs, at its most talkative.
  Object.defineProperty(services.log, pino.symbols.streamSym, {
    value: { write: (line: string) => logged.push(line) },
  });
  app = await openTestApp(services);
  market = await concernMarket(services, partners);
  readers = [market.prime.personId];
  for (const role of ['editor', 'viewer'] as const) {
    const personId = await createPerson(services);
    await addMember(services, market.prime.acting.organisationId, personId, role);
    readers.push(personId);
  }
}, 180_000);
afterAll(async () => {
  await app.close();
  await services.close();
});

type Act = 'message' | 'withdraw' | 'nothing';
type Concern = {
  day: number;
  minute: number;
  item: (typeof items)[number];
  openness: 'confidential' | 'anonymous';
  show: boolean;
  act: Act;
};
/** Concerns, and for each the partner that raises it. */
type History = { concerns: readonly Concern[]; by: readonly number[] };

const anyConcern = fc.record<Concern>({
  day: fc.integer({ min: 0, max: 70 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  item: fc.constantFrom(...items),
  openness: fc.constantFrom('confidential', 'anonymous'),
  show: fc.constantFrom(false, false, false, true),
  act: fc.constantFrom('message', 'withdraw', 'nothing', 'nothing'),
});

/** Two partners at most for each item: whoever they are, and whether they are one or two, nothing shows. */
const belowK = fc
  .array(anyConcern, { minLength: 1, maxLength: 5 })
  .chain((concerns) =>
    fc.record({
      concerns: fc.constant(concerns),
      pairs: fc.tuple(anyPairs, anyPairs),
      choices: fc.tuple(
        fc.array(fc.nat(1), { minLength: concerns.length, maxLength: concerns.length }),
        fc.array(fc.nat(1), { minLength: concerns.length, maxLength: concerns.length }),
      ),
    }),
  )
  .map(({ concerns, pairs, choices }) =>
    ([0, 1] as const).map((which) => ({
      concerns,
      by: concerns.map(({ item }, index) => pairs[which][item][choices[which][index] ?? 0] ?? 0),
    })),
  );
const anyPair = fc.uniqueArray(fc.nat(partners - 1), { minLength: 2, maxLength: 2 });
const anyPairs: fc.Arbitrary<Record<Concern['item'], number[]>> = fc.record({ P18: anyPair, P24: anyPair });

/** Any number of partners, and in the other history others in their places. */
const aboveK = fc
  .record({
    concerns: fc.array(anyConcern, { minLength: 3, maxLength: 6 }),
    by: fc.array(fc.nat(partners - 1), { minLength: 6, maxLength: 6 }),
    places: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: partners, maxLength: partners }),
  })
  .map(({ concerns, by, places }) => [
    { concerns, by },
    { concerns, by: by.map((partner) => places[partner] ?? 0) },
  ]);

const minutes = 60_000;
const at = ({ day, minute }: { day: number; minute: number }) =>
  new Date(Date.parse(startOfTime) + day * 1440 * minutes + minute * minutes).toISOString();

function partnerOf(nth: number | undefined): Acting {
  const partner = market.partners[nth ?? 0];
  if (!partner) throw new Error('There is no such partner');
  return partner;
}

/** Lets a history happen, with the days between; then the market is as it was before it. @returns all that the prime can fetch */
async function seenBy({ concerns, by }: History): Promise<string[]> {
  services.outbox.length = 0;
  const order = [...concerns.keys()].sort((left, right) =>
    at(concerns[left] ?? never).localeCompare(at(concerns[right] ?? never)),
  );
  const seen: string[] = [];
  let next = 0;
  for (const month of ['2026-07-01', '2026-08-01', '2026-09-01']) {
    for (; next < order.length; next += 1) {
      const nth = order[next] ?? 0;
      const concern = concerns[nth];
      if (!concern || at(concern) > month) break;
      services.clock.set(at(concern));
      await raise(concern, nth, partnerOf(by[nth]));
      seen.push(await read([market.prime.personId], ['/concerns/about-us.json']));
    }
    services.clock.set(`${month}T05:45:00Z`);
    await keepConcernClock(services);
    await services.runJobs();
    seen.push(await read(readers, ['/concerns/about-us.json', '/concerns/about-us']));
  }
  seen.push(await read(readers.slice(0, 1), everywhere(market.prime.acting.organisationId)), ...(await told()));
  await forget();
  return seen;
}
const never: Concern = { day: 0, minute: 0, item: 'P18', openness: 'anonymous', show: false, act: 'nothing' };

// No two say the same: which of two equal texts stands first is chance.
async function raise({ item, openness, show, act }: Concern, nth: number, partner: Acting): Promise<void> {
  const about = { itemCode: item, openness, show, grounds: `What happened about ${item}, in the words of ${nth}.` };
  const { concernId } = await raised(services, partner, market.prime.acting.organisationId, about);
  const context = { services, actor: openness === 'anonymous' ? anonymous : partner, formKey: null };
  const body = 'There is more.';
  if (act === 'message') await sendMessage(context, concernId, { sender: 'reporter', reader: 'steward', body });
  if (act === 'withdraw') await takeReporterStep(context, concernId, 'withdraw');
}

const conductRooms = [
  '/attestations',
  '/validations',
  '/findings',
  '/cases',
  '/subcontracts',
  '/accreditations',
  '/stewardship/concerns',
  '/stewardship/retaliation',
  '/concerns/about-us?_data=routes/concerns/about-us._index',
];
const everywhere = (id: string) => [
  '/',
  '/conduct',
  ...conductRooms,
  `/primes/${id}/conduct`,
  `/primes/${id}/conduct.json`,
  '/concerns',
  `/primes/${id}`,
  `/primes/${id}.json`,
  `/organisations/${id}`,
  '/opportunities/ours',
  '/account/notifications',
  '/account/calendar',
  '/profiles.json',
  '/profiles.csv',
  '/opportunities.csv',
  ...market.partners.map(({ acting }) => `/profiles/${acting.organisationId}`),
];

// The key of a form, and the reference of a request on a problem page.
const chance = /name="form_key" value="[^"]+"|reference <strong>\w+/g;

async function read(people: readonly string[], paths: readonly string[]): Promise<string> {
  const pages: string[] = [];
  for (const personId of people) {
    const browser = app.browser(await sessionCookieFor(services, personId));
    for (const path of paths) {
      const { status, body } = await browser.send(path);
      pages.push(`${path} ${status} ${body.replace(chance, '')}`);
    }
  }
  return withoutChance(pages.join('\n'));
}

async function told(): Promise<string[]> {
  const metrics = await app.browser().send('/metrics');
  for (const { acting } of market.partners) expect(metrics.body).not.toContain(acting.organisationId);
  const mails = services.outbox.filter(({ to }) => to === market.prime.email);
  return mails.map(({ subject, text }) => withoutChance(subject + text));
}

// Which id a new row was given by chance is no news; which rows there are is. The ids of partners stand as they are.
const withoutChance = (text: string) =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => (before.has(id) ? id : 'new'));
const before = new Set<string>();

async function forget(): Promise<void> {
  const { db } = services;
  for (const table of ['concern_clock', 'concern_message', 'concern_entry', 'concern', 'concern_aggregate'] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom('concern_count').execute();
  await db.deleteFrom('mail_message').execute();
  services.clock.set(startOfTime);
}

const compare = async (histories: readonly History[]) => {
  for (const { acting } of [market.prime, ...market.partners]) before.add(acting.organisationId);
  const [one, other] = [await seenBy(histories[0] ?? none), await seenBy(histories[1] ?? none)];
  expect(other).toEqual(one);
};
const none: History = { concerns: [], by: [] };

test('below three voices a prime reads the same whichever partner raised a concern, and whether one or two did', async () => {
  await fc.assert(fc.asyncProperty(belowK, compare), { numRuns: 4, endOnFailure: true });
}, 60_000);

test('from three voices on a prime reads the same whichever three they are', async () => {
  await fc.assert(fc.asyncProperty(aboveK, compare), { numRuns: 2, endOnFailure: true });
}, 60_000);

test('a concern that shows is seen by this test: three voices and one voice do not read the same', async () => {
  const concerns = [1, 2, 3].map((day) => ({ ...never, day }));
  const [many, one] = [await seenBy({ concerns, by: [0, 1, 2] }), await seenBy({ concerns, by: [0, 0, 0] })];
  expect(leastVoices).toBe(3);
  expect(many).not.toEqual(one);
  const shown = many.join();
  expect(shown).toContain('3 or more organisations');
  expect(shown).toContain('July to September 2026');
  expect(shown).not.toContain('What happened about');
});

test('no line of the log that tells of concerns names a partner', () => {
  const about = logged.filter((line) => line.includes('concern'));
  expect(about.length).toBeGreaterThan(20);
  const secrets = market.partners.flatMap(({ personId, email, acting }) => [personId, email, acting.organisationId]);
  for (const line of about) for (const secret of secrets) expect(line).not.toContain(secret);
});
