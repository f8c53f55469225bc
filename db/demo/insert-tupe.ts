import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';
import { insertDemoTransfer, type NewTransfer } from './insert-tupe-transfer.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { PastRound } from './past-rounds.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';
import { chanceFrom, demoId } from './random.ts';
import { tupeStages, tupeStatesByPosition } from './tupe-stages.ts';

type Market = {
  organisations: readonly DemoOrganisation[];
  opportunities: readonly DemoOpportunity[];
  rounds: readonly PastRound[];
  people: readonly DemoPerson[];
  shown: ShownOrganisations;
};

const mostOpportunities = 6;

/**
 * Puts in who has a part in which transfer, and how far each came: for what the prime that a visitor can be has published, for one
 * opportunity in which the provider that a visitor can be employs the staff now, and for every sub-contract.
 */
export async function insertTupe(db: Transaction<Database>, market: Market, today: Temporal.PlainDate): Promise<void> {
  const { organisations, opportunities, shown } = market;
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const outgoing = outgoingOf(market);
  const open = opportunities.filter(
    ({ status, snapshot }) => status === 'published' && (snapshot.responseDeadline ?? '') > today.toString(),
  );
  const own = open.filter(({ snapshot }) => snapshot.organisationId === shown.prime.id).slice(0, mostOpportunities);
  const asOutgoing = open.find(
    ({ snapshot }) => snapshot.organisationId !== shown.prime.id && snapshot.tupe?.position === 'likely',
  );
  // What is being compared shows prices with and without staff who would transfer.
  const compared = opportunities.filter(
    (opportunity) =>
      opportunity.status === 'published' &&
      opportunity.snapshot.organisationId === shown.prime.id &&
      !open.includes(opportunity),
  );
  let place = 0;
  for (const { snapshot, publishedOn } of [...own, ...(asOutgoing ? [asOutgoing] : []), ...compared]) {
    place += 1;
    const outgoingId = snapshot === asOutgoing?.snapshot ? shown.provider.id : outgoing(place);
    await insertDemoTransfer(db, {
      ...ofOwners(market, snapshot.organisationId, outgoingId),
      id: demoId('tupe', snapshot.opportunityId),
      about: { opportunity_id: snapshot.opportunityId },
      services: snapshot.title,
      site: snapshot.headContract?.areaName ?? '',
      state: tupeStatesByPosition[snapshot.tupe?.position ?? ''] ?? 'assessing',
      begunOn: (publishedOn ?? today).subtract({ days: 20 }),
      transferOn: firstOfMonth(today.add({ months: 5 })),
      funder: snapshot.headContract?.funder ?? null,
      headcount: 20 + place * 7,
      grouping: 'A team that does mainly this work',
      names,
      incomingId: null,
    });
  }
  for (const round of market.rounds) await insertDemoTransfer(db, await ofSubcontract(db, market, round, today, names));
}

/** Providers that employ the staff now, one after another; never the one that a visitor can be. */
function outgoingOf({ organisations, shown }: Market): (place: number) => string {
  const owned = organisations.filter(
    ({ id, kind, status }) => kind && status === 'verified' && id !== shown.provider.id && id !== shown.prime.id,
  );
  const chosen = chanceFrom('tupe outgoing').some(owned, 12);
  return (place) => chosen[place % chosen.length]?.id ?? shown.provider.id;
}

function ofOwners({ people }: Market, primeId: string, outgoingId: string) {
  const owner = (id: string) =>
    people.find(({ membership }) => membership?.organisationId === id && membership.role === 'owner')?.id ?? null;
  return { primeId, outgoingId, primeOwner: owner(primeId), outgoingOwner: owner(outgoingId) };
}

async function ofSubcontract(
  db: Transaction<Database>,
  market: Market,
  { stage, answered }: PastRound,
  today: Temporal.PlainDate,
  names: ReadonlyMap<string, string>,
): Promise<NewTransfer> {
  const { snapshot } = answered.opportunity;
  const { id, provider_id } = await db
    .selectFrom('subcontract')
    .select(['id', 'provider_id'])
    .where('decision_id', '=', demoId('decision', snapshot.opportunityId, 0))
    .executeTakeFirstOrThrow();
  const plan = tupeStages[stage.name] ?? tupeStages['paid late'];
  if (!plan) throw new RangeError('The demo market has no such transfer');
  const outgoing = outgoingOf(market);
  const place = market.rounds.findIndex((round) => round.stage === stage);
  const other = outgoing(place) === provider_id ? outgoing(place + 1) : outgoing(place);
  const outgoingId = plan.isOfVisitor ? market.shown.provider.id : other;
  const begunOn = today.subtract({ days: stage.awardedAgo });
  return {
    ...plan,
    ...ofOwners(market, snapshot.organisationId, outgoingId),
    id: demoId('tupe', 'subcontract', stage.name),
    about: { subcontract_id: id },
    services: snapshot.title,
    site: snapshot.headContract?.areaName ?? '',
    begunOn,
    transferOn: plan.reason ? null : today.add({ days: plan.transferIn }),
    funder: snapshot.headContract?.funder ?? null,
    names,
    incomingId: provider_id,
  };
}

function firstOfMonth(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.with({ day: 1 });
}
