import type { Role } from './support/cast.ts';
import type { ThingState } from './support/market.ts';

/** The roles let in, and what the others are told. */
export type Entry = readonly Role[] | 'everyone';
export type Row = {
  /** Who is turned away before anything is looked up: nobody, or whoever is not signed in (with their second factor). */
  door: 'open' | 'signed-in' | 'half-signed-in';
  /** Signed-in roles that the route is not for at all: they are told 403. Others not let in are told 404. */
  forbidden?: readonly Role[] | 'others';
  /** Who may read it: for each state of the thing that it is about, or once when it is about no one thing. */
  read: Entry | Partial<Record<ThingState, Entry>>;
  /** Who may post to it; absent when it has no action. */
  post?: Entry | Partial<Record<ThingState, Entry>>;
};

/** One row for each route that can be visited, by its address. A route without a row, or a row without a route, fails the test. */
export const table: Record<string, Row> = {
  '/': { door: 'open', read: 'everyone' },
  '/*': { door: 'open', read: [], post: 'everyone' },
  '/problem/:status': { door: 'open', read: [] },
};
