import type { Temporal } from 'temporal-polyfill';
import { firstLot } from '../first-lot.ts';
import type { DemoAnswered } from './answers.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { ShownOrganisations } from './people.ts';
import type { DemoProfile } from './profiles.ts';
import { chanceFrom, demoId } from './random.ts';
import { type SubcontractStage, subcontractStages } from './subcontract-stages.ts';
import { tupeStages } from './tupe-stages.ts';

export type PastRound = { stage: SubcontractStage; answered: DemoAnswered };

/** From the decision to the day on which an award takes effect. */
const standstill = 15;
const openFor = 35;
const decidedWithin = 28;

/** Opportunities of earlier years that were decided, each with the sub-contract that its award became. The same every time. */
export function pastRounds(
  opportunities: readonly DemoOpportunity[],
  profiles: readonly DemoProfile[],
  shown: ShownOrganisations,
  today: Temporal.PlainDate,
): PastRound[] {
  const published = opportunities.filter(({ status }) => status === 'published');
  const primes = [shown.prime.id, ...new Set(published.map(({ snapshot }) => snapshot.organisationId))];
  const primeIds = [...new Set(primes)];
  const providers = providersOf(profiles, shown);
  return subcontractStages.map((stage, index) => {
    const own = published.filter(({ snapshot }) => snapshot.organisationId === primeIds[stage.prime]);
    const base = own[index % own.length];
    if (!base) throw new RangeError('The demo market has no such prime');
    const opportunity = earlier(base, index, stage, today);
    const chosen = [stage.provider, stage.provider + 3].flatMap((number) => providers[number % providers.length] ?? []);
    const { opportunityId, criteria } = opportunity.snapshot;
    const answers = chosen.map((profile, place) => ({
      interestId: demoId('interest', opportunityId, place),
      number: place + 1,
      profile,
      points: Object.fromEntries(criteria.map(({ id }) => [id, 5 - place])),
    }));
    return { stage, answered: { opportunity, fate: 'awarded', decidedAgo: stage.awardedAgo + standstill, answers } };
  });
}

function providersOf(profiles: readonly DemoProfile[], shown: ShownOrganisations): DemoProfile[] {
  const claimed = profiles.filter(({ snapshot }) => snapshot.claimed);
  const own = claimed.filter(({ snapshot }) => snapshot.organisationId === shown.provider.id);
  const others = claimed.filter((profile) => !own.includes(profile));
  return [...own, ...chanceFrom('sub-contractors').some(others, 9)];
}

function earlier(
  { snapshot }: DemoOpportunity,
  index: number,
  stage: SubcontractStage,
  today: Temporal.PlainDate,
): DemoOpportunity {
  const { awardedAgo } = stage;
  const opportunityId = demoId('past opportunity', index);
  const decidedOn = today.subtract({ days: awardedAgo + standstill });
  const responseDeadline = decidedOn.subtract({ days: decidedWithin });
  const publishedOn = responseDeadline.subtract({ days: openFor });
  const again = <Row extends { id: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, id: demoId('past', index, row.id) }));
  return {
    snapshot: {
      ...snapshot,
      opportunityId,
      title: `${snapshot.title}: earlier round`,
      lots: [firstLot(opportunityId)],
      requirements: again(snapshot.requirements).map((row) => ({ ...row, lotId: opportunityId })),
      criteria: again(snapshot.criteria),
      questions: again(snapshot.questions),
      shortWindowReason: null,
      tupe: tupeOf(stage, snapshot.organisationName),
      clarificationDeadline: publishedOn.add({ days: Math.floor(openFor / 2) }).toString(),
      responseDeadline: responseDeadline.toString(),
      decisionDate: decidedOn.toString(),
    },
    status: 'published',
    publishedOn,
    withdrawnReason: null,
  };
}

// What was said of staff then is what became of them.
function tupeOf({ name }: SubcontractStage, primeName: string): DemoOpportunity['snapshot']['tupe'] {
  const saidBy = `${primeName}, contracts team`;
  const { reason, grouping } = tupeStages[name] ?? {};
  return reason
    ? { position: 'does_not', saidBy, reason }
    : { position: 'likely', saidBy, reason: `A team does mainly this work now. ${grouping ?? ''}`.trim() };
}
