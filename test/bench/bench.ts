import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '#test/support/build.ts';
import type { Figures } from './measure-market.ts';

const { values } = parseArgs({ options: { providers: { type: 'string', default: '1000,10000' } } });
const sizes = values.providers.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--providers must be whole numbers separated by commas, such as 1000,10000');
  process.exit(1);
}

await ensureBuild();
for (const size of sizes) print(await measureApart(size));

/** Each size in a process of its own, so that the memory of one is not counted for another. */
async function measureApart(size: number): Promise<Figures> {
  const script = path.join(import.meta.dirname, 'measure-market.ts');
  const child = spawn(process.execPath, [script, String(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  if (child.exitCode !== 0 && (await new Promise((resolve) => child.once('exit', resolve))) !== 0) {
    throw new Error(`The market of ${size} providers could not be measured`);
  }
  return JSON.parse(output);
}

function print({ providers, opportunities, filledInSeconds, megabytes, timings }: Figures): void {
  const floor = timings.find(({ name }) => name === 'floor: a bare page')?.p50 ?? 1;
  console.log(
    `\n${providers.toLocaleString('en-GB')} providers, ${opportunities} opportunities ` +
      `(filled in ${filledInSeconds.toFixed(1)} s; ${megabytes.toFixed(0)} MB of memory)`,
  );
  console.table(
    Object.fromEntries(
      timings.map(({ name, p50, p95, most, cpu, requests }) => [
        name,
        {
          'p50 ms': round(p50),
          'p95 ms': round(p95),
          'most ms': round(most),
          'cpu ms': round(cpu),
          'p50 ÷ bare page': round(p50 / floor),
          requests,
        },
      ]),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
