import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { documentKinds, documentLimits, type ReadDocument } from './document-limits.ts';
import { isBomb } from './zip-bomb.ts';

// A thread of its own: whatever a hostile file does in here, it is ended from outside.

const { kind, bytes } = z.object({ kind: z.enum(documentKinds), bytes: z.instanceof(Uint8Array) }).parse(workerData);
parentPort?.postMessage(await read());

async function read(): Promise<ReadDocument> {
  try {
    return kind === 'pdf' ? await readPdf() : await readWord();
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, reason: isLocked ? 'locked' : 'broken' };
  }
}

async function readPdf(): Promise<ReadDocument> {
  const document = await getDocumentProxy(bytes);
  if (document.numPages > documentLimits.pages) return { ok: false, reason: 'too_many_pages' };
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    characters += text.length;
    if (characters > documentLimits.characters) return { ok: false, reason: 'too_long' };
    pages.push(text);
  }
  return { ok: true, text: pages.join('\n\n') };
}

async function readWord(): Promise<ReadDocument> {
  if (isBomb(bytes, documentLimits.unpackedBytes)) return { ok: false, reason: 'too_long' };
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { ok: true, text: value };
}
