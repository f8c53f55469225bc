import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** What a prime said of each principle, with the assessor's scores. */
export function answersOf(db: Kysely<Database>, accreditationId: string) {
  return db.selectFrom('accreditation_answer').selectAll().where('accreditation_id', '=', accreditationId).execute();
}

/** The same of several accreditations, by accreditation. */
export async function answersOfEach(db: Kysely<Database>, accreditationIds: readonly string[]) {
  if (accreditationIds.length === 0) return new Map<string, never[]>();
  const rows = await db
    .selectFrom('accreditation_answer')
    .selectAll()
    .where('accreditation_id', 'in', [...accreditationIds])
    .execute();
  return Map.groupBy(rows, ({ accreditation_id: accreditationId }) => accreditationId);
}

/** Keeps the answers of a prime; scores stay as they are. */
export async function saveAnswers(
  db: Transaction<Database>,
  accreditationId: string,
  answers: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [...answers].map(([principle, answer]) => ({ accreditation_id: accreditationId, principle, answer }));
  if (rows.length === 0) return;
  await db
    .insertInto('accreditation_answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['accreditation_id', 'principle']).doUpdateSet((eb) => ({ answer: eb.ref('excluded.answer') })),
    )
    .execute();
}

export type Score = { principle: string; score: number | null; reason: string | null };

/** Keeps the scores of an assessor; answers stay as they are. */
export async function saveScores(
  db: Transaction<Database>,
  accreditationId: string,
  scores: readonly Score[],
  scoredBy: string,
): Promise<void> {
  for (const { principle, score, reason } of scores) {
    const scored = { score, score_reason: reason, scored_by: scoredBy };
    await db
      .insertInto('accreditation_answer')
      .values({ accreditation_id: accreditationId, principle, answer: '', ...scored })
      .onConflict((conflict) => conflict.columns(['accreditation_id', 'principle']).doUpdateSet(scored))
      .execute();
  }
}

/**
 * What a prime attested, with the titles of its evidence, about items that count for a principle: through the lineage of the
 * principle or one of its parts, or of the item itself.
 */
export async function attestedFor(
  db: Kysely<Database>,
  { organisationId, versionId }: { organisationId: string; versionId: string },
) {
  const { rows } = await sql<{
    principle: string;
    code: string;
    claimed: string;
    statement: string;
    evidence: string[];
  }>`
    with part as (
      select split_part(code, '.', 1) as principle, code, lineage from rule_item where version_id = ${versionId}
    )
    select distinct part.principle, attestation.item_code as code, attestation.claimed, attestation.statement,
      (select coalesce(array_agg(evidence.title order by evidence.title), '{}')
       from conduct_evidence evidence
       join conduct_evidence_item link on link.evidence_id = evidence.id
       where link.item_code = attestation.item_code and evidence.organisation_id = attestation.organisation_id
         and evidence.withdrawn_at is null) as evidence
    from attestation
    join rule_item item on item.version_id = attestation.version_id and item.code = attestation.item_code
    join part on attestation.item_code = any(part.lineage) or part.code = any(item.lineage) or part.code = attestation.item_code
    where attestation.organisation_id = ${organisationId} and attestation.superseded_at is null
    order by part.principle, attestation.item_code`.execute(db);
  return rows;
}
