import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex } from '#db/reference/place-index.ts';
import { referenceEntries } from '#db/reference/reference-entries.ts';
import { Temporal } from 'temporal-polyfill';
import { syntheticOpportunities, syntheticProfiles } from './synthetic-market.ts';
import { vocabularyOf } from '#app/features/matching/vocabulary.ts';
import { toOpportunityForMatch, toProviderForMatch } from '#app/features/matching/to-match.ts';
import { tallyScore } from '#app/features/matching/tally.ts';
import { scoreMatch } from '#app/features/matching/score.ts';
import { CURRENT_FORMULA } from '#app/features/matching/formula.ts';
const lists = Map.groupBy(referenceEntries().map(({ group, ...e }) => ({ ...e, heading: group })), (e) => e.list);
const byCode = new Map(referenceEntries().map((e) => [e.list + ':' + e.code, e]));
const reference = { places: createPlaceIndex(referenceFiles.places, referenceFiles.outcodes), list: (l: string) => lists.get(l) ?? [], has: (l: string, c: string) => byCode.has(l + ':' + c), label: (l: string, c: string) => byCode.get(l + ':' + c)?.label ?? c };
const today = Temporal.PlainDate.from('2026-06-01');
const v = vocabularyOf(reference);
const p = syntheticProfiles(200, reference).map((snapshot) => toProviderForMatch({ snapshot, publishedOn: today }, v));
const o = { formula: CURRENT_FORMULA, today, textRelevance: 0.5, names: v.names };
for (const need of syntheticOpportunities(6, ['018f0000-0000-4000-8000-000000000000'], reference).slice(3)) {
  const m = toOpportunityForMatch(need, v);
  for (let i = 0; i < 3; i++) {
  const a = process.cpuUsage().user; p.map((x) => tallyScore(m, x, {...o, names: () => ''})); const b = process.cpuUsage().user;
  p.slice(0, 20).map((x) => scoreMatch(m, x, o)); const c = process.cpuUsage().user;
  console.log(need.requirements.length, need.requirements[0]?.districts.length, 'tally 200 cpu ms', (b - a) / 1000, 'match 20', (c - b) / 1000);
  }
}
