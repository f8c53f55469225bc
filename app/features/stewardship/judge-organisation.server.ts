import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { ownerAddresses } from '#db/queries/membership.ts';
import { lockOrganisation, setOrganisationStatus } from '#db/queries/organisation.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { nextStatus, type StewardDecision } from '../organisations/domain.ts';
import { syncOrganisation } from '../organisations/sync-organisation.server.ts';
import { can } from '../policies.ts';

export type JudgeOutcome =
  | { ok: true; organisationName: string }
  | { ok: false; reason: 'not-found' | 'not-possible' | 'not-allowed' };

type JudgeInput = { organisationId: string; decision: StewardDecision; reason: string | null };

/**
 * Verifies, refuses, suspends or reinstates an organisation. Its owners get a mail with the reason, and search follows:
 * what a refused or suspended organisation had published is no longer found.
 */
export async function judgeOrganisation(context: Context, input: JudgeInput): Promise<JudgeOutcome> {
  const { organisationId, decision, reason } = input;
  return inUnitOfWork<JudgeOutcome>(context, async (unit) => {
    const organisation = await lockOrganisation(unit.db, organisationId);
    if (!organisation) return { ok: false, reason: 'not-found' };
    if (!can(context.actor, 'organisation:judge', organisation)) return { ok: false, reason: 'not-allowed' };
    const hasMembers = (await ownerAddresses(unit.db, organisationId)).length > 0;
    const next = nextStatus(organisation.status, decision, { hasMembers });
    if (!next) return { ok: false, reason: 'not-possible' };
    await setOrganisationStatus(unit.db, organisationId, next, reason, unit.now);
    await unit.audit(decision, 'organisation', organisationId, { from: organisation.status, to: next, reason });
    const url = inMail(context.services, paths.organisation(organisationId));
    const mail = { organisationName: organisation.name, decision, reason, url };
    await mailOwners(unit, organisationId, { kind: 'organisation-judged', input: mail });
    await syncOrganisation(unit, organisationId);
    return { ok: true, organisationName: organisation.name };
  });
}
