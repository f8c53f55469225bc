import { expect, test } from 'vitest';
import { isReceiptOf, newReceipt, readReceipt, receiptHash } from './receipt.ts';

test('a receipt is read as it was given, however it is typed', () => {
  const receipt = newReceipt();
  expect(receipt).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readReceipt(` ${receipt.toLowerCase().replaceAll('-', ' ')} `)).toBe(receipt);
  expect(readReceipt('O0Il1-ABCDE-FGHJK-MNPQR')).toBe('00111-ABCDE-FGHJK-MNPQR');
});

test.each(['', 'ABCDE', 'ABCDE-FGHJK-MNPQR-STVWXY', 'UUUUU-ABCDE-FGHJK-MNPQR', '\u{1F600}'.repeat(20)])(
  '%j is no receipt',
  (typed) => {
    expect(readReceipt(typed)).toBeNull();
  },
);

test('only its own receipt fits a hash', () => {
  const receipt = newReceipt();
  expect(isReceiptOf(receiptHash(receipt), receipt)).toBe(true);
  expect(isReceiptOf(receiptHash(newReceipt()), receipt)).toBe(false);
  expect(isReceiptOf(null, receipt)).toBe(false);
});
