import type { Services } from '#app/services/services.ts';
import { listStoredFiles } from '#db/queries/stored-file.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { profilePolicy } from './policy.ts';
import { presentProfile } from './present.ts';
import type { PublicProfile } from './public-profile.ts';
import { readProfileVersion } from './published.server.ts';
import { readDraft } from './read-draft.server.ts';
import type { ProfileSnapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot-of.ts';

type ProfileThing = Parameters<(typeof profilePolicy)['profile:view']>[1];

export type ReadProfile = { profile: PublicProfile; version: number; publishedAt: Date };

/** A published version in words for this reader: the last one, or the one that is named. Null when there is none. */
export async function readProfile(
  services: Services,
  actor: Actor,
  thing: ProfileThing,
  version?: number,
): Promise<ReadProfile | null> {
  const published = await readProfileVersion(services.db, thing.organisationId, version);
  if (!published) return null;
  const profile = await present(services, published.snapshot, {
    files: can(actor, 'profile:view-evidence', thing),
    commercial: can(actor, 'profile:view-commercial', thing),
  });
  return { profile, version: published.version, publishedAt: published.publishedAt };
}

/** The draft in words, as a verified prime would read it once it is published. */
export async function previewProfile(services: Services, organisationId: string): Promise<PublicProfile | null> {
  const draft = await readDraft(services.db, organisationId);
  return draft && present(services, snapshotOf(draft), { files: true, commercial: true });
}

async function present(
  { db, reference, clock }: Services,
  snapshot: ProfileSnapshot,
  may: { files: boolean; commercial: boolean },
): Promise<PublicProfile> {
  const fileIds = may.files ? snapshot.evidence.map(({ fileId }) => fileId).filter((id) => id !== null) : [];
  const files = await listStoredFiles(db, snapshot.organisationId, fileIds);
  return presentProfile(snapshot, await reference.current(), {
    today: clock.today(),
    commercial: may.commercial,
    files: new Map(files.map(({ id, name, bytes }) => [id, { name, bytes }])),
  });
}
