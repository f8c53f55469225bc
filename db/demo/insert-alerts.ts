import type { Transaction } from 'kysely';
import { reasons } from '#app/features/not-for-us/domain.ts';
import { opportunityKey, profileKey } from '#app/features/notifications/links.ts';
import type { Database } from '../schema.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';
import type { DemoProfile } from './profiles.ts';
import { demoId } from './random.ts';

type Market = {
  people: readonly DemoPerson[];
  shown: ShownOrganisations;
  profiles: readonly DemoProfile[];
  opportunities: readonly DemoOpportunity[];
};
type Page = 'opportunity' | 'profile';
type Found = { id: string; title: string };

const mostFound = 3;
const mostDeclined = 14;

/** Saved searches of the people whom a visitor can be, what those found, and why some providers said "not for us". */
export async function insertAlerts(db: Transaction<Database>, market: Market, now: Date): Promise<void> {
  const { shown, profiles, opportunities } = market;
  const offered = profiles.find(({ snapshot }) => snapshot.organisationId === shown.provider.id);
  const service = offered?.snapshot.activities[0]?.serviceType ?? '';
  const open = opportunities.filter(({ status }) => status === 'published');
  const needs = open
    .filter(({ snapshot }) => snapshot.requirements.some(({ serviceType }) => serviceType === service))
    .map(({ snapshot }) => ({ id: snapshot.opportunityId, title: snapshot.title }));
  const providers = profiles
    .filter(({ snapshot }) => snapshot.activities.some(({ serviceType }) => serviceType === service))
    .map(({ snapshot }) => ({ id: snapshot.organisationId, title: snapshot.name }));
  for (const person of market.people.filter(({ isDemo }) => isDemo)) {
    const organisationId = person.membership?.organisationId;
    if (organisationId === shown.provider.id) await save(db, person, 'opportunity', service, needs, now);
    if (organisationId === shown.prime.id) await save(db, person, 'profile', service, providers, now);
  }
  await decline(db, market, open, now);
}

async function save(
  db: Transaction<Database>,
  { id: personId, membership }: DemoPerson,
  page: Page,
  service: string,
  found: readonly Found[],
  now: Date,
): Promise<void> {
  const id = demoId('saved search', personId, page);
  const name = page === 'opportunity' ? 'Work that we do' : 'Partners for our next bid';
  const owner = { person_id: personId, organisation_id: membership?.organisationId ?? null };
  const times = { checked_on: now.toISOString().slice(0, 10), created_at: now, updated_at: now };
  const query = `service=${service}`;
  await db
    .insertInto('saved_search')
    .values({ id, ...owner, page, query, name, frequency: 'daily', ...times })
    .execute();
  const rows = found.slice(0, mostFound).map((thing) => ({
    ...owner,
    kind: 'saved_search' as const,
    key: page === 'opportunity' ? opportunityKey(thing.id) : profileKey(thing.id),
    thing_id: thing.id,
    thing_version: 1,
    for_id: id,
    title: thing.title,
    for_name: name,
    why: [],
    score: null,
    formula_version: null,
    // They are there to be looked at: nobody is written to about them.
    frequency: 'off' as const,
    mail_id: null,
    created_at: now,
    seen_at: null,
  }));
  if (rows.length > 0) await db.insertInto('notification').values(rows).execute();
}

async function decline(
  db: Transaction<Database>,
  { people, shown, profiles }: Market,
  open: readonly DemoOpportunity[],
  now: Date,
): Promise<void> {
  const opportunity = open.find(({ snapshot }) => snapshot.organisationId === shown.prime.id);
  const providers = new Set(profiles.map(({ snapshot }) => snapshot.organisationId));
  const refusing = people.filter(
    ({ isDemo, membership }) => !isDemo && membership && providers.has(membership.organisationId),
  );
  if (!opportunity) return;
  const rows = refusing.slice(0, mostDeclined).map(({ id, membership }, index) => ({
    opportunity_id: opportunity.snapshot.opportunityId,
    organisation_id: membership?.organisationId ?? '',
    person_id: id,
    reason: reasons[index % 3 === 0 ? 4 : index % (reasons.length - 1)] ?? 'price',
    words: '',
    created_at: now,
  }));
  if (rows.length > 0) await db.insertInto('not_for_us').values(rows).execute();
}
