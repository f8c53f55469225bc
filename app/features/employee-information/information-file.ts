import { parse } from 'csv-parse/sync';
import { fileTypeFromBuffer } from 'file-type';
import { isBomb } from '#app/services/zip-bomb.ts';
import { mostFileBytes } from '../profiles/file-check.ts';

export const informationEndings = '.xlsx,.csv,.pdf,.docx';
export const informationFileHint = 'XLSX, CSV, PDF or DOCX, up to 10MB';

const kinds = ['xlsx', 'csv', 'pdf', 'docx'] as const;
export type InformationKind = (typeof kinds)[number];
export const contentTypes: Readonly<Record<InformationKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The ending of a file of that type. */
export function endingOf(contentType: string): InformationKind | null {
  return kinds.find((kind) => contentTypes[kind] === contentType) ?? null;
}

const mostUnpacked = 100_000_000;
const rowsLookedAt = 50;

/** What a file is, by its bytes and never by its name; or what is wrong with it. No message repeats anything out of the file. */
export async function checkInformationFile(
  bytes: Uint8Array,
): Promise<{ ok: true; kind: InformationKind } | { ok: false; message: string }> {
  if (bytes.length === 0) return { ok: false, message: 'The selected file is empty' };
  if (bytes.length > mostFileBytes) return { ok: false, message: 'The selected file must be 10MB or smaller' };
  // A file that breaks off in the middle makes the library throw: it is none of the kinds that we take.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kind = type ? kinds.find((known) => known === type.ext) : isCsv(bytes) ? 'csv' : undefined;
  if (!kind) return { ok: false, message: 'The selected file must be an XLSX, CSV, PDF or DOCX' };
  if ((kind === 'xlsx' || kind === 'docx') && isBomb(bytes, mostUnpacked))
    return { ok: false, message: 'The selected file is too large when it is unpacked' };
  return { ok: true, kind };
}

// Text, with more than one column.
function isCsv(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return false;
    const rows: string[][] = parse(text, { to: rowsLookedAt, relaxColumnCount: true, skipEmptyLines: true, bom: true });
    return rows.length > 0 && rows.every((row) => row.length > 1);
  } catch {
    return false;
  }
}
