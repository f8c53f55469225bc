import { parse } from 'csv-parse/sync';
import { fileTypeFromBuffer } from 'file-type';
import { mostFileBytes } from '../profiles/file-check.ts';
import { type InformationKind, informationKinds } from './information-kind.ts';

const rowsLookedAt = 50;

/**
 * What a file is, by its bytes and never by its name; or what is wrong with it. It is not unpacked and not read: it stays as sealed
 * as it came. No message repeats anything out of it.
 */
export async function checkInformationFile(
  bytes: Uint8Array,
): Promise<{ ok: true; kind: InformationKind } | { ok: false; message: string }> {
  if (bytes.length === 0) return { ok: false, message: 'The selected file is empty' };
  if (bytes.length > mostFileBytes) return { ok: false, message: 'The selected file must be 10MB or smaller' };
  // A file that breaks off in the middle makes the library throw: it is none of the kinds that we take.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = type ? informationKinds.find((known) => known === type.ext) : isCsv(bytes) ? 'csv' : undefined;
  return kind ? { ok: true, kind } : { ok: false, message: 'The selected file must be an XLSX, CSV, PDF or DOCX' };
}

// Text, with more than one column.
function isCsv(bytes: Uint8Array): boolean {
  const text = readText(bytes);
  // Tab, line feed and carriage return are the only control characters of a list.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that tell a list from a program
  if (text === null || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return false;
  try {
    const rows: string[][] = parse(text, { to: rowsLookedAt, relaxColumnCount: true, skipEmptyLines: true, bom: true });
    return rows.length > 0 && rows.every((row) => row.length > 1);
  } catch {
    return false;
  }
}

// Spreadsheets on Windows write a CSV in a code page of their own.
function readText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'windows-1252']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return null;
}
