import type { Actor, Person } from '../identity/actor.ts';

/** The person behind a command whose route lets only signed-in people in. @throws when that declaration is missing */
export function signedIn(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Error('Only a signed-in person can do this');
  return actor;
}

/** How a person is named to others. */
export function nameOf({ name, email }: { name: string; email: string }): string {
  return name || email;
}
