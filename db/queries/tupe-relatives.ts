import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

const mostShown = 20;

/**
 * The declarations that came from this one, and the one that it came from, as an organisation sees them: those in which it has a
 * part itself.
 */
export async function tupeRelativesOf(
  db: Kysely<Database>,
  declarationId: string,
  parentId: string | null,
  organisationId: string | null,
) {
  if (organisationId === null) return [];
  const rows = await db
    .selectFrom('tupe_declaration')
    .innerJoin('tupe_party as own', (join) =>
      join
        .onRef('own.declaration_id', '=', 'tupe_declaration.id')
        .on('own.organisation_id', '=', organisationId)
        .on('own.ended_at', 'is', null),
    )
    .leftJoin('subcontract', 'subcontract.id', 'tupe_declaration.subcontract_id')
    .leftJoin('organisation as provider', 'provider.id', 'subcontract.provider_id')
    .select(['tupe_declaration.id', 'tupe_declaration.state', 'provider.name as provider_name'])
    .distinct()
    .where((eb) =>
      eb.or([
        eb('tupe_declaration.parent_id', '=', declarationId),
        ...(parentId ? [eb('tupe_declaration.id', '=', parentId)] : []),
      ]),
    )
    .orderBy('tupe_declaration.id')
    .limit(mostShown)
    .execute();
  return rows.map(({ id, state, provider_name }) => ({ id, state, providerName: provider_name }));
}
