import type { Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { ShownOrganisations } from './people.ts';
import type { DemoProfile } from './profiles.ts';
import { chanceFrom, demoId } from './random.ts';

const day = 86_400_000;
const mostInvited = 8;

const questions = [
  [
    'May a provider answer for some of the districts only?',
    'Yes. Say which in your answer; places are scored by how many you cover.',
  ],
  ['Will your advisers share premises with ours?', 'Yes, in every town where we have them, without a charge.'],
  ['How soon after a referral must the first meeting be?', null],
] as const;

type Market = {
  shown: ShownOrganisations;
  profiles: readonly DemoProfile[];
  opportunities: readonly DemoOpportunity[];
};

/** What goes on around opportunities: questions with their answers, invitations and how far each came, an answer begun. */
export async function insertTraffic(db: Transaction<Database>, market: Market, now: Date): Promise<void> {
  const { shown, profiles, opportunities } = market;
  const today = now.toISOString().slice(0, 10);
  const published = opportunities.filter(({ status }) => status === 'published');
  const open = published.filter(({ snapshot }) => (snapshot.responseDeadline ?? '') > today);
  const claimed = profiles.filter(({ snapshot }) => snapshot.claimed);
  await db
    .insertInto('clarification')
    .values(published.flatMap((each) => asked(each, claimed, now)))
    .execute();
  const invitations = open
    .filter(({ snapshot }) => snapshot.organisationId === shown.prime.id)
    .flatMap((opportunity) => invited(opportunity, claimed, now));
  const own = open.slice(0, 2).map((opportunity) => invitation(opportunity, shown.provider.id, 1, now));
  const all = [...own, ...invitations.filter(({ organisation_id: id }) => id !== shown.provider.id)];
  await db.insertInto('invitation').values(all).execute();
  // One that nobody answered in the answers above: each third open one has sealed answers already.
  const begun = open.find(({ snapshot }) => snapshot.organisationId === shown.prime.id) ?? open[0];
  if (!begun) return;
  const { opportunityId } = begun.snapshot;
  await db
    .insertInto('interest')
    .values({ opportunity_id: opportunityId, organisation_id: shown.provider.id, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.constraint('interest_once').doNothing())
    .execute();
}

function asked(opportunity: DemoOpportunity, claimed: readonly DemoProfile[], now: Date) {
  const { opportunityId } = opportunity.snapshot;
  const chance = chanceFrom(`questions ${opportunityId}`);
  const askers = chance.some(claimed, chance.whole(0, questions.length));
  const first = dayOf(opportunity);
  return askers.map(({ snapshot }, index) => {
    const [question, words] = questions[index] ?? questions[0];
    const askedAt = new Date(Math.min(first + day, now.getTime() - 3_600_000));
    const answeredAt = new Date(askedAt.getTime() + 2 * day);
    const isAnswered = words !== null && answeredAt < now;
    return {
      id: demoId('clarification', opportunityId, index),
      opportunity_id: opportunityId,
      number: index + 1,
      question,
      asked_by_organisation_id: snapshot.organisationId,
      asked_by: null,
      asked_at: askedAt,
      answer: isAnswered ? words : null,
      answered_by: null,
      answered_at: isAnswered ? answeredAt : null,
    };
  });
}

function invited(opportunity: DemoOpportunity, claimed: readonly DemoProfile[], now: Date) {
  const chance = chanceFrom(`invitations ${opportunity.snapshot.opportunityId}`);
  return chance
    .some(claimed, mostInvited)
    .map(({ snapshot }, index) => invitation(opportunity, snapshot.organisationId, index, now));
}

function invitation({ snapshot }: DemoOpportunity, organisationId: string, index: number, now: Date) {
  return {
    id: demoId('invitation', snapshot.opportunityId, organisationId),
    opportunity_id: snapshot.opportunityId,
    organisation_id: organisationId,
    message: 'Your work fits what we need here. Please have a look.',
    sent_by: 'email' as const,
    stop_token_hash: null,
    invited_by: null,
    created_at: new Date(now.getTime() - 2 * day),
    opened_at: index % 4 < 3 ? new Date(now.getTime() - day) : null,
    viewed_at: index % 4 < 2 ? new Date(now.getTime() - day / 2) : null,
  };
}

function dayOf({ publishedOn }: DemoOpportunity): number {
  return Date.parse(`${publishedOn?.toString() ?? '2026-01-01'}T12:00:00Z`);
}
