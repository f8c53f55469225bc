import { queueAlert } from '#app/services/queue-alert.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockProfile, updateProfile } from '#db/queries/profile.ts';
import { insertProfileVersion } from '#db/queries/profile-version.ts';
import { hasUnpublishedChanges, type PublishReason, publishReasons } from './domain.ts';
import { readDraft } from './read-draft.server.ts';
import { snapshotOf } from './snapshot-of.ts';

export type PublishOutcome = { ok: true; version: number } | { ok: false; reasons: PublishReason[] };

/**
 * Publishes a draft as the next version, which everyone else reads from then on. Refused with every reason why it is not
 * ready. When nothing was changed since the last publication, that one stands: two people who press at once make one version.
 */
export async function publishProfile(context: Context, organisationId: string): Promise<PublishOutcome> {
  return inUnitOfWork<PublishOutcome>(context, async (unit) => {
    const { id, published_version } = await lockProfile(unit.db, organisationId, unit.now);
    const draft = await readDraft(unit.db, organisationId);
    if (!draft) throw new Error('A profile belongs to an organisation');
    if (published_version && !hasUnpublishedChanges(draft)) return { ok: true, version: published_version };
    const reasons = publishReasons(draft);
    if (reasons.length > 0) return { ok: false, reasons };
    const version = await insertProfileVersion(unit.db, {
      organisationId,
      snapshot: snapshotOf(draft),
      publishedBy: context.actor.kind === 'person' ? context.actor.personId : null,
      publishedAt: unit.now,
    });
    const changes = { status: 'published', published_version: version, published_at: unit.now } as const;
    await updateProfile(unit.db, id, changes, unit.now);
    await unit.audit('publish', 'profile', id, { version }, organisationId);
    await unit.enqueue('search-sync-profile', { organisationId });
    await queueAlert(unit, { noun: 'profile', thingId: organisationId, version });
    return { ok: true, version };
  });
}

/** Takes a profile down: nobody else can find or read it. Its versions are kept. Does nothing to one that is not published. */
export async function unpublishProfile(context: Context, organisationId: string) {
  return inUnitOfWork(context, async (unit) => {
    const { id, status } = await lockProfile(unit.db, organisationId, unit.now);
    if (status !== 'published') return { ok: true } as const;
    await updateProfile(unit.db, id, { status: 'unpublished' }, unit.now);
    await unit.audit('unpublish', 'profile', id, {}, organisationId);
    await unit.enqueue('search-sync-profile', { organisationId });
    return { ok: true } as const;
  });
}
