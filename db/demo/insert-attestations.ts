import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { lastDayFor, openPeriods } from '#app/features/attestations/period.ts';
import { firstOfMonth } from '#app/features/working-days/first-of-month.ts';
import { insertAttestation } from '../queries/attestation.ts';
import { insertConductEvidence } from '../queries/conduct-evidence.ts';
import { type ConductItem, itemsInForce } from '../queries/conduct-item.ts';
import { insertView } from '../queries/validation.ts';
import { noteAsked, validationsToAsk } from '../queries/validation-request.ts';
import type { Database } from '../schema.ts';
import { otherPlan, type PlannedItem, shownPlan } from './attestation-plans.ts';
import { at } from './moment.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';

type Around = { people: readonly DemoPerson[]; shown: ShownOrganisations };
type Telling = {
  db: Transaction<Database>;
  items: readonly ConductItem[];
  people: readonly DemoPerson[];
  today: Temporal.PlainDate;
};

// All views came last month, so that those without a name show.
const viewedOn = (today: Temporal.PlainDate) => firstOfMonth(today).subtract({ days: 2 });
const attestedBefore = 11;

/** Puts in what two primes and a provider attest, with their evidence, and what those on the ledger say of it. */
export async function insertAttestations(
  db: Transaction<Database>,
  { people, shown }: Around,
  today: Temporal.PlainDate,
): Promise<void> {
  const telling: Telling = { db, items: await itemsInForce(db), people, today };
  // The provider that a visitor can be has said nothing yet: there is something to do for it.
  for (const [prime, plan] of [
    [shown.prime.id, shownPlan] as const,
    [await otherPrime(db, shown.prime.id), otherPlan] as const,
  ]) {
    if (!prime) continue;
    const partners = (await partnersOf(db, prime)).filter((id) => id !== shown.provider.id);
    for (const planned of plan) await tell(telling, prime, planned, partners);
  }
  const ownPromise = { claimed: 'met', words: 'Our profile was checked by all of us in spring.' } as const;
  await tell(telling, shown.provider.id, { code: 'B01', ...ownPromise }, []);
  await noteAllAsked(db, at(viewedOn(today).subtract({ days: attestedBefore - 1 })));
}

// The one with the most partners.
async function otherPrime(db: Transaction<Database>, exceptId: string): Promise<string | null> {
  const row = await db
    .selectFrom('subcontract')
    .select('prime_id')
    .where('prime_id', '!=', exceptId)
    .where('status', '!=', 'not_concluded')
    .groupBy('prime_id')
    .orderBy((eb) => eb.fn.count('provider_id').distinct(), 'desc')
    .orderBy('prime_id')
    .limit(1)
    .executeTakeFirst();
  return row?.prime_id ?? null;
}

async function partnersOf(db: Transaction<Database>, primeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('subcontract')
    .select('provider_id')
    .distinct()
    .where('prime_id', '=', primeId)
    .where('status', '!=', 'not_concluded')
    .orderBy('provider_id')
    .execute();
  return rows.map(({ provider_id }) => provider_id);
}

async function tell(telling: Telling, organisationId: string, planned: PlannedItem, partners: readonly string[]) {
  const { db, items, people, today } = telling;
  const item = items.find(({ code }) => code === planned.code);
  const period = openPeriods(item?.cadence ?? [], today).find(({ from }) => from <= viewedOn(today).toString());
  const signer = ownerOf(people, organisationId);
  if (!item || !period) return;
  const signedAt = at(laterOf(viewedOn(today).subtract({ days: attestedBefore }), period.from));
  const attestationId = await insertAttestation(
    db,
    {
      organisation_id: organisationId,
      item_code: item.code,
      version_id: item.versionId,
      period_from: period.from,
      period_to: period.to,
      claimed: planned.claimed,
      statement: planned.words,
      signed_by: signer?.id ?? null,
      signed_name: signer?.name ?? 'The owner',
      signed_at: signedAt,
      expires_on: lastDayFor(period),
    },
    signedAt,
  );
  if (planned.evidence) await file(telling, organisationId, item, planned.evidence);
  const letters = [...(planned.views ?? '')].slice(0, partners.length);
  for (const [index, letter] of letters.entries()) await say(telling, attestationId, partners[index] ?? '', letter);
}

async function file(
  { db, people, today }: Telling,
  organisationId: string,
  item: ConductItem,
  { title, state, also = [] }: NonNullable<PlannedItem['evidence']>,
): Promise<void> {
  const isCurrent = state === 'current';
  const row = {
    organisation_id: organisationId,
    kind: item.evidenceKinds[0] ?? 'policy',
    title,
    reference: 'Shared folder of the supply chain team',
    file_id: null,
    valid_from: today.subtract({ days: isCurrent ? 60 : 200 }).toString(),
    received_at: at(today.subtract({ days: isCurrent ? 45 : 190 })),
    expires_on: (isCurrent ? today.add({ days: 200 }) : today.subtract({ days: 12 })).toString(),
    is_public: isCurrent,
    added_by: ownerOf(people, organisationId)?.id ?? null,
    // Its owner was told when it expired.
    expiry_told_on: isCurrent ? null : today.subtract({ days: 11 }).toString(),
  };
  await insertConductEvidence(db, row, [item.code, ...also]);
}

const views = { a: 'agree', d: 'disagree', n: 'no_view' } as const;
const openComments = { agree: 'That is how it is with us.', disagree: 'Not in our case this year.', no_view: '' };

async function say({ db, people, today }: Telling, attestationId: string, partnerId: string, letter: string) {
  const person = ownerOf(people, partnerId);
  const small = letter.toLowerCase();
  if (!person || !(small === 'a' || small === 'd' || small === 'n')) return;
  const isAnonymous = letter === small;
  await insertView(db, {
    attestation_id: attestationId,
    organisation_id: partnerId,
    person_id: person.id,
    view: views[small],
    comment: isAnonymous ? '' : openComments[views[small]],
    is_anonymous: isAnonymous,
    given_at: at(viewedOn(today)),
  });
}

// All of them were asked by mail when it was attested.
async function noteAllAsked(db: Transaction<Database>, when: Date): Promise<void> {
  const asked = await validationsToAsk(db, {
    oldestEnd: '1900-01-01',
    quietSince: new Date('9999-01-01'),
    limit: 5000,
  });
  for (const one of asked) await noteAsked(db, one, when);
}

const ownerOf = (people: readonly DemoPerson[], organisationId: string) =>
  people.find(({ membership }) => membership?.organisationId === organisationId && membership.role === 'owner');

const laterOf = (day: Temporal.PlainDate, from: string) =>
  day.toString() > from ? day : Temporal.PlainDate.from(from);
