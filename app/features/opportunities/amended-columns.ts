import { z } from 'zod';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';

// The columns of an opportunity that an amendment may change. Until it is published they wait in `opportunity.amended`, so
// that whoever reads a column reads what stands. The position on TUPE is not among them: it is stated, and stands at once.
const amendedColumns = z
  .object({
    head_contract_id: z.uuid().nullable(),
    title: z.string(),
    summary: z.string(),
    cpv_codes: z.array(z.string()),
    value_low_pence: z.number().nullable(),
    value_high_pence: z.number().nullable(),
    value_not_stated_reason: z.string().nullable(),
    management_fee_percent: z.number().nullable(),
    volume_guarantee: z.boolean().nullable(),
    payment_days: z.number().nullable(),
    mandatory_evidence: z.array(z.string()),
    clarification_deadline: z.iso.date().nullable(),
    response_deadline: z.iso.date().nullable(),
    decision_date: z.iso.date().nullable(),
    short_window_reason: z.string().nullable(),
  })
  .partial();
export type AmendedColumns = z.infer<typeof amendedColumns>;

/** The columns that wait to be published; none where there is no amendment. @throws when what is stored is no such thing */
export function amendedColumnsOf({ amended }: Pick<OpportunityRow, 'amended'>): AmendedColumns {
  return amendedColumns.parse(amended ?? {});
}

/** An opportunity as its editors see it: as its amendment would have it. */
export function asAmended(row: OpportunityRow): OpportunityRow {
  return { ...row, ...amendedColumnsOf(row) };
}

/** What changing some columns comes to: the columns of a draft, or what waits beside those that stand. */
export function changeTo(row: OpportunityRow, change: Partial<OpportunityRow>): Partial<OpportunityRow> {
  if (row.status === 'draft') return change;
  return { amended: amendedColumns.parse({ ...amendedColumnsOf(row), ...change }) };
}
