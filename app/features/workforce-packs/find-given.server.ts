import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findWorkforcePack, type WorkforcePackInFull } from '#db/queries/workforce-pack.ts';
import { declarationParams, findDeclaration } from '../tupe/find-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import type { PackState } from './domain.ts';

const packParams = declarationParams.extend({ packId: z.uuid() });
type Finding = { services: Services; params: z.infer<typeof packParams> };

/** A pack as policies see it, with its row. */
export type FoundPack = { declaration: TupeThing; giverId: string; status: PackState; pack: WorkforcePackInFull };

async function findPack({ services, params }: Finding): Promise<FoundPack | null> {
  const declaration = await findDeclaration(services, params.declarationId);
  const pack = declaration && (await findWorkforcePack(services.db, params.declarationId, params.packId));
  return declaration && pack ? { declaration, giverId: pack.giver_id, status: pack.status, pack } : null;
}

/** For whoever acts for an organisation; each route names its verb. */
export const ofPack = { access: { for: 'acting' }, params: packParams, find: findPack } as const;
