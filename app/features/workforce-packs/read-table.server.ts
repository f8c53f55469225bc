import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { isBomb } from '#app/services/zip-bomb.ts';
import { cellsIn } from './sheet-cells.ts';
import { type CellAt, formulasIn } from './sheet-formulas.ts';
import { staffFileLimits } from './staff-file-limits.ts';

export type TableProblem = 'too_long' | 'broken' | 'not_a_table';
export type Table =
  | { ok: true; rows: string[][] }
  | { ok: false; reason: TableProblem }
  | { ok: false; reason: 'formulas'; cells: CellAt[] };

/** The cells of a CSV or an Excel file as text, told apart by what the bytes are. Of a longer file one row too many is read. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  try {
    return isZip ? await readExcel(bytes) : readText(bytes);
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

async function readExcel(bytes: Uint8Array): Promise<Table> {
  const cells: CellAt[] = [];
  let most = 0;
  const isTooMuch = isBomb(bytes, staffFileLimits.unpackedBytes, (name, content) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return;
    const sheet = content.toString('utf8');
    cells.push(...formulasIn(sheet));
    most = Math.max(most, cellsIn(sheet));
  });
  if (isTooMuch || most > staffFileLimits.cells) return { ok: false, reason: 'too_long' };
  if (cells.length > 0) return { ok: false, reason: 'formulas', cells };
  return { ok: true, rows: (await readSheet(Buffer.from(bytes))).map((row) => row.map(textOf)) };
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function readText(bytes: Uint8Array): Table {
  const text = decode(bytes);
  if (text.includes('\0')) return { ok: false, reason: 'not_a_table' };
  const [first = ''] = text.split('\n', 1);
  const [delimiter] = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length);
  const rows = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    max_record_size: 100_000,
    to: staffFileLimits.rows + 2,
  });
  return { ok: true, rows };
}

/** As UTF-8 or UTF-16 where it is that, else as Windows writes it. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
