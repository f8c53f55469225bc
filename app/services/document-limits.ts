export const documentKinds = ['pdf', 'docx'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a document may be at most before it is no contract that somebody means to have read. */
export const documentLimits = {
  pages: 300,
  characters: 1_000_000,
  /** Of all that a Word file holds, unpacked. */
  unpackedBytes: 40_000_000,
  milliseconds: 15_000,
  /** What the process may grow by while one is read. */
  memoryBytes: 600_000_000,
  atOnce: 2,
  waiting: 8,
} as const;

export type DocumentProblem = 'locked' | 'broken' | 'too_many_pages' | 'too_long' | 'took_too_long' | 'busy';
export type ReadDocument = { ok: true; text: string } | { ok: false; reason: DocumentProblem };
