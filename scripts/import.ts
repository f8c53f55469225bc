import { parseArgs } from 'node:util';
import { system } from '#app/features/identity/actor.ts';
import { type ImportKind, importFile, importKinds } from '#app/features/imports/import-file.server.ts';
import { importable, sayCounts } from '#app/features/imports/outcomes.ts';
import { sizeOfFile } from '#app/features/imports/read-file.server.ts';
import type { Services } from '#app/services/services.ts';
import { composeOrExit } from '../server/compose.ts';
import { keepProblems } from './import-problems.ts';
import { startProgress } from './import-progress.ts';

const usage = `npm run import -- <kind> <file> [--errors <file>]

kinds
  organisations   an extract of a charity register, one JSON object a line
  providers       a plain list of providers, one JSON object a line: id, name, text and, where known, region and postcode
  contracts       contracts of the probation service, one JSON object a line, with providers.json beside the file
  opportunities   OCDS releases: one a line, a list, or a release package
  notices         a plain list of opportunities, of the same form as a list of providers`;

// package.json starts this with --liftoff-only: the optimising compiler takes some 500 MB while it works through the embedded
// database's program, and an import is over before that pays. The simple compiler keeps the whole command under 1 GB.
const request = readArguments(process.argv.slice(2));
const bytes = await sizeOrExit(request.file);
const services = await composeOrExit(process.env);
process.exitCode = await run(services, request, bytes);
await services.close();

type Request = { kind: ImportKind; file: string; errors: string | undefined };

async function run(services: Services, { kind, file, errors }: Request, size: number): Promise<number> {
  const started = performance.now();
  const problems = keepProblems(errors);
  const progress = startProgress(size);
  const stop = stopOnInterrupt();
  const context = { services, actor: system, formKey: null };
  const counts = await importFile(context, kind, file, {
    onProblem: problems.add,
    onProgress: progress.show,
    isStopped: stop.isAsked,
  });
  progress.stop();
  await services.search.settle();
  for (const line of problems.first()) console.log(line);
  await problems.finish(console.log);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${stop.isAsked() ? 'Stopped. ' : ''}${kind}: ${sayCounts(counts)} (${seconds} s)`);
  if (importable(counts) > 0 || stop.isAsked()) return 0;
  console.error(`Nothing in ${file} could be imported.`);
  return 1;
}

/** The first Ctrl+C lets the batch under way finish; everything before it is kept. */
function stopOnInterrupt(): { isAsked(): boolean } {
  let asked = false;
  process.once('SIGINT', () => {
    asked = true;
  });
  return { isAsked: () => asked };
}

function readArguments(args: string[]): Request {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { errors: { type: 'string' } },
    });
    const [written, file, ...rest] = positionals;
    const kind = importKinds.find((each) => each === written);
    if (kind && file && rest.length === 0) return { kind, file, errors: values.errors };
  } catch {
    // An option that is not known: the usage says which are.
  }
  console.error(usage);
  process.exit(1);
}

async function sizeOrExit(file: string): Promise<number> {
  try {
    return await sizeOfFile(file);
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
