import type { RuleItem } from './domain.ts';
import { cadenceWords, listed, partyWords, severityWords, testWords } from './words.ts';

export type FieldChange = { field: string; before: string; after: string };
/** How an item differs from the version before. */
export type ItemDifference =
  | { kind: 'added' | 'retired' | 'restored'; code: string; heading: string; text: string }
  | { kind: 'changed'; code: string; heading: string; changes: FieldChange[] };

const yesNo = (value: boolean) => (value ? 'Yes' : 'No');

const fields: readonly [name: string, inWords: (item: RuleItem) => string][] = [
  ['Heading', ({ heading }) => heading],
  ['What is promised', ({ text }) => text],
  ['Owed by', ({ owed_by }) => partyWords[owed_by] ?? owed_by],
  ['Owed to', ({ owed_to }) => partyWords[owed_to] ?? owed_to],
  ['When', ({ cadence }) => listed(cadence, cadenceWords)],
  ['Days of grace', ({ grace_days }) => String(grace_days)],
  ['Evidence', ({ evidence_kinds }) => evidence_kinds.join(', ')],
  ['Shown by', ({ attestors }) => listed(attestors, partyWords)],
  ['Confirmed by', ({ counter_attestors }) => listed(counter_attestors, partyWords)],
  ['What counts as a breach', ({ breach_test }) => breach_test.words],
  ['Tested by', ({ breach_test }) => (breach_test.kind === 'computed' ? testWords[breach_test.test] : 'A person')],
  ['Severity', ({ severity }) => severityWords[severity]],
  ['Binding', ({ mandatory }) => yesNo(mandatory)],
  ['Answered by organisations with fewer than 10 staff', ({ small_too }) => yesNo(small_too)],
  ['Answered together with', ({ lineage }) => lineage.toSorted().join(', ')],
];

/** What changed between two versions of a rule set, item by item in the order of the newer one; nothing where they agree. */
export function differencesBetween(before: readonly RuleItem[], after: readonly RuleItem[]): ItemDifference[] {
  const known = new Map(before.map((item) => [item.code, item]));
  const kept = new Set(after.map(({ code }) => code));
  const gone = before.filter(({ code, retired }) => !kept.has(code) && !retired);
  return [...after.flatMap((item) => difference(known.get(item.code), item)), ...gone.map(asRetired)];
}

function difference(before: RuleItem | undefined, after: RuleItem): ItemDifference[] {
  const { code, heading, text } = after;
  if (!before) return after.retired ? [] : [{ kind: 'added', code, heading, text }];
  if (after.retired) return before.retired ? [] : [asRetired(before)];
  if (before.retired) return [{ kind: 'restored', code, heading, text }];
  const changes = fields.flatMap(([field, inWords]) => {
    const change = { field, before: inWords(before), after: inWords(after) };
    return change.before === change.after ? [] : [change];
  });
  return changes.length > 0 ? [{ kind: 'changed', code, heading, changes }] : [];
}

const asRetired = ({ code, heading, text }: RuleItem): ItemDifference => ({ kind: 'retired', code, heading, text });
