import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import type { TupeThing } from './policy.ts';

// The list of all rooms is in tupe-hub/sections-of.server.ts: rooms use the declaration, so that it cannot use them.

/** A row on the page of a declaration: a part of it, and how it stands. */
export type DeclarationSection = {
  title: string;
  href: string;
  /** How it stands, in a few words: "Given on 2 September 2026", "Not begun". */
  status: string;
  hint?: string;
  /** The parties on whom it waits, by name, whoever reads. */
  waitsFor?: readonly string[];
  /** Whether it waits for whoever reads. */
  waits?: boolean;
};
/** What a room says of a declaration to whoever reads it; null when it has nothing for them. */
export type SectionOf = (services: Services, actor: Actor, thing: TupeThing) => Promise<DeclarationSection | null>;
