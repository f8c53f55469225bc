import { type TupeNation, type TupeRules, tupeRules } from '#db/reference/tupe-rules.ts';
import { formatDate } from '../wording.ts';
import { ruleFor } from './rules-in-force.ts';

/** Facts as they stand when the duty to inform arises; null for what is not known yet. */
export type DirectFacts = {
  /** The planned date of the transfer, as 'YYYY-MM-DD'. */
  transferOn: string;
  nation: TupeNation;
  /** All whom the employer employs. */
  headcount: number | null;
  /** How many of all staff are to transfer. */
  transferring: number | null;
  representativesExist: boolean | null;
  /** Whether the affected staff were invited to elect representatives. */
  representativesInvited: boolean | null;
};

/** `allowed` is null while a fact is missing on which it hangs. It is what the rule says of these facts, no legal advice. */
export type DirectResult = {
  allowed: boolean | null;
  rule: string;
  why: string;
  from: string | null;
  to: string | null;
};

type Rule = TupeRules['direct_consultation'][number];

/**
 * Whether an employer may inform and consult its affected staff directly, without representatives (domain.md 3.3), by the date
 * of the transfer. The employer has to show it.
 */
export function directConsultation(facts: DirectFacts): DirectResult {
  const rule = ruleFor('direct_consultation', facts.nation, facts.transferOn);
  const { allowed, why } = judge(rule, facts);
  return { allowed, why, rule: wordsOfRule.get(rule) ?? '', from: rule.transfers_from, to: rule.transfers_to };
}

type Judged = Pick<DirectResult, 'allowed' | 'why'>;
const unknown = (what: string): Judged => ({ allowed: null, why: `It cannot be said until ${what} is known.` });

function judge(rule: Rule, facts: DirectFacts): Judged {
  if (isNever(rule)) return { allowed: false, why: 'By this rule no employer may, however small.' };
  if (facts.representativesExist) {
    return { allowed: false, why: 'There are appropriate representatives: they are informed and consulted.' };
  }
  if (facts.representativesInvited) {
    return { allowed: false, why: 'Staff were invited to elect representatives: those are informed and consulted.' };
  }
  const small = isSmall(rule, facts);
  if (small === false) {
    return { allowed: false, why: 'The employer and the transfer are not small enough for this rule.' };
  }
  if (small === null) return unknown('how many staff there are and how many would transfer');
  if (facts.representativesExist === null) return unknown('whether there are representatives');
  if (facts.representativesInvited === null) return unknown('whether staff were invited to elect representatives');
  return { allowed: true, why: 'The numbers are small enough, and there are no representatives.' };
}

const isNever = ({ employees_below, transferring_below }: Rule) =>
  employees_below === null && transferring_below === null;

/** One of the two tests is enough. Null where neither is met and a number is missing. */
function isSmall(rule: Rule, { headcount, transferring }: DirectFacts): boolean | null {
  const tests = [isBelow(headcount, rule.employees_below), isBelow(transferring, rule.transferring_below)];
  if (tests.includes(true)) return true;
  return tests.includes(null) ? null : false;
}

function isBelow(count: number | null, limit: number | null): boolean | null {
  if (limit === null) return false;
  return count === null ? null : count < limit;
}

function ruleInWords(rule: Rule): string {
  const where = rule.nation === 'GB' ? 'in Great Britain' : 'in Northern Ireland';
  const { employees_below: employees, transferring_below: transferring } = rule;
  if (isNever(rule)) return `Transfers ${where}${period(rule)}: staff cannot be consulted directly.`;
  const tests = [
    ...(employees === null ? [] : [`it has fewer than ${employees} employees`]),
    ...(transferring === null ? [] : [`fewer than ${transferring} employees would transfer`]),
  ].join(' or ');
  return `Transfers ${where}${period(rule)}: an employer may consult its staff directly where ${tests}, there are no appropriate representatives, and staff were not invited to elect any.`;
}

function period({ transfers_from: from, transfers_to: to }: Rule): string {
  if (from === null && to === null) return '';
  if (from === null) return ` up to ${formatDate(to ?? '')}`;
  return to === null ? ` from ${formatDate(from)}` : ` from ${formatDate(from)} to ${formatDate(to)}`;
}

// There are few rules, and the words of one never change.
const wordsOfRule = new Map(tupeRules.direct_consultation.map((rule) => [rule, ruleInWords(rule)]));
