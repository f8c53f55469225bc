import type { InterestSnapshot } from './snapshot.ts';

const legalForms = /\s+(limited|ltd\.?|plc|llp|cic|c\.i\.c\.|cio|community interest company|trust)$/i;

/**
 * An interest without what says who sent it: names, numbers, addresses, files and what a register says are left out, and
 * where the provider wrote its own name, its label stands. Size and legal form go too: they are no part of merit.
 */
export function anonymise(snapshot: InterestSnapshot, label: string): InterestSnapshot {
  const { profile, expression } = snapshot;
  const hide = hiding(namesOf(profile), label);
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
    answers: snapshot.answers.map((answer) => ({ ...answer, answer: hide(answer.answer) })),
  };
}

const nobody = '00000000-0000-4000-8000-000000000000';

function namesOf({ name, website }: InterestSnapshot['profile']): string[] {
  const short = name.replace(legalForms, '');
  const host = website?.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/.*$/, '') ?? '';
  // A very short name may be a word of the language: hiding it would spoil the text and say nothing.
  return [...new Set([name, short, host])]
    .filter((one) => one.length >= 4)
    .sort((left, right) => right.length - left.length);
}

function hiding(names: readonly string[], label: string): (text: string) => string {
  if (names.length === 0) return (text) => text;
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const addresses = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
  return (text) => text.replace(addresses, '[address left out]').replace(pattern, label);
}
