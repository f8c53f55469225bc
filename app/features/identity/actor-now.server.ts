import type { Kysely } from 'kysely';
import { roleOfMember } from '#db/queries/membership.ts';
import type { Database } from '#db/schema.ts';
import type { Actor } from './actor.ts';

/** An actor with the role that they have at this moment; who left the organisation meanwhile acts for none. */
export async function actorNow(db: Kysely<Database>, actor: Actor): Promise<Actor> {
  if (actor.kind !== 'person' || !actor.acting) return actor;
  const role = await roleOfMember(db, actor.acting.organisationId, actor.personId);
  return { ...actor, acting: role && { ...actor.acting, role } };
}
