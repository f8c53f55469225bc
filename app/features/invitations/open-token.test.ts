import { expect, test } from 'vitest';
import { createSigner } from '#app/services/signer.ts';
import { hashOpenToken, openTokenOf } from './open-token.ts';

const signer = createSigner('a secret of at least thirty-two characters');
const invitationId = '0b6e0a5e-5a6c-4c2e-9d0c-6a4d3c1a0001';

test('the code of an invitation is the same each time, another for each, and forgives how it is typed', () => {
  const code = openTokenOf(signer, invitationId);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(openTokenOf(signer, invitationId)).toBe(code);
  expect(openTokenOf(signer, crypto.randomUUID())).not.toBe(code);
  expect(openTokenOf(createSigner('another secret of thirty-two characters'), invitationId)).not.toBe(code);
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(hashOpenToken(typed)).toBe(hashOpenToken(code));
});
