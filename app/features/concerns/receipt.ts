import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

// Without letters that are taken for digits when read aloud or copied by hand: 100 bits in four groups of five.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

/** A new receipt: the only way back to an anonymous concern. */
export function newReceipt(): string {
  const characters = [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('');
  return inGroups(characters);
}

/** A receipt as it was typed, whatever spaces, case and look-alikes it holds; null when it cannot be one. */
export function readReceipt(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isReceipt = plain.length === length && [...plain].every((character) => letters.includes(character));
  return isReceipt ? inGroups(plain) : null;
}

/** What is kept of a receipt. */
export function receiptHash(receipt: string): string {
  return createHash('sha256').update(`receipt ${receipt}`).digest('hex');
}

/** Whether a hash is that of the receipt, found out in the same time whatever they differ in. */
export function isReceiptOf(hash: string | null, receipt: string): boolean {
  const asked = Buffer.from(receiptHash(receipt));
  const kept = Buffer.from((hash ?? '').padEnd(asked.length).slice(0, asked.length));
  return timingSafeEqual(asked, kept) && hash !== null;
}

function inGroups(characters: string): string {
  return (characters.match(/.{5}/g) ?? []).join('-');
}
