import { parseArgs } from 'node:util';
import { readLabelledSet } from './eval/labelled-set.ts';
import { summarise } from './eval/measures.ts';
import { rankQueries } from './eval/rank-queries.ts';
import { openScratchMarket } from './eval/scratch-market.ts';

const usage = `npm run eval -- <folder> [--engine postgres]

Ranks the corpus of a labelled set for each of its queries, as the product does, and prints one JSON line per engine.
The folder holds set.json, corpus.jsonl, queries.jsonl and qrels.tsv.`;

const { folder } = readArguments(process.argv.slice(2));
const started = performance.now();
const set = await readLabelledSet(folder);
const market = await openScratchMarket(set);
try {
  const { product, plain } = await rankQueries(market, set);
  const { interval, ...figures } = summarise(product);
  const { interval: baselineInterval, ...baseline } = summarise(plain);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const engine = market.services.search.name;
  const line = { set: set.name, engine, queries: product.length, ...figures, baseline, seconds };
  console.log(JSON.stringify({ ...line, interval, baselineInterval }));
} finally {
  await market.close();
}

function readArguments(args: string[]): { folder: string } {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: { engine: { type: 'string' } } });
    const [folder, ...rest] = positionals;
    if (folder && rest.length === 0) return { folder };
  } catch {
    // An option that is not known: the usage says which are.
  }
  console.error(usage);
  process.exit(1);
}
