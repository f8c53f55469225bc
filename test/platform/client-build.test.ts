import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureBuild } from '#test/support/build.ts';

const folder = path.join(import.meta.dirname, '../../build/client');

// What a server module, a secret or React would leave in a file, however much it was squeezed.
const traces = [
  /\breact\b/i,
  /useState|useContext|hydrateRoot|jsxs?\(/,
  /__remix|@remix-run|single-?fetch/i,
  /kysely|postgres|pglite|pg-boss/i,
  /MEILI|SESSION_SECRET|VAULT_KEYS|DATABASE_URL|SMTP_URL|FILES_URL/,
  /better-auth|nodemailer|\bzod\b/i,
  /process\.env/,
  /["']node:[a-z]/,
  /sourceMappingURL/,
];

async function filesOfBuild(): Promise<string[]> {
  await ensureBuild();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test('a browser can load one script, one style sheet and the public files', async () => {
  const names = (await filesOfBuild()).map((file) => path.relative(folder, file));
  const made = names.filter((name) => name.startsWith('assets/') && /\.(js|css)$/.test(name));
  expect(made.map((name) => name.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
    'assets/app.css',
    'assets/entry.client.js',
  ]);
  expect(names.filter((name) => /\.(map|json|ts|tsx)$/.test(name))).toEqual([]);
});

test('no file that a browser can load holds a server module, a secret or React', async () => {
  const found: string[] = [];
  for (const file of await filesOfBuild()) {
    const text = await readFile(file, 'latin1');
    for (const trace of traces) if (trace.test(text)) found.push(`${path.relative(folder, file)} holds ${trace}`);
  }
  expect(found).toEqual([]);
});

test('the traces would be seen: the server file of the same build has them', async () => {
  await ensureBuild();
  const server = await readFile(path.join(folder, '../server/index.js'), 'utf8');
  expect(traces.filter((trace) => trace.test(server)).length).toBeGreaterThan(3);
});
