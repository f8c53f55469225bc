import type { Temporal } from 'temporal-polyfill';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { firstLot } from '../first-lot.ts';
import { demoCriteria } from './criteria.ts';
import { type DemoHeadContract, shownContract } from './head-contracts.ts';
import type { KindOfProvider } from './kind-of-provider.ts';
import { kindsOfProvider } from './kinds-of-provider.ts';
import type { DemoOrganisation } from './organisations.ts';
import { type Chance, chanceFrom, demoId } from './random.ts';

export type DemoOpportunity = {
  snapshot: OpportunitySnapshot;
  status: 'draft' | 'published' | 'withdrawn';
  publishedOn: Temporal.PlainDate | null;
  withdrawnReason: string | null;
};

type Moment = 'draft' | 'open' | 'closing' | 'short' | 'deciding' | 'overdue' | 'withdrawn';

// How many of the sixty are at each moment of their life.
const moments: readonly [Moment, number][] = [
  ['draft', 8],
  ['open', 22],
  ['closing', 7],
  ['short', 3],
  ['deciding', 9],
  ['overdue', 5],
  ['withdrawn', 6],
];

const groupWords: Record<string, string> = {
  prison_leavers: 'prison leavers',
  homeless: 'homeless people',
  disabled_or_health_condition: 'disabled people',
  young_18_24: 'young people',
  lone_parents: 'lone parents',
  refugees: 'refugees',
  aged_50_plus: 'people over 50',
  forces: 'veterans',
  anyone_out_of_work: 'everyone referred',
  carers: 'carers',
  drug_or_alcohol: 'people in recovery',
};

const serviceWords: Record<string, string> = {
  end_to_end: 'End-to-end support',
  specialist_intervention: 'Specialist support',
  employer_engagement: 'Employer engagement',
  in_work_support: 'In-work support',
  assessment: 'Assessment',
  training: 'Training',
  outreach: 'Outreach',
  premises: 'Premises',
};

/** Sixty opportunities under the head contracts, in every state that one can be in. */
export function demoOpportunities(
  contracts: readonly DemoHeadContract[],
  primes: readonly DemoOrganisation[],
  places: PlaceIndex,
  today: Temporal.PlainDate,
): DemoOpportunity[] {
  const publishing = contracts.filter((contract) =>
    primes.some((prime) => prime.id === contract.organisation_id && prime.status === 'verified'),
  );
  return moments
    .flatMap(([moment, count]) => Array<Moment>(count).fill(moment))
    .map((moment, index) => {
      const contract = publishing[(index * 11) % publishing.length];
      const kind = kindsOfProvider[(index * 3) % kindsOfProvider.length];
      const prime = primes.find((candidate) => candidate.id === contract?.organisation_id);
      if (!contract || !kind || !prime) throw new RangeError('The demo market has no head contracts');
      return demoOpportunity(index, moment, contract, kind, prime, places, today);
    });
}

function demoOpportunity(
  index: number,
  moment: Moment,
  contract: DemoHeadContract,
  kind: KindOfProvider,
  prime: DemoOrganisation,
  places: PlaceIndex,
  today: Temporal.PlainDate,
): DemoOpportunity {
  const chance = chanceFrom(`opportunity ${index}`);
  const { publishedOn, deadlines } = datesOf(moment, chance, today);
  const requirements = requirementsOf(index, contract, kind, chance);
  const first = requirements[0];
  const value = chance.whole(4, 40) * 80_000_00;
  const isValueStated = chance.happens(0.85);
  const snapshot: OpportunitySnapshot = {
    opportunityId: demoId('opportunity', index),
    organisationId: prime.id,
    organisationName: prime.name,
    headContract: shownContract(contract),
    title: `${serviceWords[first?.serviceType ?? ''] ?? 'Support'} for ${groupWords[kind.groups[0] ?? ''] ?? 'people out of work'}, ${placesInTitle(first?.districts ?? [], places)}`,
    summary: `We are looking for a sub-contractor to work with ${groupWords[kind.groups[0] ?? ''] ?? 'people out of work'} in ${places.describe(first?.districts ?? [])}. Referrals come from our advisers and from the Jobcentre. We share our premises and our case management system, and hold a review meeting every month.`,
    cpvCodes: ['79611000'],
    ...dividedOrWhole(index, requirements),
    valueLowPence: isValueStated ? value : null,
    valueHighPence: isValueStated ? value * 2 : null,
    valueNotStatedReason: isValueStated
      ? null
      : 'The price is what we want to learn: propose a fee for each person who starts.',
    payment: chance.pick([
      [{ type: 'service_fee', percent: 100 }],
      [
        { type: 'service_fee', percent: 60 },
        { type: 'outcome', percent: 25 },
        { type: 'sustained_26', percent: 15 },
      ],
      [
        { type: 'attachment', percent: 30 },
        { type: 'outcome', percent: 40 },
        { type: 'sustained_13', percent: 30 },
      ],
      [
        { type: 'service_fee', percent: 20 },
        { type: 'sustained_13', percent: 50 },
        { type: 'sustained_26', percent: 30 },
      ],
    ]),
    managementFeePercent: chance.pick([0, 8, 10, 12.5, 15]),
    volumeGuarantee: chance.happens(0.3),
    paymentDays: index % 4 === 3 ? null : 30,
    tupe: tupeOf(chance, prime.name),
    mandatoryEvidence: chance.happens(0.3) ? ['insurance_public_liability'] : [],
    questions: questionsOf(index, chance),
    criteria: demoCriteria(index),
    standstillDays: 10,
    shortWindowReason:
      moment === 'short' ? 'The provider that held this work has closed, and people are waiting for support.' : null,
    source: null,
    ...deadlines,
  };
  return {
    snapshot,
    status: moment === 'draft' || moment === 'withdrawn' ? moment : 'published',
    publishedOn: moment === 'draft' ? null : publishedOn,
    withdrawnReason:
      moment === 'withdrawn'
        ? 'The funder has put this part of the contract on hold. We will post it again when it is confirmed.'
        : null,
  };
}

