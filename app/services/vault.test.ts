import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { EnvironmentError, parseEnvironment } from './env.ts';
import { openBytes, sealBytes } from './vault-crypto.ts';
import { makeVaultKey, readVaultKeys } from './vault-keys.ts';

const key = createSecretKey(randomBytes(32));
const text = Buffer.from('Ashley Example, 41, senior adviser');

test('what is sealed opens under its key and for what it belongs to, and does not show through', () => {
  const sealed = sealBytes(key, ['object', 'a', 'b'], text);
  expect(sealed.includes('Ashley')).toBe(false);
  expect(openBytes(key, ['object', 'a', 'b'], sealed)).toEqual(text);
  expect(sealBytes(key, ['object', 'a', 'b'], text)).not.toEqual(sealed);
});

test.each([
  ['another key', createSecretKey(randomBytes(32)), ['object', 'a', 'b']],
  ['another row', key, ['object', 'a', 'c']],
  ['names that read alike when joined', key, ['object', 'a,b']],
])('it does not open with %s', (_what, otherKey, belongsTo) => {
  expect(openBytes(otherKey, belongsTo, sealBytes(key, ['object', 'a', 'b'], text))).toBeNull();
});

test('one changed bit anywhere, or a file cut short, does not open', () => {
  const sealed = sealBytes(key, ['object'], text);
  for (let at = 0; at < sealed.length; at += 1) {
    const damaged = Buffer.from(sealed);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(openBytes(key, ['object'], damaged)).toBeNull();
    expect(openBytes(key, ['object'], sealed.subarray(0, at))).toBeNull();
  }
});

test('a list of keys is read in its order, and a wrong setting is named without what was typed', () => {
  const first = makeVaultKey(new Date('2026-11-26T09:00:00Z'));
  const second = first.replace('k20261126090000', 'old');
  expect(readVaultKeys(`${first},${second}`)?.map(({ id }) => id)).toEqual(['k20261126090000', 'old']);
  const short = Buffer.from('far too short').toString('base64');
  for (const wrong of ['x', `k1:${short}`, `${first},${first}`, first.toUpperCase(), `${first}:more`, ',']) {
    let message = '';
    try {
      parseEnvironment({ VAULT_KEYS: wrong });
    } catch (error) {
      if (error instanceof EnvironmentError) message = error.message;
    }
    expect(message).toContain('VAULT_KEYS must be one or more keys');
    expect(message).not.toContain(short);
  }
});

test('a process that prints its settings prints no key', () => {
  const setting = makeVaultKey(new Date());
  const secret = setting.split(':')[1] ?? '';
  const env = parseEnvironment({ VAULT_KEYS: setting });
  expect(env.VAULT_KEYS).toHaveLength(1);
  expect(JSON.stringify(env)).not.toContain(secret);
});
