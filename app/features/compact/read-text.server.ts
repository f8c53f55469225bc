import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { DocumentProblem } from '#app/services/document-limits.ts';
import type { Services } from '#app/services/services.ts';
import { mostFileBytes } from '../profiles/file-check.ts';
import { mostCharacters } from './clauses/check-clauses.ts';
import type { ClauseInput } from './schema.ts';

export type TextToCheck = { name: string; sha256: string; text: string };
type Read = { ok: true; value: TextToCheck } | { ok: false; field: 'text' | 'file'; message: string };

const problems: Readonly<Record<DocumentProblem, string>> = {
  locked: 'The selected file is locked with a password. Remove the password, or paste the text',
  broken: 'The selected file could not be read. Save it again, or paste the text',
  too_many_pages: 'The selected file must have 300 pages or fewer',
  too_long: 'The selected file holds too much to be read. Paste the part that you want checked',
  took_too_long: 'The selected file took too long to read. Paste the text',
  busy: 'Too many files are being read at this moment. Try again in a minute',
};
const refused = (message: string): Read => ({ ok: false, field: 'file', message });

/** Takes what was pasted, or reads the file: PDF, Word or plain text. Nothing of it is kept. */
export async function readText(services: Services, { text, file }: ClauseInput): Promise<Read> {
  if (!file) return { ok: true, value: { name: 'Pasted text', sha256: hashOf(text), text } };
  const { bytes } = file;
  if (bytes.length === 0) return refused('The selected file is empty');
  if (bytes.length > mostFileBytes) return refused('The selected file must be 10MB or smaller');
  const sha256 = hashOf(bytes);
  // A file that breaks off in the middle makes the library throw: it is none of the kinds that we take.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.ext === 'cfb')
    return refused('The selected file is locked, or an old Word file. Save it as DOCX without a password');
  if (type && type.ext !== 'pdf' && type.ext !== 'docx') return refused('The selected file must be a PDF, DOCX or TXT');
  const name = plainName(file.name);
  if (type?.ext === 'pdf' || type?.ext === 'docx') {
    const document = await services.documents.read(type.ext, bytes);
    return document.ok ? withText(name, sha256, document.text) : refused(problems[document.reason]);
  }
  const plain = decoded(bytes);
  return plain === null ? refused('The selected file must be a PDF, DOCX or TXT') : withText(name, sha256, plain);
}

function withText(name: string, sha256: string, text: string): Read {
  if (text.replaceAll(/\s/g, '').length < 20)
    return refused('There is no text in the selected file: it may be a scan. Use a file with text, or paste the text');
  if (text.length > mostCharacters) return refused(problems.too_long);
  return { ok: true, value: { name, sha256, text } };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    // Older programs write Windows-1252, in which every byte is a character; a zero byte is in no text of it.
    return bytes.includes(0) ? null : new TextDecoder('windows-1252').decode(bytes);
  }
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (last.replaceAll(/[\p{Cc}\p{Cf}"<>:|?*]/gu, ' ').trim() || 'file').slice(-150);
}
