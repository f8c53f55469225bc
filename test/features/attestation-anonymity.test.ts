import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askForViews } from '#app/features/attestations/ask-for-views.server.ts';
import { readOwnAttestations, readOwnItem } from '#app/features/attestations/read-own.server.ts';
import { readConduct } from '#app/features/conduct-record/read-conduct.server.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';
import { type Acting, type Chain, chainOf, say, show, view } from './attestations.fixtures.ts';

const codes = ['P02', 'P04', 'P21'];
const unnamed = 4;

type Step =
  | { kind: 'say'; code: string; claimed: 'met' | 'partly' }
  | { kind: 'view'; code: string; view: 'agree' | 'disagree' | 'no_view'; comment: string; open: boolean; by: number };

const code = fc.constantFrom(...codes);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('say' as const), code, claimed: fc.constantFrom('met', 'partly') }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('view' as const),
      code,
      view: fc.constantFrom('agree', 'disagree', 'no_view'),
      comment: fc.constantFrom('', 'They never came.', 'They come each week.', 'Ask the others.'),
      open: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
      by: fc.nat({ max: unnamed - 1 }),
    }),
  },
);
const histories = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 7 }),
  // Which partner is the nth of those who leave out their name.
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: unnamed }),
});

/**
 * Plays a history from the beginning, a step each six days. Those who speak openly are the same in each; `order` says who the
 * others are.
 * @returns the public record as it was on each of those days
 */
async function play(
  services: TestServices,
  { prime, partners }: Chain,
  steps: readonly Step[],
  order: readonly number[],
): Promise<string[]> {
  for (const table of ['validation', 'validation_request', 'attestation'] as const)
    await services.db.deleteFrom(table).execute();
  services.clock.set('2026-06-01T08:00:00Z');
  for (const itemCode of codes) await say(services, prime, itemCode);
  const records: string[] = [];
  for (const one of steps) {
    services.clock.set(
      services.clock
        .now()
        .add({ hours: 6 * 24 })
        .toString(),
    );
    const before = await recordFor(services, prime);
    if (one.kind === 'say') await say(services, prime, one.code, one.claimed);
    else {
      const who = partners[one.open ? unnamed + (one.by % 2) : (order[one.by] ?? 0)] as Acting;
      const { view: said, comment } = one;
      await view(services, who, prime, one.code, { view: said, comment, isAnonymous: !one.open });
      // Whoever watches the record sees no view without a name come in.
      if (!one.open) expect(await recordFor(services, prime)).toBe(before);
    }
    records.push(before);
  }
  services.clock.set('2026-09-01T12:00:00Z');
  return records;
}

async function recordFor(services: TestServices, prime: Acting): Promise<string> {
  const organisation = await findOrganisation(services.db, prime.acting.organisationId);
  if (!organisation) throw new Error('There is no prime');
  return masked(JSON.stringify(await readConduct(services, organisation)));
}

const masked = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id');

/** All data of the prime's pages and of its public record, and its mails. */
async function dataFor(services: TestServices, { prime }: Chain) {
  const organisation = await findOrganisation(services.db, prime.acting.organisationId);
  if (!organisation) throw new Error('There is no prime');
  const items = [];
  for (const one of codes) items.push(await readOwnItem(services, { organisation }, one));
  const pages = [
    await readOwnAttestations(services, { organisation }),
    items,
    await readConduct(services, organisation),
  ];
  await askForViews(services);
  const mails = await services.db
    .selectFrom('mail_message')
    .select(['kind', 'input', 'created_at'])
    .where('recipient', '=', prime.email)
    .execute();
  return masked(JSON.stringify([pages, mails]));
}

test('whichever partner gave a view without its name, everything that the prime can read is the same', async () => {
  const services = await servicesForTest();
  const chain = await chainOf(services, unnamed + 2);
  const { prime } = chain;
  await show(services, prime, ['P02'], 'referral_agreement');
  await fc.assert(
    fc.asyncProperty(histories, async ({ steps, order }) => {
      const records = await play(services, chain, steps, [0, 1, 2, 3]);
      const first = await dataFor(services, chain);
      expect(await play(services, chain, steps, order)).toEqual(records);
      expect(await dataFor(services, chain)).toEqual(first);
    }),
    { numRuns: 2 },
  );
});
