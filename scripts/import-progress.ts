import cliProgress from 'cli-progress';
import { type ImportCounts, sayCounts } from '#app/features/imports/outcomes.ts';

export type Progress = { show(bytesRead: number, counts: ImportCounts): void; stop(): void };

/** A bar on the terminal, drawn on stderr so that the output stays clean; nothing where there is no terminal. */
export function startProgress(bytes: number): Progress {
  if (!process.stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    format: '{bar} {percentage}%  {counts}',
  });
  bar.start(bytes, 0, { counts: '' });
  return {
    show: (bytesRead, counts) => bar.update(Math.min(bytesRead, bytes), { counts: sayCounts(counts) }),
    stop: () => bar.stop(),
  };
}
