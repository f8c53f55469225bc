import { expect, test } from 'vitest';
import { readSourceFiles, type SourceFile, type SourceImport } from './support/source-files.ts';

// The dependency rule of ARCHITECTURE.md. Arrows run from routes to features to db, search and emails; one that runs back fails here.

const files = readSourceFiles();
const isTest = (file: SourceFile) => file.path.startsWith('test/') || /\.(test|fixtures)\.tsx?$/.test(file.path);
const product = files.filter((file) => !isTest(file) && !file.path.startsWith('scripts/'));
const isComponent = (file: SourceFile) => file.path.endsWith('.tsx');

/** Lists "file → import" for each import of the chosen files that the rule does not allow. */
function violations(chosen: (file: SourceFile) => boolean, allowed: (used: SourceImport, file: SourceFile) => boolean) {
  return product
    .filter(chosen)
    .flatMap((file) =>
      file.imports.filter((used) => !allowed(used, file)).map((used) => `${file.path} → ${used.target}`),
    );
}

const inFolder = (folder: string) => (file: SourceFile) => file.path.startsWith(`${folder}/`);
const isOurs = (target: string) => /^(app|db|search|emails|server|test|scripts)\//.test(target);
const isIn = (target: string, ...folders: string[]) => folders.some((folder) => target.startsWith(`${folder}/`));

test('the files and their imports are found', () => {
  const startPage = files.find((file) => file.path === 'app/routes/public/_index.tsx');
  expect(startPage?.imports.map(({ target }) => target)).toContain('app/http/route.server.ts');
  expect(product.length).toBeGreaterThan(150);
});

test('the product never imports its tests', () => {
  expect(
    violations(
      () => true,
      ({ target }) => !isIn(target, 'test') && !/\.(test|fixtures)\.tsx?$/.test(target),
    ),
  ).toEqual([]);
});

test('db/ knows nothing of what is above it; the demo market alone is written with the features', () => {
  expect(
    violations(
      (file) => inFolder('db')(file) && !inFolder('db/demo')(file),
      ({ target }) => !isOurs(target) || isIn(target, 'db'),
    ),
  ).toEqual([]);
  expect(
    violations(
      inFolder('db/demo'),
      ({ target }) => !isOurs(target) || isIn(target, 'db', 'app/features', 'app/services'),
    ),
  ).toEqual([]);
});

