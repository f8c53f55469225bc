import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from './env.ts';

/** A key-encryption key: wraps the keys of envelopes, and nothing else. A key object, so that no log can print it. */
export type VaultKey = { id: string; key: KeyObject };

const keyBytes = 32;
const idPattern = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** What a list of keys looks like, for messages. */
export const vaultKeysHint =
  'one or more keys as id:base64 with commas between, the current one first; each is 32 random bytes, its id small letters, digits and "-"';

/** Reads a list of keys, the current one first. @returns null when it is none */
export function readVaultKeys(text: string): VaultKey[] | null {
  const keys: VaultKey[] = [];
  for (const part of text.split(',')) {
    const [id = '', encoded = '', ...more] = part.trim().split(':');
    const bytes = Buffer.from(encoded, 'base64');
    const isWhole =
      bytes.length === keyBytes && bytes.toString('base64').replaceAll('=', '') === encoded.replaceAll('=', '');
    if (more.length > 0 || !idPattern.test(id) || !isWhole || keys.some((key) => key.id === id)) return null;
    keys.push({ id, key: createSecretKey(bytes) });
  }
  return keys;
}

/** A new key as it stands in a list. @param now names it by its second */
export function makeVaultKey(now: Date): string {
  return `k${now.toISOString().replaceAll(/\D/g, '').slice(0, 14)}:${randomBytes(keyBytes).toString('base64')}`;
}

/** Where the keys are kept when the database is a folder and none are set. */
export function vaultKeysFile(env: Pick<Environment, 'DATA_DIR'>): string {
  return path.join(env.DATA_DIR, 'vault-keys');
}

/**
 * The keys as set, or in embedded mode made once and kept beside the database; none when they are not set up.
 * @throws when the file with the keys is there and cannot be read: a new one would lock out what the old one sealed
 */
export async function vaultKeys(env: Environment, now: Date): Promise<readonly VaultKey[]> {
  if (env.VAULT_KEYS) return env.VAULT_KEYS;
  if (!env.embedded) return [];
  const text = await readKeyFile(env);
  if (text === null) {
    const made = makeVaultKey(now);
    await writeKeyFile(env, made);
    return readVaultKeys(made) ?? [];
  }
  const keys = readVaultKeys(text);
  if (!keys) throw new Error(`${vaultKeysFile(env)} must hold ${vaultKeysHint}`);
  return keys;
}

/** Puts a new key before those of the file, so that it is the current one. @returns all of them */
export async function addVaultKey(env: Environment, now: Date): Promise<readonly VaultKey[]> {
  const text = await readKeyFile(env);
  await writeKeyFile(env, text === null ? makeVaultKey(now) : `${makeVaultKey(now)},${text}`);
  return vaultKeys(env, now);
}

async function readKeyFile(env: Environment): Promise<string | null> {
  try {
    return (await readFile(vaultKeysFile(env), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function writeKeyFile(env: Environment, text: string): Promise<void> {
  const file = vaultKeysFile(env);
  await mkdir(env.DATA_DIR, { recursive: true });
  // On disk before anything is wrapped by it: a key that a power cut takes is lost with all that it wraps.
  await writeFile(`${file}.part`, text, { mode: 0o600, flush: true });
  await rename(`${file}.part`, file);
}
