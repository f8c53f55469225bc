import { z } from 'zod';
import type { ClauseFinding } from './clauses/check-clauses.ts';
import { clauseCodes } from './clauses/rule.ts';
import { clauseRules } from './clauses/rules.ts';

/** A finding as it is kept: its quotation, and no more of the text. */
export const keptFinding = z.object({ code: z.enum(clauseCodes), quotation: z.string() });
export type KeptFinding = z.infer<typeof keptFinding>;

export type ShownQuotation = { before: string; quotation: string; after: string };
export type ShownFinding = {
  code: KeptFinding['code'];
  title: string;
  items: readonly string[];
  why: string;
  fairer: string;
  quotations: ShownQuotation[];
};

const contextLength = 160;

/** Findings by rule, each with its quotations where they stand in the text. */
export function presentFindings(findings: readonly ClauseFinding[], text: string): ShownFinding[] {
  return present(findings, ({ start, end, quotation }) => ({
    before: text.slice(Math.max(0, start - contextLength), start).replace(/^\S*\s/, ''),
    quotation,
    after: text.slice(end, end + contextLength).replace(/\s\S*$/, ''),
  }));
}

/** The same of what was kept, without the text around. */
export function presentKept(findings: readonly KeptFinding[]): ShownFinding[] {
  return present(findings, ({ quotation }) => ({ before: '', quotation, after: '' }));
}

function present<Finding extends KeptFinding>(
  findings: readonly Finding[],
  quote: (finding: Finding) => ShownQuotation,
): ShownFinding[] {
  return clauseRules.flatMap(({ code, title, items, why, fairer }) => {
    const quotations = findings.filter((finding) => finding.code === code).map(quote);
    return quotations.length > 0 ? [{ code, title, items, why, fairer, quotations }] : [];
  });
}
