import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { itemsInProportion, lastDayOf, requiredSets } from '#app/features/commitments/domain.ts';
import { itemsOf, versionIn } from '../queries/rule-set.ts';
import type { Database } from '../schema.ts';
import { at } from './moment.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';

type Market = { organisations: readonly DemoOrganisation[]; people: readonly DemoPerson[]; shown: ShownOrganisations };

const mostProviders = 60;
/** One provider in so many has not accepted anything yet. */
const notAsked = 7;
const jobTitles = ['Chief executive', 'Head of supply chain', 'Director of operations', 'Managing director'];

/**
 * What primes, providers and stewards have accepted: the prime that a visitor can be does so again soon, one prime let it run
 * out, and some providers are not asked yet.
 */
export async function insertCommitments(db: Transaction<Database>, market: Market, today: Temporal.PlainDate) {
  const { organisations, shown } = market;
  const claimed = organisations.filter(({ status }) => status === 'verified');
  const primes = claimed.filter(({ role }) => role === 'prime');
  const providers = claimed.filter(({ role }) => role === 'provider').slice(0, mostProviders);
  const lapsed = primes.findLast(({ id }) => id !== shown.prime.id);
  const dates = (organisation: DemoOrganisation, index: number) => {
    if (organisation.id === shown.prime.id) return 345;
    if (organisation.id === lapsed?.id) return 372;
    return 20 + ((index * 37) % 250);
  };
  const others = providers.filter(({ id }, index) => id === shown.provider.id || index % notAsked !== 0);
  await accept(
    db,
    market,
    requiredSets.prime,
    primes.map((each, index) => [each, dates(each, index)]),
    today,
  );
  await accept(
    db,
    market,
    requiredSets.provider,
    others.map((each, index) => [each, dates(each, index)]),
    today,
  );
  await accept(db, market, requiredSets.steward, [[shown.steward, 60]], today);
}

async function accept(
  db: Transaction<Database>,
  { people }: Market,
  ruleSet: string,
  accepted: readonly (readonly [DemoOrganisation, number])[],
  today: Temporal.PlainDate,
): Promise<void> {
  const version = await versionIn(db, ruleSet, 'published');
  if (!version || accepted.length === 0) return;
  const items = await itemsOf(db, version.id);
  const rows = accepted.map(([{ id, sizeBand }, daysAgo], index) => {
    const acceptedOn = today.subtract({ days: daysAgo });
    const until = lastDayOf(acceptedOn);
    const owner = people.find(({ membership }) => membership?.organisationId === id && membership.role === 'owner');
    const isOver = until.toString() < today.toString();
    return {
      organisation_id: id,
      rule_set: ruleSet,
      version_id: version.id,
      items: itemsInProportion(items, sizeBand).map(({ code }) => code),
      accepted_by: owner?.id ?? null,
      signed_name: owner?.name ?? 'Ada Example',
      signed_role: jobTitles[index % jobTitles.length] ?? 'Director',
      accepted_at: at(acceptedOn),
      expires_on: until.toString(),
      ended_at: isOver ? at(until.add({ days: 1 })) : null,
      ended_why: isOver ? ('expired' as const) : null,
      reminded_on: null,
    };
  });
  await db.insertInto('commitment').values(rows).execute();
}
