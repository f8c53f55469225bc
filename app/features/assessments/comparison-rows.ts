import type { Reference } from '#app/services/reference.ts';
import type { InterestSnapshot } from '../interests/snapshot.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { asksTupeCost } from '../tupe-terms/asks-cost.ts';
import { type Assumed, assumedFor } from '../tupe-terms/assumption.ts';
import { tupePriceRows } from '../tupe-terms/price-rows.ts';
import { counted, formatDate, formatMoney } from '../wording.ts';
import { capabilitiesAsked, coverage, offerFor } from './comparison.ts';

/** One line of a comparison: what is compared, and what each provider has, as one or more lines of words. */
export type ComparisonRow = { title: string; cells: string[][] };
export type ComparisonGroup = { title: string; rows: ComparisonRow[] };

type Compared = { snapshot: InterestSnapshot; isVerified: boolean };

/** Sets what was sent side by side, in the order of what was asked for. */
export function comparisonGroups(
  asked: OpportunitySnapshot,
  compared: readonly Compared[],
  reference: Reference,
  assumption: Assumed | null,
): ComparisonGroup[] {
  const row = (title: string, cell: (one: Compared) => string[]): ComparisonRow => ({
    title,
    cells: compared.map(cell),
  });
  return [
    { title: 'What is asked for', rows: requirementRows(asked, row, reference) },
    { title: 'Capabilities', rows: capabilityRows(asked, row, reference) },
    {
      title: 'Coverage',
      rows: [
        row('Districts covered', ({ snapshot }) => {
          const { covered, asked: all } = coverage(asked.requirements, snapshot.profile.activities);
          return [`${covered} of ${counted(all, 'district')} asked for`];
        }),
      ],
    },
    { title: 'Price', rows: priceRows(asked, row, assumption) },
    { title: 'Answers to your questions', rows: answerRows(asked, row) },
    { title: 'Evidence', rows: evidenceRows(asked, row, reference) },
    { title: 'Standing', rows: standingRows(row) },
  ];
}

type MakeRow = (title: string, cell: (one: Compared) => string[]) => ComparisonRow;

function requirementRows({ requirements }: OpportunitySnapshot, row: MakeRow, { label }: Reference) {
  return requirements.map((requirement, index) =>
    row(`${index + 1}. ${label('service_type', requirement.serviceType)}`, ({ snapshot }) => {
      const offer = offerFor(requirement, snapshot.profile.activities);
      if (!offer) return ['Not offered'];
      return [
        `In ${offer.districts} of ${counted(offer.districtsAsked, 'district')}`,
        `For ${offer.groups} of ${counted(offer.groupsAsked, 'group')}`,
        offer.capacity === null ? 'Capacity not stated' : `${counted(offer.capacity, 'person', 'people')} a month`,
      ];
    }),
  );
}

function capabilityRows({ requirements }: OpportunitySnapshot, row: MakeRow, { label }: Reference) {
  return capabilitiesAsked(requirements).map(({ code, level }) =>
    row(`${label('capability', code)}, level ${level} asked for`, ({ snapshot }) => {
      const claim = snapshot.profile.capabilities.find(({ capabilityCode }) => capabilityCode === code);
      if (!claim || claim.claimedLevel === 0) return ['Not claimed'];
      const verified =
        claim.verifiedLevel === null
          ? 'Not verified'
          : `Verified: level ${claim.verifiedLevel}${claim.verifiedOn ? `, ${formatDate(claim.verifiedOn)}` : ''}`;
      return [`Claimed: level ${claim.claimedLevel}`, verified];
    }),
  );
}

function priceRows(asked: OpportunitySnapshot, row: MakeRow, assumption: Assumed | null) {
  return asked.lots.flatMap(({ id, title }) => {
    const rowOf = (name: string, words: (lot: InterestSnapshot['lots'][number]) => string[]) =>
      row(title ? `${title}: ${name.toLowerCase()}` : name, ({ snapshot }) => {
        const lot = snapshot.lots.find(({ lotId }) => lotId === id);
        return lot ? words(lot) : ['No answer to this lot'];
      });
    const stated = rowOf('Price stated', ({ pricePence }) => [
      pricePence === null ? 'Not stated' : formatMoney(pricePence),
    ]);
    if (!asksTupeCost(asked)) return [stated];
    const amount = assumption && assumedFor(assumption, id);
    return [stated, ...tupePriceRows(amount).map(({ name, words }) => rowOf(name, words))];
  });
}

function answerRows({ questions }: OpportunitySnapshot, row: MakeRow) {
  return questions.map(({ id, question }) =>
    row(question, ({ snapshot }) => {
      const given = snapshot.answers.find(({ questionId }) => questionId === id)?.answer ?? '';
      return given === '' ? ['Not answered'] : given.split(/\n+/);
    }),
  );
}

function evidenceRows({ mandatoryEvidence }: OpportunitySnapshot, row: MakeRow, { label }: Reference) {
  const described = ({ kind, validFrom, expiresOn, outcome }: InterestSnapshot['profile']['evidence'][number]) => {
    const dates = [validFrom && `from ${formatDate(validFrom)}`, expiresOn && `to ${formatDate(expiresOn)}`];
    const checked = outcome === 'unverified' ? 'claimed' : label('verification_outcome', outcome).toLowerCase();
    return [label('evidence_kind', kind), ...dates.filter(Boolean), checked].join(', ');
  };
  return [
    ...mandatoryEvidence.map((kind) =>
      row(`${label('evidence_kind', kind)}, must have`, ({ snapshot }) => {
        const found = snapshot.profile.evidence.filter((item) => item.kind === kind);
        return found.length > 0 ? found.map(described) : ['Missing'];
      }),
    ),
    row('All other evidence', ({ snapshot }) => {
      const others = snapshot.profile.evidence.filter(({ kind }) => !mandatoryEvidence.includes(kind));
      return others.length > 0 ? others.map(described) : ['None'];
    }),
  ];
}

const insuranceNames = {
  public_liability: 'Public liability',
  employers_liability: 'Employers’ liability',
  professional_indemnity: 'Professional indemnity',
} as const;

function standingRows(row: MakeRow) {
  return [
    row('Checked by a steward', ({ isVerified }) => [isVerified ? 'Yes' : 'Not yet']),
    row('Insurance', ({ snapshot }) => {
      const held = snapshot.profile.commercial.insurances.map(
        ({ kind, coverPence, expiresOn }) =>
          `${insuranceNames[kind]}: ${formatMoney(coverPence)}, to ${formatDate(expiresOn)}`,
      );
      return held.length > 0 ? held : ['None stated'];
    }),
  ];
}
