import { z } from 'zod';
import type { SearchDocument, TermCount, TermVector } from '../engine.ts';
import { stemsInOrder, wordsOf } from '../stems.ts';
import { storable, storableJson } from '../storable.ts';
import { termCounts } from '../words/terms.ts';
import { fieldName, keyOf, orderOf } from './names.ts';

/** Stems, in the order of the text; and the text itself, for what is misspelt or unfinished. */
export const termSearchable = ['titleTerms', 'bodyTerms'] as const;
export const textSearchable = ['title', 'body'] as const;

const mostTitle = 1_000;
const mostBody = 100_000;
// What the service can filter by.
const longestTag = 400;

export const storedVersion = z.object({ id: z.string(), key: z.string(), version: z.number() });
export const storedHit = z.object({ id: z.string(), data: z.record(z.string(), z.json()) });
export const storedText = z.object({ title: z.string(), body: z.string() });
export const storedVector = z.object({ id: z.string(), vector: z.string(), length: z.number() });
export const storedLength = z.object({ length: z.number() });

/** A document as the service holds it; a removed one stays as a mark with its version. */
export type StoredDocument = {
  key: string;
  id: string;
  order: string;
  version: number;
  deleted: boolean;
} & Partial<{
  title: string;
  body: string;
  titleTerms: string;
  bodyTerms: string;
  terms: string[];
  vector: string;
  length: number;
  tags: Record<string, string[]>;
  number: Record<string, number>;
  text: Record<string, string>;
  _geo: { lat: number; lng: number };
  data: SearchDocument['data'];
}>;

export function toStored(document: SearchDocument): StoredDocument {
  const title = storable(document.title.slice(0, mostTitle)).normalize('NFC');
  const body = storable(document.body.slice(0, mostBody)).normalize('NFC');
  const counts = termCounts({ title, body });
  const { number, text } = sortFields(document.sortKeys);
  return {
    ...removed(document.id, document.version),
    deleted: false,
    title,
    body,
    titleTerms: stemsInOrder(wordsOf(title)).join(' '),
    bodyTerms: stemsInOrder(wordsOf(body)).join(' '),
    terms: [...counts.keys()],
    vector: writeVector(counts),
    length: [...counts.values()].reduce((sum, count) => sum + count.title + count.body, 0),
    tags: tagFields(document.tags),
    number,
    text,
    ...(document.point ? { _geo: { lat: document.point.latitude, lng: document.point.longitude } } : {}),
    data: storableData(document.data),
  };
}

/** The mark that a document leaves, so that an older version which arrives late stays out. */
export function removed(id: string, version: number): StoredDocument {
  const clean = storable(id);
  return { key: keyOf(clean), id: clean, order: orderOf(clean), version, deleted: true };
}

/** What a document has of some terms. */
export function toVector(
  { id, vector, length }: z.infer<typeof storedVector>,
  wanted: ReadonlySet<string>,
): TermVector {
  const entries = vector === '' ? [] : vector.split(' ').map((entry) => entry.split(':'));
  const terms = entries
    .filter(([term = '']) => wanted.has(term))
    .map(([term = '', title, body]) => [term, { title: Number(title), body: Number(body) }] as const);
  return { id, terms: new Map(terms), length };
}

function writeVector(counts: ReadonlyMap<string, TermCount>): string {
  return [...counts].map(([term, { title, body }]) => `${term}:${title}:${body}`).join(' ');
}

function tagFields(tags: readonly string[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const tag of new Set(tags.map(storable))) {
    const colon = tag.indexOf(':');
    if (colon < 0 || tag.length > longestTag) continue;
    const field = fieldName(tag.slice(0, colon));
    fields[field] = [...(fields[field] ?? []), tag.slice(colon + 1)];
  }
  return fields;
}

// Numbers and texts apart: a range or an order means values of one kind.
function sortFields(sortKeys: SearchDocument['sortKeys']) {
  const number: Record<string, number> = {};
  const text: Record<string, string> = {};
  for (const [name, value] of Object.entries(sortKeys)) {
    if (typeof value === 'number') number[fieldName(name)] = value;
    if (typeof value === 'string') text[fieldName(name)] = storable(value).slice(0, longestTag);
  }
  return { number, text };
}

function storableData(data: SearchDocument['data']): SearchDocument['data'] {
  return z.record(z.string(), z.json()).parse(storableJson(data));
}
