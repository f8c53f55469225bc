import type { SearchDocument } from '#search/engine.ts';

let written = 0;

/** A document with an id of its own; give only what the test is about. */
export function makeDocument(part: Partial<SearchDocument> = {}): SearchDocument {
  written += 1;
  const id = part.id ?? `document-${String(written).padStart(4, '0')}`;
  return { id, version: 1, title: 'Untitled', body: '', tags: [], sortKeys: {}, data: { id }, ...part };
}
