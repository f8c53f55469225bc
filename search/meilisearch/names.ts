import { createHash } from 'node:crypto';
import type { IndexName } from '../engine.ts';

export const usualPrefix = 'tierbridge-';

/** The index that answers, and the one that is being built to take its place. */
export function uidOf(prefix: string, index: IndexName): string {
  return `${prefix}${index}`;
}

export function nextUidOf(prefix: string, index: IndexName): string {
  return `${prefix}${index}-next`;
}

/** A field's name as the service can bear it in filters and orders, which have a syntax of their own. */
export function fieldName(name: string): string {
  return /^[a-z][a-z0-9_]*$/.test(name) ? name : `X${Buffer.from(name).toString('hex')}`;
}

/** A document's id as the service can bear it: letters, digits, hyphens and lines. */
export function keyOf(id: string): string {
  if (/^[A-Za-z0-9-]{1,100}$/.test(id)) return id;
  const encoded = `_${Buffer.from(id).toString('base64url')}`;
  return encoded.length <= 400 ? encoded : `_${createHash('sha256').update(id).digest('hex')}`;
}

/** An id as text that the service sorts and compares by code unit: it takes no account of case or accents. */
export function orderOf(id: string): string {
  return Buffer.from(id).toString('hex').slice(0, 400);
}
