import { base32 } from '@better-auth/utils/base32';
import { expect, test } from 'vitest';
import { acceptedStep, appAddress, codeOf, newBackupCodes, newKey, plainCode } from './one-time-code.server.ts';

// RFC 6238, appendix B: the last six of the eight figures for SHA-1.
const rfcKey = base32.encode('12345678901234567890', { padding: false });

test.each([
  ['1970-01-01T00:00:59Z', '287082'],
  ['2005-03-18T01:58:29Z', '081804'],
  ['2009-02-13T23:31:30Z', '005924'],
  ['2033-05-18T03:33:20Z', '279037'],
])('at %s the code is %s, as RFC 6238 has it', async (moment, code) => {
  expect(await codeOf(rfcKey, new Date(moment))).toBe(code);
});

test('a code is accepted in its own half minute and in those beside it, and only after the last one used', async () => {
  const moment = new Date('2026-06-01T08:00:00Z');
  const step = moment.getTime() / 30_000;
  const at = (seconds: number) => new Date(moment.getTime() + seconds * 1000);
  const code = await codeOf(rfcKey, moment);
  expect(await acceptedStep(rfcKey, code, at(0), 0)).toBe(step);
  expect(await acceptedStep(rfcKey, code, at(59), 0)).toBe(step);
  expect(await acceptedStep(rfcKey, code, at(-30), 0)).toBe(step);
  expect(await acceptedStep(rfcKey, code, at(60), 0)).toBeNull();
  expect(await acceptedStep(rfcKey, code, at(0), step)).toBeNull();
  expect(await acceptedStep(rfcKey, '', at(0), 0)).toBeNull();
});

test('a key is 160 bits, and its address is one that authenticator apps open', () => {
  const key = newKey();
  expect(key).toMatch(/^[A-Z2-7]{32}$/);
  expect(appAddress(key, 'ada@example.org')).toBe(
    `otpauth://totp/Tierbridge:ada%40example.org?secret=${key}&issuer=Tierbridge&digits=6&period=30`,
  );
});

test('backup codes hold nothing that is misread, and are read however they are spaced', () => {
  const codes = newBackupCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
  expect(plainCode(' AB2de-fgh 45 ')).toBe('ab2defgh45');
});
