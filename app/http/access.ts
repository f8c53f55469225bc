import { type Actor, isSteward } from '#app/features/identity/actor.ts';
import type { Role } from '#db/tables/organisation.table.ts';

/**
 * Who may come in by a route at all, before the thing itself is looked at.
 * `everyone`; `embedded` (only where the database is a folder, for the demo's own doors); `person` (signed in, second factor
 * shown where one is required); `half-signed-in` (signed in, second factor still missing); `acting` (a person who acts
 * for an organisation, of that kind and in one of those roles when given).
 */
export type Access =
  | { for: 'everyone' }
  | { for: 'embedded' }
  | { for: 'half-signed-in' }
  | { for: 'person' }
  | { for: 'acting'; as?: 'provider' | 'prime' | 'steward'; roles?: readonly Role[] };

export type AccessAnswer = 'in' | 'sign-in' | 'second-factor' | 'forbidden' | 'not-found';

/** Decides on `access` for an actor. Anything not expressly let in is kept out. */
export function answerAccess(access: Access, actor: Actor, { embedded }: { embedded: boolean }): AccessAnswer {
  switch (access.for) {
    case 'everyone':
      return 'in';
    case 'embedded':
      return embedded ? 'in' : 'not-found';
    case 'half-signed-in':
      return actor.kind === 'person' ? 'in' : 'sign-in';
    case 'person':
    case 'acting':
      if (actor.kind !== 'person') return 'sign-in';
      if (!actor.secondFactorDone) return 'second-factor';
      return access.for === 'person' || fits(access, actor) ? 'in' : 'forbidden';
    default:
      return 'forbidden';
  }
}

function fits(access: Extract<Access, { for: 'acting' }>, actor: Extract<Actor, { kind: 'person' }>): boolean {
  const { acting } = actor;
  if (!acting) return false;
  if (access.roles && !access.roles.includes(acting.role)) return false;
  switch (access.as) {
    case undefined:
      return true;
    case 'provider':
      return acting.isProvider;
    case 'prime':
      return acting.isPrime;
    case 'steward':
      return isSteward(actor);
    default:
      return false;
  }
}
