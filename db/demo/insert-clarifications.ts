import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';
import { demoQuestions } from './clarifications.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { ShownOrganisations } from './people.ts';
import { type Chance, chanceFrom, demoId } from './random.ts';

type Market = {
  organisations: readonly DemoOrganisation[];
  opportunities: readonly DemoOpportunity[];
  shown: ShownOrganisations;
};

const mostAsked = 4;

/** Questions about most of what was published: answered by most primes, and left without an answer by some. */
export async function insertClarifications(
  db: Transaction<Database>,
  { organisations, opportunities, shown }: Market,
  today: Temporal.PlainDate,
): Promise<void> {
  const askers = organisations.filter(({ role, status }) => role === 'provider' && status === 'verified');
  const rows = opportunities.flatMap((opportunity, index) => {
    const chance = chanceFrom(`clarifications ${index}`);
    const isShown = opportunity.snapshot.organisationId === shown.prime.id;
    const count = opportunity.publishedOn ? chance.whole(isShown ? 2 : 0, mostAsked) : 0;
    // The visitor has asked the first question of the prime that they can be as well.
    const chosen = [...(isShown ? [shown.provider] : []), ...chance.some(askers, count)].slice(0, count);
    return chosen.flatMap((asker, place) => rowOf(opportunity, asker, place, chance, today));
  });
  if (rows.length > 0) await db.insertInto('clarification').values(rows).execute();
}

function rowOf(
  { snapshot, publishedOn }: DemoOpportunity,
  asker: DemoOrganisation,
  place: number,
  chance: Chance,
  today: Temporal.PlainDate,
) {
  const { question, answer } = chance.pick(demoQuestions.slice(place, place + 3));
  const askedOn = publishedOn?.add({ days: place + chance.whole(0, 1) });
  if (!askedOn || Temporal.PlainDate.compare(askedOn, snapshot.clarificationDeadline ?? today) > 0) return [];
  if (Temporal.PlainDate.compare(askedOn, today) > 0) return [];
  const answeredOn = askedOn.add({ days: chance.whole(1, 4) });
  const isAnswered = chance.happens(0.7) && Temporal.PlainDate.compare(answeredOn, today) <= 0;
  return [
    {
      id: demoId('clarification', snapshot.opportunityId, String(place)),
      opportunity_id: snapshot.opportunityId,
      number: place + 1,
      question,
      asked_by_organisation_id: asker.id,
      asked_by: asker.owner.id,
      asked_at: atTen(askedOn),
      answer: isAnswered ? answer : null,
      answered_by: null,
      answered_at: isAnswered ? atTen(answeredOn) : null,
    },
  ];
}

function atTen(day: Temporal.PlainDate): Date {
  return new Date(`${day}T10:00:00Z`);
}
