import type { Jurisdiction, TwoTierRegime } from '../tupe/domain.ts';

export const schemeKinds = [
  'public',
  'broadly_comparable',
  'defined_benefit',
  'defined_contribution',
  'none',
  'unknown',
] as const;
export type SchemeKind = (typeof schemeKinds)[number];
export const originBodies = ['central_government', 'best_value'] as const;
export type OriginBody = (typeof originBodies)[number];

/** A group of staff in one scheme. Null is what nobody has said yet. */
export type PensionGroup = {
  schemeKind: SchemeKind;
  publicOrigin: boolean | null;
  originBody: OriginBody | null;
  fairDealProtected: boolean | null;
  employerPercent: number | null;
  employeePercent: number | null;
  deficitKnown: boolean | null;
  deficitBorneBy: string | null;
};
export type PensionContext = { jurisdiction: Jurisdiction; transferOn: string | null; today: string };
export type PensionRule = { title: string; applies: 'yes' | 'no' | 'unknown'; words: string; source: string };

/** What the law and policy ask of the incoming provider for a group (domain.md 3.4), by the date of the transfer. */
export function pensionRules(group: PensionGroup, context: PensionContext): PensionRule[] {
  return [minimumRule(group, context), fairDealRule(group, context), bestValueRule(group, context)];
}

const minimumSource = {
  GB: 'Pensions Act 2004 ss257 and 258; Transfer of Employment (Pension Protection) Regulations 2005',
  NI: 'Pensions (Northern Ireland) Order 2005 arts 234 and 235',
} as const;
/** From this day a transferee may pay the rate of the transferor instead (SI 2014/540). */
const ownRateFrom = '2014-04-06';
const mostMatched = 6;

function minimumRule(group: PensionGroup, { jurisdiction, transferOn, today }: PensionContext): PensionRule {
  const rule = (applies: PensionRule['applies'], words: string): PensionRule => ({
    title: 'The least that the new employer provides',
    applies,
    words,
    source: minimumSource[jurisdiction],
  });
  if (group.schemeKind === 'unknown') return rule('unknown', 'It depends on the scheme that they are in.');
  if (group.schemeKind === 'none')
    return rule('no', 'They are in no scheme of their employer. Automatic enrolment applies to the new employer.');
  if (group.schemeKind !== 'defined_contribution')
    return rule(
      'yes',
      `A scheme with defined benefits that meets the statutory standard, or contributions that match theirs up to ${mostMatched}% of basic pay${rateWords(matched(group))}.`,
    );
  const may = (transferOn ?? today) >= ownRateFrom;
  const words = may
    ? `Contributions that match theirs up to ${mostMatched}% of basic pay, or at least the rate that the old employer pays`
    : `Contributions that match theirs up to ${mostMatched}% of basic pay`;
  return rule(
    'yes',
    `${words}${rateWords(may ? lower(matched(group), group.employerPercent) : matched(group))}. A personal pension is not covered by this rule: its contributions pass with the contract of employment.`,
  );
}

const matched = ({ employeePercent }: PensionGroup) =>
  employeePercent === null ? null : Math.min(employeePercent, mostMatched);
const lower = (one: number | null, other: number | null) =>
  one === null || other === null ? null : Math.min(one, other);
const rateWords = (percent: number | null) => (percent === null ? '' : `: here ${percent}% at the least`);

/** From this day the New Fair Deal guidance holds; broadly comparable schemes were the rule before. */
const newFairDealFrom = '2013-10-07';

