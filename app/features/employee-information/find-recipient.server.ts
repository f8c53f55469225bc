import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findRecipient } from '#db/queries/employee-information-recipient.ts';
import { declarationParams, findDeclaration } from '../tupe/find-declaration.server.ts';

const recipientParams = declarationParams.extend({ recipientId: z.uuid() });
type Finding = { services: Services; params: z.infer<typeof recipientParams> };

async function find({ services, params }: Finding) {
  const declaration = await findDeclaration(services, params.declarationId);
  const recipient = declaration && (await findRecipient(services.db, params.declarationId, params.recipientId));
  if (!declaration || !recipient) return null;
  return {
    declaration,
    organisationId: recipient.organisation_id,
    isEnded: recipient.ended_at !== null,
    view: {
      declarationId: declaration.id,
      title: declaration.title,
      personName: recipient.person_name,
      organisationName: recipient.organisation_name,
    },
  };
}

/** A person who is named, for those who may end it. */
export const ofRecipient = { access: { for: 'acting' }, params: recipientParams, find } as const;
