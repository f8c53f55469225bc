import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { JsonObject } from '#db/json.ts';
import { lockProfile, updateProfile } from '#db/queries/profile.ts';

/** A locked draft: what writes to it ends with `save`, which notes who changed what and when. */
export type OpenDraft = {
  profileId: string;
  save(verb: string, noun: string, thingId: string, detail?: JsonObject, changes?: ProfileChanges): Promise<void>;
};

type ProfileChanges = Parameters<typeof updateProfile>[2];

/** Locks the draft of an organisation until the unit of work ends, and begins one when there is none. */
export async function openDraft(unit: UnitOfWork, organisationId: string): Promise<OpenDraft> {
  const { id } = await lockProfile(unit.db, organisationId, unit.now);
  return {
    profileId: id,
    async save(verb, noun, thingId, detail = {}, changes = {}) {
      await updateProfile(unit.db, id, changes, unit.now);
      await unit.audit(verb, noun, thingId, detail, organisationId);
    },
  };
}
