import type { ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { buildByAddress } from './build-by-address.ts';

const route = (id: string, path?: string, parentId?: string) => ({ id, path, parentId });
const all = [
  route('root', ''),
  route('home', undefined, 'root'),
  route('things', 'things', 'root'),
  route('list', undefined, 'things'),
  route('thing', ':thingId', 'things'),
  route('table', ':thingId.json', 'things'),
  route('edit', ':thingId/edit/:step?', 'things'),
  route('history', ':thingId/history', 'things'),
  route('anything', '*', 'root'),
];
const has = {
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
};
const byId = <Value>(made: (each: (typeof all)[number]) => Value) =>
  Object.fromEntries(all.map((each) => [each.id, made(each)]));
const build: ServerBuild = {
  mode: 'test',
  entry: { module: { default: () => new Response() } },
  routes: byId((each) => ({ ...each, module: { default: () => null } })),
  assets: {
    entry: { imports: [], module: '' },
    routes: byId((each) => ({ ...each, ...has, module: '' })),
    url: '',
    version: '',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
  isSpaMode: false,
};
const partOf = buildByAddress(build);

test.each([
  ['/', 'root home anything'],
  ['/Things/', 'root things list anything'],
  ['/things/7', 'root things thing table anything'],
  ['/things/7.data', 'root things thing table anything'],
  ['/th%69ngs/7/history', 'root things history anything'],
  ['/things/%E0%A4%A', 'root things thing table anything'],
  ['/other/7/history/more', 'root anything'],
])('%s is held against the routes that might answer it, and their layouts', (path, expected) => {
  const { routes, assets } = partOf(path);
  for (const id of expected.split(' ')) expect(Object.keys(routes)).toContain(id);
  // The one that may end early or late is always among them.
  expect(Object.keys(routes).filter((id) => id !== 'edit' && id !== 'things')).toEqual(
    expected.split(' ').filter((id) => id !== 'things'),
  );
  expect(Object.keys(assets.routes)).toEqual(Object.keys(routes));
});

test('the same routes are the same part, so that what is made for it is made once', () => {
  expect(partOf('/things/7')).toBe(partOf('/things/8'));
});
