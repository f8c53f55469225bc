import { randomBytes, randomInt } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { constantTimeEqual } from 'better-auth/crypto';

const stepInMs = 30_000;
const keyBytes = 20;

/** A new key for an authenticator app, as RFC 6238 has it: 160 bits, in letters and figures that can be typed. */
export function newKey(): string {
  return base32.encode(new Uint8Array(randomBytes(keyBytes)), { padding: false });
}

/** The address that an authenticator app opens. */
export function appAddress(key: string, account: string): string {
  return createOTP(bytesOf(key)).url('Tierbridge', account);
}

/**
 * The time step of a six-digit code: this one, the one before or the one after, for clocks that are a little off.
 * @returns null when the code is wrong, or no later than `lastStep`, which was used before
 */
export async function acceptedStep(key: string, code: string, now: Date, lastStep: number): Promise<number | null> {
  const step = Math.floor(now.getTime() / stepInMs);
  let accepted: number | null = null;
  for (const candidate of [step - 1, step, step + 1]) {
    const isRight = constantTimeEqual(await codeAt(key, candidate), code);
    if (isRight && candidate > lastStep) accepted ??= candidate;
  }
  return accepted;
}

/** The code that an authenticator app shows at a moment. */
export function codeOf(key: string, now: Date): Promise<string> {
  return codeAt(key, Math.floor(now.getTime() / stepInMs));
}

function codeAt(key: string, step: number): Promise<string> {
  return createOTP(bytesOf(key)).hotp(step);
}

function bytesOf(key: string) {
  return base32.decode(key);
}

// Nothing that is read as something else when it was written by hand: no l, 1, i, o or 0.
const paperAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes to keep on paper, each good once. */
export function newBackupCodes(): string[] {
  return Array.from({ length: 10 }, () => `${randomLetters(5)}-${randomLetters(5)}`);
}

function randomLetters(length: number): string {
  return Array.from({ length }, () => paperAlphabet[randomInt(paperAlphabet.length)]).join('');
}

/** A code as typed, without what people add to read it better. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toLowerCase();
}