test('search/ reads its own table and knows the others by no more than their type', () => {
  expect(
    violations(inFolder('search'), ({ target, typeOnly }) => {
      if (!isOurs(target) || isIn(target, 'search')) return true;
      return typeOnly && (target === 'db/schema.ts' || target === 'db/json.ts');
    }),
  ).toEqual([]);
  const tables = product
    .filter(inFolder('search'))
    .flatMap((file) =>
      [...file.text.matchAll(/\b(?:selectFrom|insertInto|updateTable|deleteFrom)\(\s*'(\w+)/g)].map(
        (match) => match[1],
      ),
    );
  expect([...new Set(tables)].filter((table) => !table?.startsWith('search_'))).toEqual([]);
});

test('a mail is made of its own input: a template imports the layout and zod', () => {
  const machinery = ['emails/catalogue.ts', 'emails/layout.ts', 'emails/send-queued.ts', 'emails/transport.ts'];
  expect(
    violations(
      (file) => inFolder('emails')(file) && !machinery.includes(file.path),
      ({ target }) => target === 'emails/layout.ts' || target === 'zod',
    ),
  ).toEqual([]);
  expect(
    violations(
      (file) => machinery.includes(file.path),
      ({ target, typeOnly }) => !isOurs(target) || isIn(target, 'emails') || (typeOnly && target === 'db/schema.ts'),
    ),
  ).toEqual([]);
});

test('features know no route and no HTTP; their components may use the form and the addresses', () => {
  expect(
    violations(inFolder('app/features'), ({ target, typeOnly }, file) => {
      if (isIn(target, 'app/routes', 'server')) return false;
      if (!isIn(target, 'app/http')) return true;
      return isComponent(file) && (typeOnly || target === 'app/http/page-form.tsx');
    }),
  ).toEqual([]);
});

test('the kit in app/ui is told everything: it imports nothing of the product', () => {
  expect(violations(inFolder('app/ui'), ({ target }) => !isOurs(target) || isIn(target, 'app/ui'))).toEqual([]);
});

test('services are below features: they use actors, the policies and sign-in, and no more', () => {
  const known = /^app\/features\/(identity|policies)/;
  expect(
    violations(inFolder('app/services'), ({ target, typeOnly }) => {
      if (isIn(target, 'app/routes', 'app/http', 'app/ui', 'server')) return false;
      return !isIn(target, 'app/features') || typeOnly || known.test(target);
    }),
  ).toEqual([]);
});

test('a route imports no other route', () => {
  expect(
    violations(
      () => true,
      ({ target }) => !isIn(target, 'app/routes'),
    ),
  ).toEqual([]);
});

test('a route leaves SQL to features: it imports no database module but row types', () => {
  expect(
    violations(inFolder('app/routes'), ({ target, typeOnly }) => !isIn(target, 'db', 'search') || typeOnly),
  ).toEqual([]);
});

// What a feature shows to others: verbs (*.server.ts), and pure modules. Its components and its steps are its own.
test('a feature uses another by its verbs, its pure rules and its schemas', () => {
  expect(
    violations(inFolder('app/features'), ({ target, typeOnly }, file) => {
      const other = featureOf(target);
      if (!other || other === featureOf(file.path) || typeOnly) return true;
      return isComponent(file) || !target.endsWith('.tsx');
    }),
  ).toEqual([]);
});

test('what is not named .server.ts is pure: it reaches no database, network or clock', () => {
  const isPure = (file: SourceFile) =>
    inFolder('app/features')(file) && !file.path.endsWith('.server.ts') && !isComponent(file);
  expect(
    violations(isPure, ({ target, typeOnly }) => {
      if (!isOurs(target)) return ['zod', 'temporal-polyfill', 'node:crypto', 'file-type'].includes(target) || typeOnly;
      if (typeOnly) return true;
      return (
        !isIn(target, 'app/services', 'app/http', 'search', 'emails') &&
        !/\.server\.ts$|^db\/(queries|connection)/.test(target)
      );
    }),
  ).toEqual([]);
  const reads = product.filter(isPure).filter((file) => /\bDate\.now\(|new Date\(\)|Temporal\.Now/.test(file.text));
  expect(reads.map((file) => file.path)).toEqual([]);
});

test('nothing under features but components imports the framework', () => {
  const outside = (file: SourceFile) =>
    (inFolder('app/features')(file) && !isComponent(file)) ||
    inFolder('app/services')(file) ||
    inFolder('app/ui')(file);
  expect(
    violations(outside, ({ target }) => !target.startsWith('@remix-run/') && !target.startsWith('react-router')),
  ).toEqual([]);
});

// The names that the successor of Remix 2 has too, so that moving to it is a change of package names (docs/decisions/0001).
const frameworkNames: Record<string, string[]> = {
  '@remix-run/node': [
    'data',
    'redirect',
    'createCookie',
    'createReadableStreamFromReadable',
    'LoaderFunctionArgs',
    'ActionFunctionArgs',
    'MetaFunction',
    'LinksFunction',
    'HeadersFunction',
    'AppLoadContext',
    'EntryContext',
    'HandleErrorFunction',
    'ServerBuild',
  ],
  '@remix-run/react': [
    'Outlet',
    'Links',
    'useLoaderData',
    'useActionData',
    'useRouteLoaderData',
    'useRouteError',
    'isRouteErrorResponse',
    'useMatches',
    'RemixServer',
  ],
  '@remix-run/express': ['createRequestHandler', 'GetLoadContextFunction'],
  '@remix-run/fs-routes': ['flatRoutes'],
  '@remix-run/route-config': ['prefix', 'RouteConfig'],
  '@remix-run/dev': ['vitePlugin'],
};

test('of the framework only the listed names are used', () => {
  const used = product.flatMap((file) =>
    file.imports
      .filter(({ target }) => /^(@remix-run\/|remix$|remix-|react-router)/.test(target))
      .flatMap(({ target, names }) => names.map((name) => ({ file: file.path, target, name }))),
  );
  expect(used.filter(({ target, name }) => !frameworkNames[target]?.includes(name))).toEqual([]);
});

test('settings are read in one place', () => {
  const entryPoints = /^(server|worker|vitest\.config)\.ts$|^app\/services\/env\.ts$/;
  const readers = product.filter((file) => /process\.env\b/.test(file.text) && !entryPoints.test(file.path));
  expect(readers.map((file) => file.path)).toEqual([]);
});

test('the server code of features runs in no circle', () => {
  const uses = new Map<string, Set<string>>();
  for (const file of product.filter(inFolder('app/features'))) {
    const from = featureOf(file.path);
    if (!from || !/\.server\.ts$/.test(file.path)) continue;
    for (const { target, typeOnly } of file.imports) {
      const to = featureOf(target);
      if (!typeOnly && to && to !== from && /\.server\.ts$/.test(target))
        uses.set(from, (uses.get(from) ?? new Set()).add(to));
    }
  }
  expect([...uses.keys()].flatMap((feature) => circleFrom(feature, uses))).toEqual([]);
});

function circleFrom(start: string, uses: Map<string, Set<string>>, way: string[] = [start]): string[] {
  for (const next of uses.get(way.at(-1) ?? '') ?? []) {
    if (next === start) return [[...way, start].join(' → ')];
    if (way.includes(next)) continue;
    const found = circleFrom(start, uses, [...way, next]);
    if (found.length > 0) return found;
  }
  return [];
}

function featureOf(path: string): string | null {
  return /^app\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}
