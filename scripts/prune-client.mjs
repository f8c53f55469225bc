// Pages are not hydrated: a browser loads the entry script and the styles, and nothing else. The build makes a chunk for
// every route all the same, with React in them; what the entry does not import is taken out, so that it cannot be fetched.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const assets = path.join(import.meta.dirname, '../build/client/assets');
const files = readdirSync(assets);
const manifest = files.find((file) => /^manifest-\w+\.js$/.test(file));
if (!manifest) throw new Error('The build has no manifest of what it made for browsers');
const { entry } = JSON.parse(readFileSync(path.join(assets, manifest), 'utf8').replace(/^[^{]+|;\s*$/g, ''));

const kept = new Set([entry.module, ...entry.imports].map((address) => path.basename(address)));
for (const file of files) {
  if (file.endsWith('.js') && !kept.has(file)) rmSync(path.join(assets, file));
}
