import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { attestationsOf } from '#db/queries/attestation.ts';
import { itemsOfVersions } from '#db/queries/conduct-item.ts';
import { controlGroups } from '#db/queries/control.ts';
import { isMember } from '#db/queries/membership.ts';
import { lockOrganisation } from '#db/queries/organisation.ts';
import { insertView, type Relation, relationsOf, spokenForOthers } from '#db/queries/validation.ts';
import { signedIn, system } from '../identity/actor.ts';
import { isOpenForViews } from './period.ts';
import { validates } from './validators.ts';

export type View = { attestationId: string; view: 'agree' | 'disagree' | 'no_view'; comment: string };
type Giving = { organisationId: string; subjectId: string; isAnonymous: boolean; views: readonly View[] };

export type ViewRefusal = 'not_on_ledger' | 'own_group' | 'own_member' | 'not_open' | 'spoke_for_other';
export type ViewsGiven = { ok: true; given: number } | { ok: false; reason: ViewRefusal; attestationId?: string };

/**
 * Partners say what they think of what an organisation attested, many items at once, with their name or without it. Only those
 * on the ledger may, and nobody of the organisation's own group of companies; a person speaks for one organisation. Until 60
 * days after the period, and as often as they like: the last view counts. The audit log does not say who gave a view without a
 * name.
 */
export function giveViews(context: Context, giving: Giving): Promise<ViewsGiven> {
  const { organisationId, subjectId, isAnonymous, views } = giving;
  const { personId } = signedIn(context.actor);
  const entered: Context = isAnonymous ? { ...context, actor: system } : context;
  return inUnitOfWork<ViewsGiven>(entered, async (unit) => {
    // Views on one subject come one after the other, so that nobody is counted twice; so do its attestations.
    await lockOrganisation(unit.db, subjectId);
    const relations = (await relationsOf(unit.db, organisationId)).flatMap((one) =>
      one.subjectId === subjectId ? one.relation : [],
    );
    const refusal = await refusalOf(unit, { organisationId, subjectId, personId, relations });
    if (refusal) return { ok: false, reason: refusal };
    const open = await openAttestations(unit, subjectId, relations);
    const spoken = await spokenForOthers(unit.db, { subjectId, organisationId, personId });
    for (const { attestationId, view, comment } of views) {
      if (!open.has(attestationId)) return { ok: false, reason: 'not_open', attestationId };
      if (spoken.has(attestationId)) return { ok: false, reason: 'spoke_for_other', attestationId };
      const validationId = await insertView(unit.db, {
        attestation_id: attestationId,
        organisation_id: organisationId,
        person_id: personId,
        view,
        comment,
        is_anonymous: isAnonymous,
        given_at: unit.now,
      });
      await unit.audit('give', 'validation', validationId, { attestationId }, isAnonymous ? null : organisationId);
    }
    return { ok: true, given: views.length };
  });
}

type Whose = { organisationId: string; subjectId: string; personId: string; relations: readonly Relation[] };

async function refusalOf(unit: UnitOfWork, whose: Whose): Promise<ViewRefusal | null> {
  const { organisationId, subjectId, personId, relations } = whose;
  if (relations.length === 0) return 'not_on_ledger';
  const groups = await controlGroups(unit.db, [organisationId, subjectId]);
  if (groups.get(organisationId) === groups.get(subjectId)) return 'own_group';
  return (await isMember(unit.db, subjectId, personId)) ? 'own_member' : null;
}

async function openAttestations(unit: UnitOfWork, subjectId: string, relations: readonly Relation[]) {
  const today = unit.today.toString();
  const rows = (await attestationsOf(unit.db, subjectId)).filter(({ period_to: to }) => isOpenForViews({ to }, today));
  const items = await itemsOfVersions(unit.db, [...new Set(rows.map(({ version_id }) => version_id))]);
  const mayBe = rows.filter(({ item_code, version_id }) =>
    items.some((item) => item.code === item_code && item.versionId === version_id && validates(relations, item)),
  );
  return new Set(mayBe.map(({ id }) => id));
}
