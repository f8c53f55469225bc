import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

export type ToAsk = { subjectId: string; organisationId: string; periodFrom: string; periodTo: string };

/**
 * Whom to ask about what: those on the ledger who validate an item that was attested for a period that is still open, once for
 * each period, when nothing was added to it since `quietSince`.
 */
export async function validationsToAsk(
  db: Kysely<Database>,
  { oldestEnd, quietSince, limit }: { oldestEnd: string; quietSince: Date; limit: number },
): Promise<ToAsk[]> {
  const { rows } = await sql<ToAsk>`
    select distinct attestation.organisation_id as "subjectId", ledger.asked as "organisationId",
      attestation.period_from as "periodFrom", attestation.period_to as "periodTo"
    from attestation
    join rule_set_version on rule_set_version.id = attestation.version_id
    join rule_set on rule_set.code = rule_set_version.rule_set
    join rule_item on rule_item.version_id = attestation.version_id and rule_item.code = attestation.item_code
    join (
      select prime_id as subject, provider_id as asked, 'prime' as side, array['partner', 'respondent'] as roles
        from subcontract where status <> 'not_concluded'
      union select provider_id, prime_id, 'provider', array['prime'] from subcontract where status <> 'not_concluded'
    ) as ledger on ledger.subject = attestation.organisation_id and ledger.side = rule_set.required_of
      and ledger.roles && rule_item.counter_attestors
    where attestation.superseded_at is null and attestation.period_to >= ${oldestEnd}::date
      and ledger.asked <> ledger.subject
      and not exists (select from attestation as later where later.organisation_id = attestation.organisation_id
        and later.period_from = attestation.period_from and later.signed_at > ${quietSince})
      and not exists (select from validation_request as request where request.subject_id = attestation.organisation_id
        and request.organisation_id = ledger.asked and request.period_from = attestation.period_from
        and request.period_to = attestation.period_to)
    order by 1, 2, 3
    limit ${limit}`.execute(db);
  return rows;
}

/** Notes that an organisation was asked. @returns false when it was before */
export async function noteAsked(db: Transaction<Database>, asked: ToAsk, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('validation_request')
    .values({
      subject_id: asked.subjectId,
      organisation_id: asked.organisationId,
      period_from: asked.periodFrom,
      period_to: asked.periodTo,
      asked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('asked_at')
    .executeTakeFirst();
  return row !== undefined;
}
