import { saveInterestDraft } from '#app/features/interests/save-draft.server.ts';
import { withdrawInterest } from '#app/features/interests/withdraw-interest.server.ts';
import { findBid } from '#app/features/workforce-packs/find-bid.server.ts';
import { openPack, signUndertaking } from '#app/features/workforce-packs/open-pack.server.ts';
import type { TestServices } from '#test/support/services.ts';
import { insertDeclaration, insertParty } from '#test/support/tupe.ts';
import { insertPack } from '#test/support/workforce.ts';
import { fittingProvider, openOpportunity, question, send } from './interest.fixtures.ts';

// What only the author of an interest may read before the deadline. None of it is a word that a page would hold anyway.
export const planted = {
  answer: 'Zanzibar-answer-of-the-first',
  expression: 'Zanzibar-expression-of-the-first',
  price: '98,765',
  pence: '9876543',
  draft: 'Zanzibar-draft-of-the-second',
  reason: 'Zanzibar-reason-of-the-third',
  basis: 'Zanzibar-basis-of-the-first',
};

export type Sealed = Awaited<ReturnType<typeof plantSealed>>;

/** An opportunity with an interest that was sent, one that is a draft, one that was withdrawn, and a transfer of staff. */
export async function plantSealed(services: TestServices) {
  const tupe = { position: 'applies', saidBy: 'The prime', reason: 'Six advisers do this work now' };
  const { snapshot, opportunityId, prime } = await openOpportunity(services, { tupe });
  const transfer = await plantTransfer(services, prime, opportunityId);
  const [author, second, third] = [
    await fittingProvider(services),
    await fittingProvider(services),
    await fittingProvider(services),
  ];
  const content = { approach: planted.expression, results: '', partnership: '', profileVersion: 1 };
  await services.db
    .insertInto('expression')
    .values({
      organisation_id: author.organisationId,
      content,
      version: 1,
      updated_by: null,
      updated_at: new Date(services.clock.now().epochMilliseconds),
    })
    .execute();
  const sent = await send(author, snapshot, {
    answer: planted.answer,
    lots: [
      {
        lotId: opportunityId,
        pricePence: Number(planted.pence),
        tupe: { included: 'yes', amountPence: 1_000_000, basis: planted.basis },
      },
    ],
  });
  if (!sent.ok) throw new Error(sent.reason);
  const key = { organisationId: second.organisationId, opportunityId };
  await saveInterestDraft(second.context, key, { [`answer_${question.id}`]: planted.draft }, services.clock.now());
  await send(third, snapshot, { answer: 'Nothing to see' });
  await openFigures(services, third, opportunityId);
  const thirds = { organisationId: third.organisationId, opportunityId };
  await withdrawInterest(third.context, thirds, planted.reason, services.clock.now());
  await services.runJobs();
  return {
    snapshot,
    opportunityId,
    primeId: prime.acting.organisationId,
    primeEmail: prime.email,
    author,
    rival: second,
    interestId: sent.interestId,
    ...transfer,
  };
}

/** A declaration of which the prime is the giver of figures too: it sees all that a prime and an outgoing provider see. */
async function plantTransfer(
  services: TestServices,
  prime: Awaited<ReturnType<typeof openOpportunity>>['prime'],
  opportunityId: string,
) {
  const primeId = prime.acting.organisationId;
  const declarationId = await insertDeclaration(services, { prime_id: primeId, opportunity_id: opportunityId });
  const partyId = await insertParty(services, declarationId, 'prime', prime);
  await insertParty(services, declarationId, 'outgoing', null);
  return { declarationId, partyId, packId: await insertPack(services, declarationId, primeId) };
}

/** Signs for the figures of staff, opens them and takes them. */
export async function openFigures(
  services: TestServices,
  { person, context }: Awaited<ReturnType<typeof fittingProvider>>,
  opportunityId: string,
) {
  const find = () => findBid({ services, actor: person, params: { opportunityId } });
  const [signing, opening] = [await find(), { signedName: 'Ada Example', signedRole: 'Manager' }];
  if (!signing || !(await signUndertaking(context, signing, opening)).ok) throw new Error('Nothing to sign');
  const bid = await find();
  for (const how of ['page', 'csv'] as const)
    if (!bid || !(await openPack(context, bid, how))) throw new Error('Nothing to open');
}
