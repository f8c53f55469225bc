export type CellAt = { row: number; column: string };

const most = 2_000;
const formula = /<(?:\w+:)?c\b[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*>\s*<(?:\w+:)?f[\s/>]/g;

/** The cells of a sheet of an Excel file that hold a formula, by the text of the sheet: a reader of values would not tell. */
export function formulasIn(sheet: string): CellAt[] {
  const found: CellAt[] = [];
  for (const [, column = '', row = ''] of sheet.matchAll(formula)) {
    found.push({ row: Number(row), column });
    if (found.length >= most) break;
  }
  return found;
}
