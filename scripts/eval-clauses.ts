import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { labelledText, measureClauses } from '#app/features/compact/clauses/measure-clauses.ts';

const usage = `npm run eval:clauses [-- <folder>]

Runs the clause check over labelled texts and prints one JSON line. The folder holds texts.jsonl, each line a JSON object
with id, text and expected (a list of codes; empty for an innocent text). Without a folder our own texts are run.`;

const own = join(import.meta.dirname, '../test/fixtures/clauses');

const [folder = own, ...rest] = positionals(process.argv.slice(2));
if (rest.length > 0) stop(usage);
console.log(JSON.stringify(measureClauses(await readTexts(join(folder, 'texts.jsonl')))));

async function readTexts(file: string) {
  const content = await readFile(file, 'utf8').catch(() => stop(`There is no ${file}\n\n${usage}`));
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = labelledText.safeParse(json(line));
    return parsed.success ? [parsed.data] : stop(`${file}, line ${index + 1}: ${parsed.error.issues[0]?.message}`);
  });
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function positionals(args: string[]): string[] {
  try {
    return parseArgs({ args, allowPositionals: true, options: {} }).positionals;
  } catch {
    return stop(usage);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
