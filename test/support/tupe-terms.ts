import type { TestServices } from './services.ts';
import type { TupeMarket } from './tupe.ts';

/** One group of staff by pension and one promise, from the outgoing to the incoming provider, to which nobody has agreed. */
export async function insertTerms(services: TestServices, { declarationId, partyIds }: TupeMarket) {
  const at = new Date(services.clock.now().epochMilliseconds);
  const by = { updated_by: null, updated_at: at };
  const group = await services.db
    .insertInto('tupe_pension_group')
    .values({
      ...by,
      declaration_id: declarationId,
      position: 1,
      scheme: 'Local government scheme',
      scheme_kind: 'public',
      public_origin: null,
      origin_body: null,
      fair_deal_protected: null,
      headcount: 12,
      employer_percent: null,
      employee_percent: null,
      deficit_known: null,
      deficit_pence: null,
      deficit_borne_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const promise = await services.db
    .insertInto('tupe_indemnity')
    .values({
      ...by,
      declaration_id: declarationId,
      risk: 'pre_transfer',
      giver: 'outgoing',
      giver_party_id: partyIds.outgoing,
      receiver: 'incoming',
      receiver_party_id: partyIds.incoming,
      words: 'The giver meets all pay from before the transfer.',
      is_capped: false,
      cap_pence: null,
      share_percent: null,
      survival_months: null,
      window_days: null,
      is_bound_directly: null,
      proposed_at: at,
      withdrawn_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { groupId: group.id, indemnityId: promise.id };
}
