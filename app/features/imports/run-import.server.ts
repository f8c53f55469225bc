import { type ImportCounts, noCounts, type RowOutcome, type RowProblem } from './outcomes.ts';
import { type FileRow, readFileRows } from './read-file.server.ts';

export type Reading<Item> = { ok: true; item: Item; remarks: string[] } | { ok: false; reason: string };

/** What differs between the kinds of import. */
export type Importer<Item> = {
  /** Reads one row; pure. */
  read(value: unknown): Reading<Item>;
  /** What a row is about: a second row about the same thing is refused. */
  referenceOf(item: Item): string;
  /** True for a row that another row of the file replaces. */
  isReplaced?(item: Item): boolean;
  /** Stores the rows in one transaction and says what became of each, in their order. */
  save(items: readonly Item[]): Promise<RowOutcome[]>;
  /** Runs once after the last batch. */
  finish?(): Promise<void>;
};

export type ImportHooks = {
  onProblem?(problem: RowProblem): void;
  onProgress?(bytesRead: number, counts: ImportCounts): void;
  /** Asked between batches: true ends the import there. */
  isStopped?(): boolean;
};

type Numbered<Item> = { row: number; item: Item };

const rowsPerBatch = 250;

/**
 * Runs an import of a file: reads, stores in batches, counts. A bad row is reported and never stops the rest, also when it
 * is the database that refuses it: its batch is then stored row by row.
 * @returns what became of the rows; those after a stop are not counted
 */
export async function runImport<Item>(
  file: string,
  importer: Importer<Item>,
  { onProblem = () => {}, onProgress = () => {}, isStopped = () => false }: ImportHooks = {},
): Promise<ImportCounts> {
  const counts = noCounts();
  const seen = new Map<string, number>();
  const refuse = (row: number, message: string) => {
    counts.failed += 1;
    onProblem({ row, message, refused: true });
  };
  const save = async (batch: readonly Numbered<Item>[]) => {
    for (const outcome of await saveBatch(importer, batch, refuse)) counts[outcome] += 1;
  };
  let batch: Numbered<Item>[] = [];
  for await (const row of readFileRows(file)) {
    const item = readRow(importer, row, seen, refuse);
    if (item === replaced) counts.older += 1;
    else if (item) {
      for (const message of item.remarks) onProblem({ row: row.row, message, refused: false });
      batch.push({ row: row.row, item: item.item });
    }
    if (batch.length < rowsPerBatch) continue;
    await save(batch);
    batch = [];
    onProgress(row.bytesRead, counts);
    if (isStopped()) break;
  }
  if (batch.length > 0) await save(batch);
  await importer.finish?.();
  return counts;
}

const replaced = Symbol('replaced');

function readRow<Item>(
  importer: Importer<Item>,
  row: FileRow,
  seen: Map<string, number>,
  refuse: (row: number, message: string) => void,
): { item: Item; remarks: string[] } | typeof replaced | null {
  if ('problem' in row) return refused(refuse, row.row, row.problem);
  const reading = importer.read(row.value);
  if (!reading.ok) return refused(refuse, row.row, reading.reason);
  if (importer.isReplaced?.(reading.item)) return replaced;
  const reference = importer.referenceOf(reading.item);
  const first = seen.get(reference);
  if (first !== undefined) return refused(refuse, row.row, `Row ${first} is about the same: ${reference}`);
  seen.set(reference, row.row);
  return reading;
}

function refused(refuse: (row: number, message: string) => void, row: number, message: string): null {
  refuse(row, message);
  return null;
}

async function saveBatch<Item>(
  importer: Importer<Item>,
  batch: readonly Numbered<Item>[],
  refuse: (row: number, message: string) => void,
): Promise<RowOutcome[]> {
  try {
    return await importer.save(batch.map(({ item }) => item));
  } catch (error) {
    if (batch.length > 1) {
      const outcomes: RowOutcome[] = [];
      for (const each of batch) outcomes.push(...(await saveBatch(importer, [each], refuse)));
      return outcomes;
    }
    for (const { row } of batch) refuse(row, `The row could not be stored: ${messageOf(error)}`);
    return [];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