function fairDealRule(group: PensionGroup, { jurisdiction, transferOn, today }: PensionContext): PensionRule {
  const rule = (applies: PensionRule['applies'], words: string): PensionRule => ({
    title: 'New Fair Deal',
    applies,
    words,
    source: 'HM Treasury, Fair Deal for staff pensions: staff transfer from central government, October 2013',
  });
  if (group.publicOrigin === null) return rule('unknown', 'It depends on whether they came from a public body.');
  if (!group.publicOrigin) return rule('no', 'They did not come from a public body.');
  if (group.originBody === 'best_value')
    return rule('no', 'They came from a best-value body, which has rules of its own.');
  if (group.fairDealProtected === null) return rule('unknown', 'Whether Fair Deal protects them is not known.');
  if (!group.fairDealProtected) return rule('no', 'They moved by their own choice, or are not protected.');
  if (jurisdiction === 'NI')
    return rule('unknown', 'Northern Ireland has guidance of its own: ask the department that the work is done for.');
  if ((transferOn ?? today) < newFairDealFrom)
    return rule(
      'yes',
      'At that date: membership of a broadly comparable scheme, and a bulk transfer of what they have.',
    );
  return rule(
    'yes',
    'They keep access to their public scheme. It follows them on the first transfer and on each one after it; a re-tender may use a broadly comparable scheme in limited cases.',
  );
}

function bestValueRule(group: PensionGroup, { jurisdiction }: PensionContext): PensionRule {
  const rule = (applies: PensionRule['applies'], words: string): PensionRule => ({
    title: 'Staff of best-value bodies',
    applies,
    words,
    source: 'Best Value Authorities Staff Transfers (Pensions) Direction 2007 (Wales: Direction of 2012)',
  });
  if (jurisdiction === 'NI') return rule('no', 'The Direction is for Great Britain.');
  if (group.publicOrigin === null)
    return rule('unknown', 'It depends on whether they came from a council, a police or a fire authority.');
  if (!group.publicOrigin) return rule('no', 'They did not come from a public body.');
  if (group.originBody === null) return rule('unknown', 'It depends on the kind of public body that they came from.');
  return group.originBody === 'best_value'
    ? rule(
        'yes',
        'They keep the same pension, or one that is broadly comparable or better, and may enforce it themselves. It follows them on later transfers of the same contract.',
      )
    : rule('no', 'They came from another kind of public body.');
}

/** What has to be asked before the incoming provider can be told what it takes on, by name. */
export function toAsk(group: PensionGroup): string[] {
  const asked: (string | false)[] = [
    group.schemeKind === 'unknown' && 'the scheme that they are in: ask for every in-scope person',
    group.publicOrigin === null && 'whether they came from a public body: ask for every in-scope person',
    group.publicOrigin === true && group.originBody === null && 'which kind of public body they came from',
    group.publicOrigin !== false &&
      group.originBody !== 'best_value' &&
      group.fairDealProtected === null &&
      'whether Fair Deal protects them: ask for every in-scope person',
    hasFund(group) && group.deficitKnown === null && 'whether the scheme has a deficit',
    group.deficitKnown === true && group.deficitBorneBy === null && 'who bears the deficit',
  ];
  return asked.filter((one) => one !== false);
}

const hasFund = ({ schemeKind }: PensionGroup) =>
  schemeKind === 'defined_benefit' || schemeKind === 'broadly_comparable' || schemeKind === 'unknown';

/** How staff who join later must be treated beside those who transferred. */
export const twoTierExplained: Readonly<Record<TwoTierRegime, { title: string; words: string; source: string }>> = {
  none: {
    title: 'None',
    words: 'Nothing is asked for staff who join later.',
    source: 'No code applies to this contract',
  },
  code_2005: {
    title: 'Code of 2005',
    words:
      'Staff who join later get terms that are overall no less favourable than those of transferred staff, and a reasonable pension. The Code was withdrawn for new contracts.',
    source: 'Cabinet Office, Code of Practice on Workforce Matters in Public Sector Service Contracts 2005',
  },
  principles_2010: {
    title: 'Principles of 2010',
    words: 'Six voluntary principles of good employment practice. They ask for fair treatment, and set no terms.',
    source: 'Cabinet Office, Principles of Good Employment Practice, December 2010',
  },
  era_2025: {
    title: 'Employment Rights Act 2025',
    words:
      'Transferred staff on terms no less favourable than before, and staff who join later on terms no less favourable than theirs. Check that it is in force for this contract: it was planned for October 2026.',
    source: 'Procurement Act 2023 as changed by the Employment Rights Act 2025',
  },
};
