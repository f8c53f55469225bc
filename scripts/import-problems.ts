import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { RowProblem } from '#app/features/imports/outcomes.ts';

const mostPrinted = 20;

export type ProblemList = {
  add(problem: RowProblem): void;
  /** Prints how many were not printed, and closes the file. */
  finish(print: (line: string) => void): Promise<void>;
  /** The first, as lines; printed after the progress bar is gone, which would overwrite them. */
  first(): readonly string[];
};

/** Keeps the problems of an import: the first few to print, all of them in a file where one was asked for. */
export function keepProblems(file: string | undefined): ProblemList {
  const out: WriteStream | null = file ? createWriteStream(file) : null;
  const first: string[] = [];
  let count = 0;
  return {
    add({ row, message, refused }) {
      // One line each, whatever a file puts into a message.
      const line = `row ${row}: ${refused ? '' : 'note: '}${message.replace(/\s+/g, ' ')}`;
      count += 1;
      if (first.length < mostPrinted) first.push(line);
      out?.write(`${line}\n`);
    },
    first: () => first,
    async finish(print) {
      const more = count - first.length;
      if (more > 0)
        print(`and ${more.toLocaleString('en-GB')} more${file ? ` in ${file}` : '; --errors <file> keeps them all'}`);
      if (out) {
        out.end();
        await once(out, 'close');
      }
    },
  };
}
