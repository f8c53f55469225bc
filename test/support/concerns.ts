import { type Raising, raiseConcern } from '#app/features/concerns/raise-concern.server.ts';
import { newReceipt, receiptHash } from '#app/features/concerns/receipt.ts';
import type { Person } from '#app/features/identity/actor.ts';
import { findByReceipt } from '#db/queries/concern.ts';
import { personActing } from './actors.ts';
import { insertPublishedOpportunities, publishedOpportunity } from './published.ts';
import type { TestServices } from './services.ts';

export type Acting = Person & { acting: NonNullable<Person['acting']> };
export type ConcernMarket = { prime: Acting; partners: Acting[] };

/** A prime, and providers that it has invited: each may raise a concern about it. */
export async function concernMarket(services: TestServices, partners = 4): Promise<ConcernMarket> {
  const prime = await personActing(services, { kind: 'prime', role: 'owner' });
  const market: ConcernMarket = { prime, partners: [] };
  for (let number = 0; number < partners; number += 1) {
    market.partners.push(await personActing(services, { kind: 'provider', role: 'editor' }));
  }
  const ids = market.partners.map(({ acting }) => acting.organisationId);
  await inviteAll(services, prime.acting.organisationId, ids);
  return market;
}

/** Has a prime invite providers to an opportunity, so that each is a would-be partner of it. */
export async function inviteAll(
  services: TestServices,
  primeId: string,
  providerIds: readonly string[],
): Promise<void> {
  const opportunity = publishedOpportunity({ organisationId: primeId });
  await insertPublishedOpportunities(services, [opportunity]);
  const at = new Date(services.clock.now().epochMilliseconds);
  for (const organisation_id of providerIds) {
    const invitation = { opportunity_id: opportunity.opportunityId, organisation_id, created_at: at };
    await services.db
      .insertInto('invitation')
      .values({ ...invitation, message: '', sent_by: 'email', stop_token_hash: null, invited_by: null })
      .execute();
  }
}

type About = Partial<Omit<Raising, 'organisationId' | 'subjectId'>>;
export type RaisedInTest = { concernId: string; receipt: string | null };

/** A partner raises a concern about a prime, as the form would; confidential and about payment unless told otherwise. */
export async function raised(
  services: TestServices,
  reporter: Acting,
  subjectId: string,
  about: About = {},
): Promise<RaisedInTest> {
  const receipt = about.openness === 'anonymous' ? newReceipt() : null;
  const outcome = await raiseConcern(
    { services, actor: reporter, formKey: null },
    {
      organisationId: reporter.acting.organisationId,
      subjectId,
      itemCode: 'P18',
      grounds: 'Invoices are paid after ninety days.',
      wanted: 'To be paid in thirty days.',
      litigation: false,
      openness: 'confidential',
      show: false,
      receipt,
      ...about,
    },
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  const found = receipt ? await findByReceipt(services.db, receiptHash(receipt)) : null;
  return { concernId: outcome.concernId ?? found?.id ?? '', receipt };
}
