import { type CellValue, fteCell, listCell, textCell } from './cell-values.ts';
import type { Mapping } from './columns.ts';
import type { PlaceWords } from './personal-data.ts';
import { type Column, columns, columnTitles, type Employee } from './staff.ts';

/** A cell that cannot be taken. Rows count as a spreadsheet counts them, the headings being row 1. */
export type CellError = { row: number; column: string; message: string };
export type StaffRead = { ok: true; staff: Employee[] } | { ok: false; errors: CellError[]; count: number };

/** So many errors are shown; all are counted. */
export const mostErrorsShown = 100;

/**
 * Reads the rows below the headings as employees. Nothing is taken from a file with a cell that cannot be.
 * @param rows cells as text, by column of the file
 */
export function readStaff(rows: readonly (readonly string[])[], mapping: Mapping, places: PlaceWords): StaffRead {
  const errors: CellError[] = [];
  let count = 0;
  const staff: Employee[] = [];
  const read = remembering(places);
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const values = columns.map((column) => read(column, (row[mapping[column]] ?? '').trim()));
    for (const [at, value] of values.entries()) {
      if (value.ok) continue;
      count += 1;
      const column = columns[at] ?? 'role';
      const letter = columnLetter(mapping[column]);
      if (errors.length < mostErrorsShown)
        errors.push({ row: index + 2, column: letter, message: `${columnTitles[column]} ${value.problem}` });
    }
    if (count === 0) staff.push(employeeOf(values));
  }
  return count > 0 ? { ok: false, errors, count } : { ok: true, staff };
}

type Value = CellValue<string | number>;

// The same few values stand in thousands of rows.
function remembering(places: PlaceWords): (column: Column, text: string) => Value {
  const known = new Map<string, Value>();
  return (column, text) => {
    const key = `${column} ${text}`;
    const value = known.get(key) ?? readCell(column, text, places);
    known.set(key, value);
    return value;
  };
}

function readCell(column: Column, text: string, places: PlaceWords): Value {
  switch (column) {
    case 'role':
    case 'site':
      return textCell(column, text, places);
    case 'fte':
      return fteCell(text);
    default:
      return listCell(column, text);
  }
}

function employeeOf(values: readonly Value[]): Employee {
  const [role, pay, fte, site, service, pension, origin] = values.map((value) => (value.ok ? value.value : ''));
  const text = (value: string | number | undefined) => String(value ?? '');
  return {
    role: text(role),
    pay: text(pay),
    fte: Number(fte),
    site: text(site),
    service: text(service),
    pension: text(pension),
    origin: text(origin),
  };
}

/** The letter by which a spreadsheet names a column, counted from 0. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetter(Math.floor(index / 26) - 1)}${letter}`;
}
