import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];
type Candidate = { id: string; segments: string[]; isOpen: boolean };

/**
 * The parts of a build by address. Remix holds each request against every route it knows, several times over: with
 * hundreds of routes that is most of the work of a small page.
 * @returns for a path, the build with no other routes than those that might answer it, and their layouts
 */
export function buildByAddress(build: ServerBuild): (path: string) => ServerBuild {
  const candidates = Object.keys(build.routes).map((id) => candidateOf(build.routes, id));
  const parts = new Map<string, ServerBuild>();
  return (path) => {
    const asked = askedSegments(path);
    const ids = candidates.filter((each) => asked.some((segments) => mightMatch(each, segments))).map(({ id }) => id);
    const key = ids.join(' ');
    const part = parts.get(key) ?? partOf(build, ids);
    parts.set(key, part);
    return part;
  };
}

function partOf(build: ServerBuild, ids: string[]): ServerBuild {
  const kept = new Set(ids.flatMap((id) => [id, ...layoutsOf(build.routes, id)]));
  const only = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

function layoutsOf(routes: Routes, id: string): string[] {
  const above = routes[id]?.parentId;
  return above === undefined ? [] : [above, ...layoutsOf(routes, above)];
}

function candidateOf(routes: Routes, id: string): Candidate {
  const path = [...layoutsOf(routes, id).reverse(), id].map((each) => routes[each]?.path ?? '').join('/');
  // A part that may be left out, or that stands for any number of them, says nothing of how many there are.
  return { id, segments: segmentsOf(path.toLowerCase()), isOpen: /[*?]/.test(path) };
}

function mightMatch({ segments, isOpen }: Candidate, asked: string[]): boolean {
  if (isOpen) return true;
  return (
    segments.length === asked.length &&
    segments.every((segment, index) => segment.includes(':') || segment === asked[index])
  );
}

/** The parts of a path, and those of the page whose data is asked for by it. */
function askedSegments(path: string): string[][] {
  const page = path.replace(/\.data\/*$/, '').replace(/^\/_root$/, '/');
  return [...new Set([path, page])].map((each) => segmentsOf(each).map((segment) => decoded(segment).toLowerCase()));
}

const segmentsOf = (path: string) => path.split('/').filter(Boolean);

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
