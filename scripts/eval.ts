import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type LabelledSet, readLabelledSet } from './eval/labelled-set.ts';
import { summarise } from './eval/measures.ts';
import { openMeilisearchMarket } from './eval/meilisearch-index.ts';
import { rankQueries } from './eval/rank-queries.ts';
import { openScratchMarket, type ScratchMarket } from './eval/scratch-market.ts';

const usage = `npm run eval -- <folder> [--engine postgres|meilisearch]

Ranks the corpus of a labelled set for each of its queries, as the product does, and prints one JSON line per engine.
The folder holds set.json, corpus.jsonl, queries.jsonl and qrels.tsv. Without --engine both are measured: Postgres in an
embedded database, and Meilisearch where MEILI_URL (with MEILI_API_KEY) or a program at MEILI_BIN or on the path is there.`;

const { folder, engine } = readArguments(process.argv.slice(2));
const started = performance.now();
const set = await readLabelledSet(folder);
const market = await openScratchMarket(set);
try {
  if (engine !== 'meilisearch') await print(market, set, started);
  if (engine !== 'postgres') await printMeilisearch();
} finally {
  await market.close();
}

async function printMeilisearch(): Promise<void> {
  const begun = performance.now();
  const copy = await openMeilisearchMarket(market, process.env);
  if (!copy) {
    if (engine === 'meilisearch') throw new Error('There is no Meilisearch: set MEILI_URL or MEILI_BIN');
    return;
  }
  try {
    await print(copy, set, begun);
  } finally {
    await copy.close();
  }
}

async function print(ranking: ScratchMarket, labelled: LabelledSet, since: number): Promise<void> {
  const { product, plain } = await rankQueries(ranking, labelled);
  const { interval, ...figures } = summarise(product);
  const { interval: baselineInterval, ...baseline } = summarise(plain);
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  const { name } = ranking.services.search;
  const line = { set: labelled.name, engine: name, queries: product.length, ...figures, baseline, seconds };
  console.log(JSON.stringify({ ...line, interval, baselineInterval }));
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { engine: { type: 'string' } },
    });
    const [path, ...rest] = positionals;
    const asked = z.enum(['postgres', 'meilisearch']).optional().parse(values.engine);
    if (path && rest.length === 0) return { folder: path, engine: asked };
  } catch {
    // An option that is not known: the usage says which are.
  }
  console.error(usage);
  process.exit(1);
}
