import type { Temporal } from 'temporal-polyfill';
import type { DemoOpportunity } from './opportunities.ts';
import type { ShownOrganisations } from './people.ts';
import type { DemoProfile } from './profiles.ts';
import { chanceFrom, demoId } from './random.ts';
import { overlaps } from './shown.ts';

/** What became of the answers to an opportunity that has closed. */
export type Fate = 'waiting' | 'overdue' | 'in_standstill' | 'challenged' | 'awarded';

export type DemoAnswer = {
  interestId: string;
  number: number;
  profile: DemoProfile;
  /** What the assessors agreed on, by criterion; the first answer is the best. */
  points: Readonly<Record<string, number>>;
};
export type DemoAnswered = {
  opportunity: DemoOpportunity;
  fate: Fate;
  /** So many days ago it was decided, where its fate does not say so. */
  decidedAgo?: number;
  answers: DemoAnswer[];
};

const answersEach = 3;
const fatesOfLate: readonly Fate[] = ['overdue', 'challenged', 'awarded', 'in_standstill', 'overdue'];

/** The opportunities that have closed, with those who answered and what became of each. The same every time. */
export function demoAnswers(
  opportunities: readonly DemoOpportunity[],
  profiles: readonly DemoProfile[],
  shown: ShownOrganisations,
  today: Temporal.PlainDate,
): DemoAnswered[] {
  const day = today.toString();
  const closed = opportunities.filter(
    ({ status, snapshot }) => status === 'published' && (snapshot.responseDeadline ?? day) < day,
  );
  const isLate = ({ snapshot }: DemoOpportunity) => (snapshot.decisionDate ?? day) < day;
  // Those of the people whom a visitor can be come first, so that each fate is theirs to look at.
  const late = closed
    .filter(isLate)
    .toSorted((a, b) => Number(isOf(b, shown.prime.id)) - Number(isOf(a, shown.prime.id)));
  const waiting = closed.filter((opportunity) => !isLate(opportunity));
  return [
    ...late.map((opportunity, index) => answered(opportunity, fatesOfLate[index] ?? 'overdue', profiles, shown)),
    ...waiting.map((opportunity) => answered(opportunity, 'waiting', profiles, shown)),
  ];
}

const isOf = ({ snapshot }: DemoOpportunity, organisationId: string) => snapshot.organisationId === organisationId;

function answered(
  opportunity: DemoOpportunity,
  fate: Fate,
  profiles: readonly DemoProfile[],
  shown: ShownOrganisations,
): DemoAnswered {
  const { opportunityId, requirements, criteria } = opportunity.snapshot;
  const chance = chanceFrom(`answers ${opportunityId}`);
  const services = new Set(requirements.map(({ serviceType }) => serviceType));
  const able = profiles.filter(
    ({ snapshot }) => snapshot.claimed && snapshot.activities.some(({ serviceType }) => services.has(serviceType)),
  );
  const others = able.filter(({ snapshot }) => snapshot.organisationId !== shown.provider.id);
  // Side by side with others, the visitor's own has something to compare.
  const own = able.filter(
    (profile) => !others.includes(profile) && (!isOf(opportunity, shown.prime.id) || overlaps(profile, opportunity)),
  );
  // The visitor's own is second: not chosen where there is a decision.
  const [first, ...rest] = chance.some(others, answersEach);
  const chosen = [first, ...own, ...rest].filter((profile) => profile !== undefined).slice(0, answersEach);
  return {
    opportunity,
    fate,
    answers: chosen.map((profile, index) => ({
      interestId: demoId('interest', opportunityId, index),
      number: index + 1,
      profile,
      points: Object.fromEntries(criteria.map(({ id }) => [id, 5 - index - (chance.happens(0.3) ? 1 : 0)])),
    })),
  };
}
