const cell = /<(?:\w+:)?c\b[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*?(\/?)>/g;

/**
 * How many cells a reader makes of a sheet of an Excel file, by the text of the sheet: each row as far as its last cell, and as many
 * as it takes to make a rectangle of those that hold something. One cell in the far corner of an empty sheet makes 17,000 million.
 */
export function cellsIn(sheet: string): number {
  let [row, width, inRows, lastRow, widest] = ['', 0, 0, 0, 0];
  for (const [, letters = '', at = '', isEmpty] of sheet.matchAll(cell)) {
    if (at !== row) [row, inRows, width] = [at, inRows + width, 0];
    width = Math.max(width, columnNumber(letters));
    if (isEmpty) continue;
    lastRow = Math.max(lastRow, Number(at));
    widest = Math.max(widest, width);
  }
  return inRows + width + lastRow * widest;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number;
}
