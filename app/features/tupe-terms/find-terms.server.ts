import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findIndemnity } from '#db/queries/tupe-indemnity.ts';
import { findPensionGroup } from '#db/queries/tupe-pension.ts';
import type { TupeIndemnityRow, TupePensionGroupRow } from '#db/tables/tupe-terms.table.ts';
import { declarationParams, findDeclaration, type TupeThing } from '../tupe/find-declaration.server.ts';

const groupParams = declarationParams.extend({ groupId: z.uuid() });
const promiseParams = declarationParams.extend({ indemnityId: z.uuid() });

type GroupThing = TupeThing & { group: TupePensionGroupRow };
type PromiseThing = TupeThing & { promise: TupeIndemnityRow };

async function findGroup(finding: {
  services: Services;
  params: z.infer<typeof groupParams>;
}): Promise<GroupThing | null> {
  const { services, params } = finding;
  const thing = await findDeclaration(services, params.declarationId);
  const group = thing && (await findPensionGroup(services.db, thing.id, params.groupId));
  return thing && group ? { ...thing, group } : null;
}

async function findPromise(finding: {
  services: Services;
  params: z.infer<typeof promiseParams>;
}): Promise<PromiseThing | null> {
  const { services, params } = finding;
  const thing = await findDeclaration(services, params.declarationId);
  const promise = thing && (await findIndemnity(services.db, thing.id, params.indemnityId));
  return thing && promise ? { ...thing, promise } : null;
}

/** For the pages on one group of staff by pension. */
export const ofPensionGroup = {
  access: { for: 'acting' },
  params: groupParams,
  find: findGroup,
  can: 'tupe-terms:edit-pensions',
} as const;
/** For the pages on one promise; each route names its verb. */
export const ofPromise = { access: { for: 'acting' }, params: promiseParams, find: findPromise } as const;
