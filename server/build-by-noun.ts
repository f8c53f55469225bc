import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/**
 * The parts of a build by the first word of an address. Remix holds each request against every route it knows, several times
 * over: with hundreds of routes that is most of the work of a small page.
 * @returns for a path, the build with the routes that it can lead to, and those whose first word is not fixed
 */
export function buildByNoun(build: ServerBuild): (path: string) => ServerBuild {
  const parts = new Map<string, ServerBuild>();
  const firstWords = new Set(Object.keys(build.routes).map((id) => firstWordOf(build.routes, id)));
  for (const word of firstWords) if (word !== null) parts.set(word, partOf(build, word));
  const rest = partOf(build, null);
  return (path) => parts.get(askedWord(path)) ?? rest;
}

function partOf(build: ServerBuild, word: string | null): ServerBuild {
  const isIn = (id: string) => [word, null].includes(firstWordOf(build.routes, id));
  const only = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => isIn(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/** The first word of the addresses of a route, or null where it is not fixed: the root, a parameter, a layout without a path. */
function firstWordOf(routes: Routes, id: string): string | null {
  const route = routes[id];
  if (!route) return null;
  const above = route.parentId === undefined ? null : firstWordOf(routes, route.parentId);
  if (above !== null) return above;
  const [word = ''] = (route.path ?? '').split('/');
  // The home page is the one without a word; it is asked for by none.
  if (route.index && word === '') return '';
  return word === '' || /[:*?]/.test(word) ? null : word.toLowerCase();
}

function askedWord(path: string): string {
  const word = path.split('/')[1] ?? '';
  return decoded(word)
    .replace(/\.data$/, '')
    .toLowerCase();
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
