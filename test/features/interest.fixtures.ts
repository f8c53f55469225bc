import { randomUUID } from 'node:crypto';
import { sendInterest } from '#app/features/interests/send-interest.server.ts';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import { notStated, type StatedCost } from '#app/features/tupe-terms/stated-cost.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { personActing } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';
import type { TestServices } from '#test/support/services.ts';

export const question = { id: randomUUID(), question: 'How would you start?', maxWords: 50 };

/** A verified prime with an owner, and one open opportunity of one question, due at the end of 1 July 2026. */
export async function openOpportunity(services: TestServices, changes: Partial<OpportunitySnapshot> = {}) {
  const prime = await personActing(services, { kind: 'prime' });
  const { organisationId } = prime.acting;
  const tupe = { position: 'does_not', saidBy: 'The prime', reason: 'New work' };
  const snapshot = publishedOpportunity({ organisationId, questions: [question], tupe, ...changes });
  await insertPublishedOpportunities(services, [snapshot]);
  return { prime, snapshot, opportunityId: snapshot.opportunityId };
}

/** A verified provider that fits it, with an owner. */
export async function fittingProvider(services: TestServices, changes: Partial<ProfileSnapshot> = {}) {
  const profile = publishedProfile(changes);
  await insertPublishedProfiles(services, [profile]);
  const person = await personActing(services, { organisationId: profile.organisationId });
  const context: Context = { services, actor: person, formKey: null };
  return { person, profile, organisationId: profile.organisationId, context };
}

type Provider = Awaited<ReturnType<typeof fittingProvider>>;
type Sending = {
  answer?: string;
  lots?: { lotId: string; pricePence: number | null; tupe?: StatedCost }[];
  seenVersion?: number | null;
};

/** Sends the interest of a provider now, as its form would. */
export function send(provider: Provider, snapshot: OpportunitySnapshot, sending: Sending = {}) {
  const { answer = 'With a visit to each prison.', seenVersion = 1 } = sending;
  const lots: NonNullable<Sending['lots']> = sending.lots ?? [{ lotId: snapshot.lots[0]?.id ?? '', pricePence: null }];
  return sendInterest(provider.context, {
    organisationId: provider.organisationId,
    opportunityId: snapshot.opportunityId,
    answer: {
      answers: snapshot.questions.map(({ id }) => ({ questionId: id, answer })),
      lots: lots.map((lot) => ({ ...lot, tupe: lot.tupe ?? notStated })),
    },
    seenVersion,
    receivedAt: provider.context.services.clock.now(),
  });
}

/** The opportunity as its prime would amend it: a version of its own, which stands from then on. */
export async function amend(services: TestServices, snapshot: OpportunitySnapshot, version: number) {
  const { opportunityId } = snapshot;
  const published_at = new Date(services.clock.now().epochMilliseconds);
  await services.db
    .insertInto('opportunity_version')
    .values({ opportunity_id: opportunityId, version, snapshot, published_by: null, published_at })
    .execute();
  await services.db
    .updateTable('opportunity')
    .set({ published_version: version, response_deadline: snapshot.responseDeadline })
    .where('id', '=', opportunityId)
    .execute();
}
