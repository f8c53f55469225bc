import type { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import type { PartyThing } from './policy.ts';
import { positionParams } from './schema.ts';

type Finding = { services: Services; params: z.infer<typeof positionParams> };

/** For whoever states the position of one party; each route names its verb. */
export const ofParty = {
  access: { for: 'acting' },
  params: positionParams,
  async find({ services, params }: Finding): Promise<PartyThing | null> {
    const declaration = await findDeclaration(services, params.declarationId);
    const party = declaration?.parties.find(({ id }) => id === params.partyId);
    return declaration && party ? { declaration, party } : null;
  },
} as const;
