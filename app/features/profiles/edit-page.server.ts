import type { Services } from '#app/services/services.ts';
import { completeness } from './completeness.ts';
import { decayFrom } from './decay.ts';
import { hasUnpublishedChanges, type ProfileDraft, publishReasons } from './domain.ts';
import { countRegisterRows } from './proposed-rows.server.ts';
import { readDraft } from './read-draft.server.ts';
import { previewProfile } from './read-profile.server.ts';
import { profileTasks } from './tasks.ts';

/** The draft behind an edit page, whose route has found its organisation. */
export async function requireDraft({ db }: Services, organisationId: string): Promise<ProfileDraft> {
  const draft = await readDraft(db, organisationId);
  if (!draft) throw new Error('A profile belongs to an organisation');
  return draft;
}

/** What the task list of a profile shows. */
export async function readTaskList(services: Services, organisationId: string) {
  const draft = await requireDraft(services, organisationId);
  const reference = await services.reference.current();
  const capabilities = reference.list('capability').map(({ code, label }) => ({ code, name: label }));
  const { status, name, publishedAt, publishedVersion } = draft;
  return {
    organisationId,
    name,
    status,
    publishedAt,
    publishedVersion,
    hasChanges: hasUnpublishedChanges(draft),
    groups: profileTasks(draft, capabilities.length, await countRegisterRows(services, organisationId)),
    ...completeness(draft, { today: services.clock.today(), decayOf: decayFrom(reference), capabilities }),
  };
}

/** The whole draft in words, and what stands in the way of publishing it; null for an unknown organisation. */
export async function readCheckPage(services: Services, organisationId: string) {
  const profile = await previewProfile(services, organisationId);
  return profile && { profile, reasons: publishReasons(await requireDraft(services, organisationId)) };
}
