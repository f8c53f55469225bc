/** What became of a row that could be read. */
export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'claimed' | 'already_here' | 'closed' | 'older';

/** A line for the person who runs an import: the row was refused, or taken without something. */
export type RowProblem = { row: number; message: string; refused: boolean };

export type ImportCounts = Record<RowOutcome, number> & { failed: number };

export const noCounts = (): ImportCounts => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  claimed: 0,
  already_here: 0,
  closed: 0,
  older: 0,
  failed: 0,
});

const words: Record<Exclude<RowOutcome, 'new' | 'changed' | 'unchanged'>, string> = {
  claimed: 'left alone because the organisation has taken over its entry',
  already_here: 'left alone because the organisation is already here',
  closed: 'left out because the source says that they are not active',
  older: 'left out because a newer one is here',
};

/** The counts in one line: "0 new, 0 changed, 6,500 unchanged"; the rarer outcomes only where there are any. */
export function sayCounts(counts: ImportCounts): string {
  const always = (['new', 'changed', 'unchanged'] as const).map((key) => `${written(counts[key])} ${key}`);
  const rare = (['claimed', 'already_here', 'closed', 'older'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => `${written(counts[key])} ${words[key]}`);
  const failed = counts.failed > 0 ? [`${written(counts.failed)} refused`] : [];
  return [...always, ...rare, ...failed].join(', ');
}

/** How many rows could be read and belong here. */
export function importable(counts: ImportCounts): number {
  const { failed, ...read } = counts;
  return Object.values(read).reduce((sum, count) => sum + count, 0);
}

function written(count: number): string {
  return count.toLocaleString('en-GB');
}