// Some of those that ask for two services are divided, so that a provider of one of them can answer.
function dividedOrWhole(
  index: number,
  requirements: OpportunitySnapshot['requirements'],
): Pick<OpportunitySnapshot, 'lots' | 'requirements'> {
  const whole = firstLot(demoId('opportunity', index));
  const [first, second] = requirements;
  if (!first || !second || index % 3 !== 1) return { lots: [whole], requirements };
  const other = { ...whole, id: demoId('lot', index) };
  const titled = (lot: typeof whole, { serviceType }: typeof first) => ({
    ...lot,
    title: serviceWords[serviceType] ?? 'Support',
  });
  return {
    lots: [titled(whole, first), titled(other, second)],
    requirements: [first, { ...second, lotId: other.id }, ...requirements.slice(2)],
  };
}

const publishedAgo: Record<Moment, readonly [number, number]> = {
  draft: [0, 0],
  open: [1, 9],
  closing: [30, 34],
  short: [1, 3],
  deciding: [42, 50],
  overdue: [80, 90],
  withdrawn: [20, 40],
};
const openFor: Record<Moment, number> = {
  draft: 35,
  open: 35,
  closing: 36,
  short: 12,
  deciding: 30,
  overdue: 35,
  withdrawn: 40,
};

function datesOf(moment: Moment, chance: Chance, today: Temporal.PlainDate) {
  const [from, to] = publishedAgo[moment];
  const publishedOn = today.subtract({ days: chance.whole(from, to) });
  const responseDeadline = publishedOn.add({ days: openFor[moment] });
  return {
    publishedOn,
    deadlines: {
      clarificationDeadline: publishedOn.add({ days: Math.floor(openFor[moment] / 2) }).toString(),
      responseDeadline: responseDeadline.toString(),
      decisionDate: responseDeadline.add({ days: 28 }).toString(),
    },
  };
}

function requirementsOf(
  index: number,
  contract: DemoHeadContract,
  kind: KindOfProvider,
  chance: Chance,
): OpportunitySnapshot['requirements'] {
  const districts = [...contract.districts];
  return chance.some(kind.services, chance.whole(1, 2)).map((serviceType, position) => {
    const central = chance.whole(8, 60);
    return {
      id: demoId('requirement', index, position),
      lotId: demoId('opportunity', index),
      serviceType,
      customerGroups: chance.some(kind.groups, chance.whole(1, 2)),
      specialisms: chance.some(kind.specialisms, chance.whole(0, 2)),
      districts: chance.some(districts, chance.whole(1, Math.min(9, districts.length))).sort(),
      volumeLow: Math.ceil(central * 0.6),
      volumeCentral: central,
      volumeHigh: Math.ceil(central * 1.5),
      importance: position === 0 ? ('essential' as const) : ('desirable' as const),
      capabilities: chance.some(kind.strengths, 2).map((code, order) => ({
        code,
        level: chance.whole(1, 3),
        importance: order === 0 ? ('essential' as const) : ('desirable' as const),
      })),
      description: chance.pick(kind.work),
    };
  });
}

function tupeOf(chance: Chance, primeName: string): OpportunitySnapshot['tupe'] {
  return chance.pick([
    {
      position: 'does_not',
      saidBy: `${primeName}, contracts team`,
      reason: 'This is new work: no one does it now, so no one would transfer.',
    },
    {
      position: 'likely',
      saidBy: `${primeName}, contracts team`,
      reason: 'Two advisers of the present provider spend most of their time on this work.',
    },
    {
      position: 'unlikely',
      saidBy: `${primeName}, human resources`,
      reason: 'The work is shared among many people, and no organised group does mainly this.',
    },
    {
      position: 'under_advice',
      saidBy: `${primeName}, human resources`,
      reason: 'We have asked our solicitor. The answer will be published before the clarification deadline.',
    },
  ]);
}

const questions = [
  'How will you reach people who do not come to a Jobcentre?',
  'How will your first three months run, week by week?',
  'Tell us about a time when numbers were half of what you had planned for.',
  'What do you need from us to do this well?',
] as const;

function questionsOf(index: number, chance: Chance): OpportunitySnapshot['questions'] {
  return chance.some(questions, chance.whole(1, 3)).map((question, position) => ({
    id: demoId('question', index, position),
    question,
    maxWords: chance.pick([150, 250, 300]),
  }));
}

function placesInTitle(districts: readonly string[], places: PlaceIndex): string {
  const [first = '', ...others] = districts;
  return others.length > 0 ? `${places.name(first)} and ${others.length} nearby` : places.name(first);
}
