import { addMember, createOrganisation, createPerson, sessionCookieFor } from './actors.ts';
import type { Thing } from './market.ts';
import type { TestServices } from './services.ts';

/**
 * Everyone who may come to a route. "own" is a member of the organisation whose thing it is; the others are of another one.
 * The assessor is appointed to the thing, where it is an accreditation, and belongs to no organisation.
 */
export const roles = [
  'anonymous',
  'steward without second factor',
  'person without organisation',
  'assessor',
  'own owner',
  'own editor',
  'own viewer',
  'provider owner',
  'provider editor',
  'provider viewer',
  'prime owner',
  'prime editor',
  'prime viewer',
  'steward',
  'steward viewer',
] as const;
export type Role = (typeof roles)[number];

/** The Cookie header of each role, towards a thing or, without one, towards the market at large. */
export type Cast = (role: Role, thing?: Thing) => Promise<string>;

/** Signs everyone in once and remembers their cookies. */
export function castOf(services: TestServices): Cast {
  const cookies = new Map<string, Promise<string>>();
  const organisations = new Map<string, Promise<string>>();
  const once = <Value>(kept: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>) => {
    const found = kept.get(key) ?? make();
    kept.set(key, found);
    return found;
  };
  return (role, thing) => {
    const seat = role === 'assessor' ? thing?.params.assessorPersonId : undefined;
    const key = role.startsWith('own ') ? `${role} ${thing?.organisationId}` : `${role} ${seat ?? ''}`;
    return once(cookies, key, async () => {
      if (role === 'anonymous') return '';
      const personId = seat ?? (await createPerson(services, { name: `The ${role}` }));
      if (role === 'person without organisation' || role === 'assessor') return sessionCookieFor(services, personId);
      const [kind = '', position = 'owner'] = role.split(' ');
      const isHalf = role === 'steward without second factor';
      const organisationId =
        kind === 'own' && thing ? thing.organisationId : await once(organisations, kind, () => makeOrganisation(kind));
      await addMember(services, organisationId, personId, isHalf ? 'owner' : (position as 'owner'));
      return sessionCookieFor(services, personId, { secondFactor: !isHalf, actingFor: organisationId });
    });
  };

  function makeOrganisation(kind: string): Promise<string> {
    return createOrganisation(services, { kind: kind as 'provider', status: 'verified' });
  }
}
