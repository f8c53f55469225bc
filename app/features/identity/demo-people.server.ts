import type { Services } from '#app/services/services.ts';
import type { Role } from '#db/tables/organisation.table.ts';

export type DemoPerson = {
  personId: string;
  name: string;
  kind: 'provider' | 'prime' | 'steward' | 'assessor' | 'newcomer';
  /** Null for a person who is new here and belongs to no organisation. */
  membership: { organisationName: string; role: Role } | null;
};

/** The made-up people who can be tried, each with the organisation that they joined first. */
export async function demoPeople({ db }: Pick<Services, 'db'>): Promise<DemoPerson[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('membership', (join) =>
      join.onRef('membership.person_id', '=', 'person.id').on('membership.ended_at', 'is', null),
    )
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('person.is_demo', '=', true)
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
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('accreditation_assessor')
          .whereRef('accreditation_assessor.person_id', '=', 'person.id')
          .select('person_id'),
      ).as('is_assessor'),
    )
    .execute();
  const people = rows.map(
    ({ personId, name, organisationName, role, is_prime, is_steward, is_assessor }): DemoPerson => ({
      personId,
      name,
      kind: !role ? (is_assessor ? 'assessor' : 'newcomer') : is_steward ? 'steward' : is_prime ? 'prime' : 'provider',
      membership: organisationName && role ? { organisationName, role } : null,
    }),
  );
  const order = ['provider', 'prime', 'steward', 'assessor', 'newcomer'];
  return people.sort(
    (left, right) => order.indexOf(left.kind) - order.indexOf(right.kind) || left.name.localeCompare(right.name),
  );
}
