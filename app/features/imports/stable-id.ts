import { createHash } from 'node:crypto';

/**
 * The same UUID for the same thing of the same source, at every run and on every machine. An import that runs again then
 * writes the same ids, so that a snapshot that says the same is the same.
 */
export function stableId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, 16);
  // Version 8 (made by the application) and the usual variant: RFC 9562, section 5.8.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
