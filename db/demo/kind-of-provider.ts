import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';

/** A kind of provider that the made-up market has many of: what it does, for whom, and how it speaks of itself. */
export type KindOfProvider = {
  key: string;
  /** Middle words of its name. */
  names: readonly string[];
  endings: readonly string[];
  /** "{place}" stands for the district it works from. */
  summaries: readonly string[];
  services: readonly string[];
  groups: readonly string[];
  specialisms: readonly string[];
  strengths: readonly string[];
  work: readonly string[];
  ways: readonly ProfileSnapshot['activities'][number]['ways'][number][];
};
