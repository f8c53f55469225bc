import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { acceptedItems, itemsInForce } from '#db/queries/conduct-item.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { relationsOf } from '#db/queries/validation.ts';
import type { Actor } from '../identity/actor.ts';
import { owedItems } from './owed-items.ts';

const itemParams = z.object({ itemCode: z.string().max(30) });
const subjectParams = z.object({ organisationId: z.uuid() });

const actingId = (actor: Actor) => (actor.kind === 'person' ? (actor.acting?.organisationId ?? null) : null);

/** The organisation that the reader acts for, where it owes anything to anybody. */
async function findOwn({ services, actor }: { services: Services; actor: Actor }) {
  const organisationId = actingId(actor);
  const organisation = organisationId && (await findOrganisation(services.db, organisationId));
  return organisation && (organisation.is_prime || organisation.is_provider)
    ? { organisationId: organisation.id, organisation }
    : null;
}

type OfItem = { services: Services; actor: Actor; params: z.infer<typeof itemParams> };

/** An item that the reader's organisation owes, as the version in force has it. */
async function findOwedItem({ services, actor, params }: OfItem) {
  const own = await findOwn({ services, actor });
  if (!own) return null;
  const accepted = await acceptedItems(services.db, own.organisationId);
  const owed = owedItems(await itemsInForce(services.db), own.organisation, accepted);
  const item = owed.find(({ code }) => code === params.itemCode);
  return item ? { ...own, item } : null;
}

type OfSubject = { services: Services; actor: Actor; params: z.infer<typeof subjectParams> };

/** Another organisation to which the reader's is something by the ledger, so that it validates what that one attests. */
async function findSubject({ services, actor, params }: OfSubject) {
  const validatorId = actingId(actor);
  if (!validatorId) return null;
  const related = (await relationsOf(services.db, validatorId)).filter(
    ({ subjectId }) => subjectId === params.organisationId,
  );
  const [first] = related;
  if (!first) return null;
  return {
    validatorId,
    subjectId: first.subjectId,
    subjectName: first.subjectName,
    relations: related.map(({ relation }) => relation),
  };
}

export const ofOwn = { access: { for: 'acting' }, find: findOwn, can: 'attestation:view' } as const;
export const ofOwedItem = { access: { for: 'acting' }, params: itemParams, find: findOwedItem } as const;
export const ofSubject = { access: { for: 'acting' }, params: subjectParams, find: findSubject } as const;
