import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findMember } from '#db/queries/membership.ts';
import { findJoinRequest } from '#db/queries/membership-join-request.ts';
import { findOrganisation } from '#db/queries/organisation.ts';

export const organisationParams = z.object({ organisationId: z.uuid() });
export const memberParams = z.object({ organisationId: z.uuid(), membershipId: z.uuid() });
export const joinRequestParams = z.object({ organisationId: z.uuid(), joinRequestId: z.uuid() });
/** What may be sent to an address with a token in it; anything else is no invitation. */
export const invitationParams = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) });

type FindBy<Params> = { services: Services; params: Params };

/** The organisation that an address is about. */
export const organisationAt = ({ services, params }: FindBy<{ organisationId: string }>) =>
  findOrganisation(services.db, params.organisationId);

/** The member that an address is about, with their organisation; nothing when the membership is another's or has ended. */
export async function memberAt({ services, params }: FindBy<z.output<typeof memberParams>>) {
  const organisation = await findOrganisation(services.db, params.organisationId);
  const member = organisation && (await findMember(services.db, organisation.id, params.membershipId));
  return organisation && member ? { ...organisation, member } : null;
}

/** The waiting request that an address is about, with its organisation. */
export async function joinRequestAt({ services, params }: FindBy<z.output<typeof joinRequestParams>>) {
  const organisation = await findOrganisation(services.db, params.organisationId);
  const request = organisation && (await findJoinRequest(services.db, organisation.id, params.joinRequestId));
  return organisation && request?.status === 'waiting' ? { ...organisation, request } : null;
}
