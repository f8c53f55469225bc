import type { SearchEngine } from '../engine.ts';

/**
 * An engine that is opened when it is first needed, and tried again while it cannot be: a server that is down when the
 * process starts must not stop the start.
 */
export function lateEngine(name: string, open: () => Promise<SearchEngine>): SearchEngine {
  let opened: Promise<SearchEngine> | null = null;
  const engine = () => {
    opened ??= open().catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    name,
    upsert: async (index, documents) => (await engine()).upsert(index, documents),
    remove: async (index, id, version) => (await engine()).remove(index, id, version),
    search: async (index, query) => (await engine()).search(index, query),
    findByTerms: async (index, query) => (await engine()).findByTerms(index, query),
    termsOf: async (index, ids, terms) => (await engine()).termsOf(index, ids, terms),
    statistics: async (index, terms) => (await engine()).statistics(index, terms),
    versions: async (index, page) => (await engine()).versions(index, page),
    count: async (index) => (await engine()).count(index),
    settle: async () => (await engine()).settle(),
    check: async () => (await engine()).check(),
    close: async () => (await opened?.catch(() => null))?.close(),
  };
}
