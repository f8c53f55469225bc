import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findProfileThing } from '#db/queries/profile.ts';

const ofOrganisation = z.object({ organisationId: z.uuid() });

type Finding = { services: Services; params: { organisationId: string } };

const find = ({ services, params }: Finding) => findProfileThing(services.db, params.organisationId);

/** Declarations that the routes of a profile share: for its readers, for its own people, and for those who write it. */
export const viewed = { access: { for: 'everyone' }, params: ofOrganisation, find, can: 'profile:view' } as const;
export const viewedInside = {
  access: { for: 'acting' },
  params: ofOrganisation,
  find,
  can: 'profile:view-inside',
} as const;
export const edited = { access: { for: 'acting' }, params: ofOrganisation, find, can: 'profile:edit' } as const;
