import type { IndexName, SearchEngine, StoredVersion } from '../engine.ts';

/** How a copy differs from what it is a copy of: it lacks a document, has another version of it, or has one too many. */
export type Difference = {
  id: string;
  kind: 'missing' | 'outdated' | 'superfluous';
  expected?: number;
  found?: number;
};

/** Compares what should be there with what is, both in the order of their ids by code unit. */
export async function* differences(
  expected: AsyncIterable<StoredVersion>,
  found: AsyncIterable<StoredVersion>,
): AsyncGenerator<Difference> {
  const left = expected[Symbol.asyncIterator]();
  const right = found[Symbol.asyncIterator]();
  let wanted = await next(left);
  let stored = await next(right);
  while (wanted || stored) {
    if (wanted && (!stored || wanted.id < stored.id)) {
      yield { id: wanted.id, kind: 'missing', expected: wanted.version };
      wanted = await next(left);
    } else if (stored && (!wanted || stored.id < wanted.id)) {
      yield { id: stored.id, kind: 'superfluous', found: stored.version };
      stored = await next(right);
    } else if (wanted && stored) {
      if (wanted.version !== stored.version) {
        yield { id: wanted.id, kind: 'outdated', expected: wanted.version, found: stored.version };
      }
      wanted = await next(left);
      stored = await next(right);
    }
  }
}

async function next(versions: AsyncIterator<StoredVersion>): Promise<StoredVersion | null> {
  const { done, value } = await versions.next();
  return done ? null : value;
}

const page = 1_000;

/** Every version that an engine stores, a page at a time. */
export async function* allVersions(
  engine: Pick<SearchEngine, 'versions'>,
  index: IndexName,
): AsyncGenerator<StoredVersion> {
  let after: string | undefined;
  for (;;) {
    const found = await engine.versions(index, { after, limit: page });
    yield* found;
    after = found.at(-1)?.id;
    if (found.length < page || after === undefined) return;
  }
}

/** How many differences of each kind there are. */
export function countKinds(found: readonly Difference[]): Record<Difference['kind'], number> {
  const count = (kind: Difference['kind']) => found.filter((difference) => difference.kind === kind).length;
  return { missing: count('missing'), outdated: count('outdated'), superfluous: count('superfluous') };
}
