import type { InterestSnapshot } from './snapshot.ts';
import { withoutName } from './without-name.ts';

/**
 * An interest without what says who sent it: names, numbers, addresses, files and what a register says are left out, and
 * where the provider wrote its own name, its label stands. Size and legal form go too: they are no part of merit.
 */
export function anonymise(snapshot: InterestSnapshot, label: string): InterestSnapshot {
  const { profile, expression } = snapshot;
  const hide = (text: string) => withoutName(text, profile, label);
  return {
    ...snapshot,
    profile: {
      ...profile,
      organisationId: nobody,
      name: label,
      legalForm: null,
      sizeBand: null,
      headOfficeDistrict: null,
      website: null,
      registerText: null,
      source: null,
      summary: hide(profile.summary),
      activities: profile.activities.map((row) => ({ ...row, description: hide(row.description) })),
      capabilities: profile.capabilities.map((claim) => ({ ...claim, statement: hide(claim.statement) })),
      evidence: profile.evidence.map((item) => ({ ...item, title: hide(item.title), reference: null, fileId: null })),
    },
    expression: {
      ...expression,
      content: {
        ...expression.content,
        approach: hide(expression.content.approach),
        results: hide(expression.content.results),
        partnership: hide(expression.content.partnership),
      },
    },
    lots: snapshot.lots.map((lot) => ({ ...lot, tupe: { ...lot.tupe, basis: hide(lot.tupe.basis) } })),
    answers: snapshot.answers.map((answer) => ({ ...answer, answer: hide(answer.answer) })),
  };
}

const nobody = '00000000-0000-4000-8000-000000000000';
