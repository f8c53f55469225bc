import type { Services } from '#app/services/services.ts';
import type { Role } from '#db/tables/organisation.table.ts';

export type DemoPerson = {
  personId: string;
  name: string;
  organisationName: string;
  role: Role;
  kind: 'provider' | 'prime' | 'steward';
};

/** The made-up people who can be tried, each with the organisation that they joined first. */
export async function demoPeople({ db }: Pick<Services, 'db'>): Promise<DemoPerson[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('person.is_demo', '=', true)
    .where('membership.ended_at', 'is', null)
    .distinctOn('person.id')
    .orderBy('person.id')
    .orderBy('membership.created_at')
    .limit(20)
    .select([
      'person.id as personId',
      'person.name',
      'organisation.name as organisationName',
      'membership.role',
      'organisation.is_prime',
      'organisation.is_steward',
    ])
    .execute();
  const people = rows.map(
    ({ is_prime, is_steward, ...person }): DemoPerson => ({
      ...person,
      kind: is_steward ? 'steward' : is_prime ? 'prime' : 'provider',
    }),
  );
  const order = ['provider', 'prime', 'steward'];
  return people.sort(
    (left, right) => order.indexOf(left.kind) - order.indexOf(right.kind) || left.name.localeCompare(right.name),
  );
}
