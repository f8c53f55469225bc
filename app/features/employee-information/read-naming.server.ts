import type { Services } from '#app/services/services.ts';
import { membersOf } from '#db/queries/membership.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import type { TupeThing } from '../tupe/policy.ts';

/** Whom an owner of an incoming provider may name. */
export async function readNaming({ db }: Services, actor: Actor, thing: TupeThing) {
  const members = await membersOf(db, actingIn(actor).organisationId);
  return {
    declarationId: thing.id,
    title: thing.title,
    members: members.map(({ personId, name, email }) => ({ personId, name: name || email })),
  };
}
