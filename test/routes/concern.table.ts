import { alone, own, ownEditors, ownOwner, primes, providers, steward, type Table } from './row.ts';

const acting = [...providers, ...primes, ...steward];
const editors = ['provider owner', 'provider editor', 'prime owner', 'prime editor', 'steward'] as const;
const viewers = ['provider viewer', 'prime viewer', 'steward viewer'] as const;
const ofOne = { door: 'signed-in', forbidden: alone } as const;

/** Concerns of whoever raises them, by a receipt, and of whom they are about. */
export const concern: Table = {
  '/concerns': { ...ofOne, read: acting },
  '/concerns/new': { door: 'signed-in', forbidden: [...alone, ...viewers], read: editors, post: editors },
  '/concerns/receipt': { door: 'open', read: 'everyone', post: 'everyone' },
  '/concerns/about-us': { ...ofOne, read: acting },
  '/concerns/about-us.json': { ...ofOne, read: acting },
  // In confidence: who wrote it and its owners alone. Neither whom it is about nor a steward reads it here.
  '/concerns/:concernId': {
    ...ofOne,
    read: { 'raised concern': ownOwner, 'concern about us': [], 'hidden concern about us': [] },
    post: { 'raised concern': ownOwner, 'concern about us': [] },
  },
  '/concerns/about-us/:concernId': {
    ...ofOne,
    read: { 'concern about us': own, 'hidden concern about us': [], 'raised concern': [] },
    post: { 'concern about us': ownEditors, 'hidden concern about us': [] },
  },
  '/concerns/about-us/together/:aggregateId': {
    ...ofOne,
    read: { 'concern of many': own },
    post: { 'concern of many': ownEditors },
  },
};
