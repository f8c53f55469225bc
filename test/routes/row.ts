import type { Role } from '../support/cast.ts';
import type { ThingState } from '../support/market.ts';

/** Who is turned away before anything is looked up: nobody, or whoever is not signed in (with their second factor). */
export type Door = 'open' | 'half-signed-in' | 'signed-in';
/** The roles let in. */
export type Entry = readonly Role[] | 'everyone';
/** For each state of the thing that a route is about, or once when it is about no one thing. */
export type Entries = Entry | Partial<Record<ThingState, Entry>>;

/** Who may use a route. Whoever passes the door, is not told 403 and is not let in is told 404. */
export type Row = {
  door: Door;
  /** Roles that the route is not for, whatever it is about: they are told 403. */
  forbidden?: readonly Role[];
  read: Entries;
  /** Absent when the route has no action. */
  post?: Entries;
  /** Where posting has another door than reading. */
  postDoor?: Door;
  postForbidden?: readonly Role[];
};
export type Table = Record<string, Row>;

export const own: readonly Role[] = ['own owner', 'own editor', 'own viewer'];
export const ownEditors: readonly Role[] = ['own owner', 'own editor'];
export const ownOwner: readonly Role[] = ['own owner'];
export const providers: readonly Role[] = ['provider owner', 'provider editor', 'provider viewer'];
export const primes: readonly Role[] = ['prime owner', 'prime editor', 'prime viewer'];
/** Those who belong to no organisation: somebody new, and an assessor. */
export const alone: readonly Role[] = ['person without organisation', 'assessor'];
export const assessor: readonly Role[] = ['assessor'];
/** Stewards; those who may only look decide nothing. */
export const steward: readonly Role[] = ['steward', 'steward viewer'];
export const deciders: readonly Role[] = ['steward'];
export const others: readonly Role[] = [...alone, ...providers, ...primes, ...steward];
export const signedIn: readonly Role[] = [...own, ...others];
export const halfSignedIn: readonly Role[] = ['steward without second factor'];

/** The same roles in each of these states. */
export function inStates(states: readonly ThingState[], entry: Entry): Partial<Record<ThingState, Entry>> {
  return Object.fromEntries(states.map((state) => [state, entry]));
}
