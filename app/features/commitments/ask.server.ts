import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertRequest, openCommitmentsTo } from '#db/queries/commitment.ts';
import { findRuleSet, findVersion, versionsOf } from '#db/queries/rule-set.ts';
import type { CommitmentRequestRow } from '#db/tables/rule-set.table.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { differencesBetween } from '../rule-sets/differences.ts';
import { readItems } from '../rule-sets/read-rule-set.server.ts';
import { formatDate } from '../wording.ts';
import { whyWords } from './words.ts';

type Asked = { organisationId: string; ruleSet: string; title: string; versionId: string; by: string | null };

/** Asks an organisation to accept a version: its owners hear of it by mail, once. Safe to repeat. */
export async function askToAccept(
  services: Pick<Services, 'env'>,
  unit: UnitOfWork,
  { organisationId, ruleSet, title, versionId, by }: Asked,
  why: CommitmentRequestRow['why'],
  changes: string[] = [],
): Promise<void> {
  const request = { organisation_id: organisationId, rule_set: ruleSet, version_id: versionId, why };
  if (!(await insertRequest(unit.db, { ...request, asked_on: unit.today.toString() }))) return;
  await unit.audit('ask', 'commitment', `${organisationId}/${ruleSet}`, { versionId, why }, organisationId);
  const url = inMail(services, paths.commitment(ruleSet));
  const input = { title, why: whyWords[why], by: by && formatDate(by), changes, url };
  await mailOwners(unit, organisationId, { kind: 'commitment-asked', input });
}

const atOnce = 100;

/**
 * After a version was published: asks everyone who had accepted the set to accept again, with what changed; so many, then the
 * next. Safe to repeat.
 */
export async function askAllToAccept(
  services: Services,
  input: { versionId: string; after: string | null },
): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  await inUnitOfWork(context, async (unit) => {
    const version = await findVersion(unit.db, input.versionId);
    const ruleSet = version && (await findRuleSet(unit.db, version.rule_set));
    // Replaced meanwhile: its successor asks.
    if (version?.status !== 'published' || !ruleSet) return { ok: true };
    const changes = await changesIn(unit, version);
    const asked = await openCommitmentsTo(unit.db, ruleSet.code, { after: input.after, atMost: atOnce });
    const what = { ruleSet: ruleSet.code, title: ruleSet.title, versionId: version.id, by: version.accept_by };
    for (const organisationId of asked) {
      await askToAccept(services, unit, { ...what, organisationId }, 'new_version', changes);
    }
    const last = asked.at(-1);
    if (last && asked.length === atOnce) await unit.enqueue('rule-set-published', { ...input, after: last });
    return { ok: true };
  });
}

async function changesIn(
  unit: UnitOfWork,
  version: { id: string; rule_set: string; version: number },
): Promise<string[]> {
  const before = (await versionsOf(unit.db, version.rule_set)).find(
    (each) => each.version < version.version && each.status !== 'draft',
  );
  const known = before ? await readItems(unit.db, before.id) : [];
  const words = { added: 'new', retired: 'retired', restored: 'in force again', changed: 'changed' };
  return differencesBetween(known, await readItems(unit.db, version.id)).map(
    ({ kind, code, heading }) => `${code} ${heading}: ${words[kind]}`,
  );
}
