import { z } from 'zod';

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
  heapMegabytes: 256,
  atOnce: 2,
  waiting: 8,
} as const;

const problems = ['locked', 'broken', 'too_many_pages', 'too_long', 'took_too_long', 'busy'] as const;
export type DocumentProblem = (typeof problems)[number];
export const readDocument = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), text: z.string() }),
  z.object({ ok: z.literal(false), reason: z.enum(problems) }),
]);
export type ReadDocument = z.infer<typeof readDocument>;
