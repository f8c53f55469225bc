import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findInformation as findRow } from '#db/queries/employee-information.ts';
import { releasesOf } from '#db/queries/employee-information-recipient.ts';
import { findDeletion } from '#db/queries/tupe-deletion.ts';
import type { EmployeeInformationRow } from '#db/tables/employee-information.table.ts';
import type { TupeDeletionRow } from '#db/tables/workforce-pack.table.ts';
import type { Actor } from '../identity/actor.ts';
import { declarationParams, findDeclaration } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { isWithheld } from './domain.ts';
import type { InformationThing } from './policy.ts';
import { releaseState } from './release-state.ts';

export type FoundInformation = InformationThing & { information: EmployeeInformationRow };
const informationParams = declarationParams.extend({ informationId: z.uuid() });
type Finding<Params> = { services: Services; actor: Actor; params: Params };

async function find(finding: Finding<z.infer<typeof informationParams>>): Promise<FoundInformation | null> {
  const { services, actor, params } = finding;
  const declaration = await findDeclaration(services, params.declarationId);
  const information = declaration && (await findRow(services.db, params.declarationId, params.informationId));
  if (!declaration || !information) return null;
  return {
    declaration,
    information,
    giverId: information.giver_id,
    isDeleted: information.deleted_at !== null,
    isWithheld: isWithheld(information),
    isCarried: information.carried_from !== null,
    release: await releaseOf(services, actor, declaration),
  };
}

async function releaseOf({ db, clock }: Services, actor: Actor, declaration: TupeThing) {
  if (actor.kind !== 'person') return 'never';
  const rows = await releasesOf(db, declaration.id, actor.personId);
  return releaseState(rows, declaration, actor, clock.today().toString());
}

/** An instalment, for everyone who acts for a party or as a steward; each route names its verb. */
export const ofInformation = { access: { for: 'acting' }, params: informationParams, find } as const;
/** For whoever is named. Somebody who left and belongs nowhere is told what everybody else is told: that there is nothing. */
export const ofReleased = { ...ofInformation, access: { for: 'person' } } as const;

export type FoundDeletion = { organisationId: string; isConfirmed: boolean; title: string; deletion: TupeDeletionRow };

/** What the reader's organisation is to delete of a declaration. It need not be a party any more. */
async function findOwnDeletion(finding: Finding<z.infer<typeof declarationParams>>): Promise<FoundDeletion | null> {
  const { services, actor, params } = finding;
  const organisationId = actor.kind === 'person' ? actor.acting?.organisationId : undefined;
  if (!organisationId) return null;
  const key = { declarationId: params.declarationId, organisationId, what: 'employee_information' } as const;
  const deletion = await findDeletion(services.db, key);
  const declaration = deletion && (await findDeclaration(services, params.declarationId));
  if (!declaration) return null;
  return { organisationId, isConfirmed: deletion.confirmed_at !== null, title: declaration.title, deletion };
}

export const ofOwnDeletion = {
  access: { for: 'acting' },
  params: declarationParams,
  find: findOwnDeletion,
} as const;
