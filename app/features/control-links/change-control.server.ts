import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { endControlLink, insertControlLink, oneControlLink, organisationsNamed } from '#db/queries/control-link.ts';
import { signedIn } from '../identity/actor.ts';

export type ControlRefusal = 'unknown' | 'several' | 'itself' | 'recorded' | 'own_interest' | 'not_there';
export type ControlChanged = { ok: true } | { ok: false; reason: ControlRefusal };

const idIn = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * A steward records that one organisation is controlled by another, named by its name or its address here, and where that is
 * written. From then on both count as one wherever independent voices are counted.
 */
export async function recordControl(
  context: Context,
  organisationId: string,
  { controller, source }: { controller: string; source: string },
): Promise<ControlChanged> {
  const { personId } = signedIn(context.actor);
  try {
    return await inUnitOfWork<ControlChanged>(context, async (unit) => {
      const found = await organisationsNamed(unit.db, idIn.exec(controller)?.[0] ?? null, controller);
      const [controlledBy] = found;
      if (!controlledBy) return { ok: false, reason: 'unknown' };
      if (found.length > 1) return { ok: false, reason: 'several' };
      if (controlledBy === organisationId) return { ok: false, reason: 'itself' };
      if (await isInterested(unit, personId, [organisationId, controlledBy]))
        return { ok: false, reason: 'own_interest' };
      const link = { organisation_id: organisationId, controlled_by: controlledBy };
      const id = await insertControlLink(unit.db, { ...link, source, recorded_by: personId, recorded_at: unit.now });
      await unit.audit('record', 'control_link', id, { organisationId, controlledBy, source });
      return { ok: true };
    });
  } catch (error) {
    if (violates(error, oneControlLink)) return { ok: false, reason: 'recorded' };
    throw error;
  }
}

/** A steward ends a link of control: both count by themselves from now on. */
export function endControl(context: Context, organisationId: string, controlLinkId: string): Promise<ControlChanged> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<ControlChanged>(context, async (unit) => {
    if (await isInterested(unit, personId, [organisationId])) return { ok: false, reason: 'own_interest' };
    if (!(await endControlLink(unit.db, organisationId, controlLinkId, unit.now)))
      return { ok: false, reason: 'not_there' };
    await unit.audit('end', 'control_link', controlLinkId, { organisationId });
    return { ok: true };
  });
}

async function isInterested(unit: UnitOfWork, personId: string, organisationIds: readonly string[]): Promise<boolean> {
  for (const organisationId of organisationIds)
    if (await hasInterestIn(unit.db, personId, organisationId, unit.now)) return true;
  return false;
}
