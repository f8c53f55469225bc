import { z } from 'zod';
import { checkClauses } from './check-clauses.ts';
import { type ClauseCode, clauseCodes } from './rule.ts';

/** One line of a `texts.jsonl`. */
export const labelledText = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  expected: z.array(z.enum(clauseCodes)),
});
export type LabelledText = z.infer<typeof labelledText>;

type Count = { hits: number; falseAlarms: number; misses: number };

/** Runs the clause check over labelled texts. @returns figures over all codes together (micro), and by code */
export function measureClauses(texts: readonly LabelledText[]) {
  const counts = new Map<ClauseCode, Count>(clauseCodes.map((code) => [code, { hits: 0, falseAlarms: 0, misses: 0 }]));
  let falseAlarmsOnInnocent = 0;
  for (const { text, expected } of texts) {
    const found = new Set(checkClauses(text).map(({ code }) => code));
    if (expected.length === 0) falseAlarmsOnInnocent += found.size > 0 ? 1 : 0;
    for (const [code, count] of counts) {
      if (found.has(code) && expected.includes(code)) count.hits += 1;
      else if (found.has(code)) count.falseAlarms += 1;
      else if (expected.includes(code)) count.misses += 1;
    }
  }
  const total = [...counts.values()].reduce(
    (sum, { hits, falseAlarms, misses }) => ({
      hits: sum.hits + hits,
      falseAlarms: sum.falseAlarms + falseAlarms,
      misses: sum.misses + misses,
    }),
    { hits: 0, falseAlarms: 0, misses: 0 },
  );
  return {
    texts: texts.length,
    ...figures(total),
    falseAlarmsOnInnocent,
    innocent: texts.filter(({ expected }) => expected.length === 0).length,
    byCode: Object.fromEntries([...counts].map(([code, count]) => [code, { ...figures(count), ...count }])),
  };
}

function figures({ hits, falseAlarms, misses }: Count) {
  const precision = hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
  const recall = hits + misses === 0 ? 1 : hits / (hits + misses);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

const rounded = (figure: number) => Math.round(figure * 1000) / 1000;
