import type { ProfileDraft } from './domain.ts';
import { type ProfileSnapshot, profileSnapshot } from './snapshot.ts';

/** Freezes a draft as everyone else will read it: without how places were chosen, and without the names of files. */
export function snapshotOf(draft: ProfileDraft): ProfileSnapshot {
  return profileSnapshot.parse(draft);
}
