// Pages are not hydrated: a browser loads the entry script and the styles, and nothing else. The build makes a chunk for
// every route all the same, with React in them; what the entry does not import is taken out, so that it cannot be fetched.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const client = path.join(import.meta.dirname, '../build/client');
const manifest = JSON.parse(readFileSync(path.join(client, '.vite/manifest.json'), 'utf8'));
const entry = Object.keys(manifest).find((name) => name.endsWith('entry.client.tsx'));
if (!entry) throw new Error('The build has no entry.client.tsx');

const kept = new Set();
const keep = (name) => {
  const chunk = manifest[name];
  if (!chunk || kept.has(chunk.file)) return;
  kept.add(chunk.file);
  for (const next of chunk.imports ?? []) keep(next);
};
keep(entry);

for (const file of readdirSync(path.join(client, 'assets'))) {
  if (file.endsWith('.js') && !kept.has(`assets/${file}`)) rmSync(path.join(client, 'assets', file));
}
rmSync(path.join(client, '.vite'), { recursive: true });
