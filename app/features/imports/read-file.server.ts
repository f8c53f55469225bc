import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';

/** One row of a file: its number, counted from 1, and what it holds, or why it cannot be read. */
export type FileRow = { row: number; bytesRead: number } & ({ value: unknown } | { problem: string });

/** A row longer than this is refused: no entry of a register comes near it, and nothing may fill the memory. */
export const mostRowBytes = 4_000_000;
/** A list in one JSON document is read at once, so it may not be larger. */
export const mostDocumentBytes = 64_000_000;

/** How large a file is. @throws what the file system says when it cannot be read */
export async function sizeOfFile(file: string): Promise<number> {
  const handle = await open(file);
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/**
 * Reads a file row by row: JSON Lines, or one JSON document that is a list or holds a list of `releases`.
 * A row that is not JSON, or too long, is reported in its place and the next one follows.
 */
export async function* readFileRows(file: string): AsyncGenerator<FileRow> {
  const size = await sizeOfFile(file);
  const list = size <= mostDocumentBytes && (await mayBeDocument(file)) ? listIn(await readFile(file, 'utf8')) : null;
  if (list) {
    for (const [index, value] of list.entries()) {
      yield { row: index + 1, bytesRead: Math.round((size * (index + 1)) / list.length), value };
    }
    return;
  }
  yield* readLines(file);
}

/** True when the file does not begin with a line that is a whole JSON object of its own. */
async function mayBeDocument(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const beginning = withoutMark(buffer.toString('utf8', 0, bytesRead)).trimStart();
    const firstLine = beginning.split('\n', 1)[0] ?? '';
    return beginning.startsWith('[') || (beginning.startsWith('{') && (!parses(firstLine) || holdsReleases(firstLine)));
  } finally {
    await handle.close();
  }
}

function listIn(text: string): unknown[] | null {
  const value = parse(withoutMark(text));
  if (Array.isArray(value)) return value.flatMap((each) => releasesOf(each) ?? [each]);
  return releasesOf(value);
}

function releasesOf(value: unknown): unknown[] | null {
  const holds = typeof value === 'object' && value !== null && 'releases' in value;
  return holds && Array.isArray(value.releases) ? value.releases : null;
}

async function* readLines(file: string): AsyncGenerator<FileRow> {
  let row = 0;
  let bytesRead = 0;
  for await (const line of splitLines(file)) {
    row += 1;
    bytesRead += line.bytes;
    if (line.text === null) {
      yield { row, bytesRead, problem: `The row is longer than ${mostRowBytes / 1_000_000} MB` };
      continue;
    }
    const text = row === 1 ? withoutMark(line.text) : line.text;
    if (text.trim() === '') continue;
    const value = parse(text);
    yield value === undefined ? { row, bytesRead, problem: 'The row is not JSON' } : { row, bytesRead, value };
  }
}

type Line = { text: string | null; bytes: number };

// readline would hold a line of any length; here a line that grows too long is let go of while it is still being read.
async function* splitLines(file: string): AsyncGenerator<Line> {
  let kept: Buffer[] = [];
  let bytes = 0;
  const take = (): Line => {
    const text = bytes > mostRowBytes ? null : Buffer.concat(kept).toString('utf8');
    const line = { text, bytes: bytes + 1 };
    kept = [];
    bytes = 0;
    return line;
  };
  const keep = (part: Buffer) => {
    bytes += part.length;
    if (bytes > mostRowBytes) kept = [];
    else kept.push(part);
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (bytes > 0) yield take();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parses(text: string): boolean {
  return parse(text) !== undefined;
}

function holdsReleases(text: string): boolean {
  return releasesOf(parse(text)) !== null;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
