import type { Services } from '#app/services/services.ts';
import { openCaseOf } from '#db/queries/conduct-case.ts';
import { membersOf } from '#db/queries/membership.ts';
import { holdersOfNumber, identifiersOf } from '#db/queries/organisation-identifier.ts';
import { auditEntries } from '#db/queries/stewardship-audit.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import type { Actor } from '../identity/actor.ts';
import { decisionsFrom } from '../organisations/domain.ts';
import { readOrganisation } from '../organisations/read-organisation.server.ts';
import { can } from '../policies.ts';

const historyShown = 20;

/** All that a steward needs to decide on an organisation. */
export async function readCase(services: Services, actor: Actor, organisation: OrganisationRow) {
  const { db } = services;
  const thing = { noun: 'organisation', thing: organisation.id };
  return {
    organisation: await readOrganisation(services, organisation, { inside: true }),
    registerEmail: organisation.register_email,
    since: organisation.status_since ?? organisation.created_at,
    registeredAt: organisation.created_at,
    members: await membersOf(db, organisation.id),
    clashing: await clashingNumbers(services, organisation.id),
    history: await auditEntries(db, thing, { limit: historyShown, offset: 0 }),
    decisions: decisionsFrom(organisation.status),
    conductCaseId: (await openCaseOf(db, organisation.id))?.id ?? null,
    mayJudge: can(actor, 'organisation:judge', organisation),
  };
}

/** The ids of those numbers that another organisation gives too. */
async function clashingNumbers({ db }: Services, organisationId: string): Promise<string[]> {
  const clashing: string[] = [];
  for (const identifier of await identifiersOf(db, organisationId)) {
    const holders = await holdersOfNumber(db, identifier);
    if (holders.some((holder) => holder.organisationId !== organisationId)) clashing.push(identifier.id);
  }
  return clashing;
}
