import { type DocumentKind, documentLimits, type ReadDocument, readDocument } from './document-limits.ts';
import { createThreads, type ThreadLimits } from './threads.ts';

export type Documents = {
  /** The text of a PDF or a Word document, or why there is none. Takes no longer than its time, whatever the file. */
  read(kind: DocumentKind, bytes: Uint8Array): Promise<ReadDocument>;
};

/** Reads documents in threads of their own. */
export function createDocuments(limits: ThreadLimits = documentLimits): Documents {
  const run = createThreads(new URL('./document-worker.ts', import.meta.url), limits);
  return {
    async read(kind, bytes) {
      const answer = await run({ kind, bytes });
      return answer.ok ? readDocument.parse(answer.message) : answer;
    },
  };
}
