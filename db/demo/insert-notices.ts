import type { Insertable, Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { earliestEffect } from '#app/features/subcontracts/notice.ts';
import type { Database } from '../schema.ts';
import type { ChangeNoticeTable } from '../tables/ledger.table.ts';
import type { DemoSubcontract } from './insert-subcontracts.ts';
import { at } from './moment.ts';
import { demoId } from './random.ts';

type Given = { ago: number } & Pick<Insertable<ChangeNoticeTable>, 'kind' | 'reasons' | 'impact'> &
  Partial<Insertable<ChangeNoticeTable>>;

const given: Readonly<Record<NonNullable<DemoSubcontract['stage']['notice']>, Given>> = {
  short: {
    ago: 8,
    kind: 'end',
    reasons: 'We bring this work back into our own team from the first of the month.',
    impact: 'Eleven people change their adviser. Each meets the new one before.',
    exceptional_reason: 'The funder wants fewer partners at once.',
  },
  performance: {
    ago: 20,
    kind: 'end',
    reasons: 'Fewer than half of the agreed starts in three quarters.',
    impact: 'Nobody new is referred; those who began stay until they have finished.',
    for_performance: true,
    improvement_plan: 'Agreed in spring with dates for each month, looked at together twice; starts did not rise.',
  },
  partner: {
    ago: 12,
    kind: 'partner',
    reasons: 'The partner wants to give up its office in two of the places.',
    impact: 'People in both places can go to the new partner, ten minutes away.',
    replacement: 'A local partner from the reserve list',
  },
  change: {
    ago: 10,
    kind: 'change',
    reasons: 'Invoices are to be paid sooner, as we are paid sooner.',
    impact: 'None for customers.',
    proposed: { paymentDays: 20 },
  },
};

/** Puts in the notice on a sub-contract, if its stage has one. */
export async function insertDemoNotice(db: Transaction<Database>, subcontract: DemoSubcontract): Promise<void> {
  const { stage, id, answered, today } = subcontract;
  if (!stage.notice) return;
  const { ago, ...notice } = given[stage.notice];
  const givenOn = today.subtract({ days: ago });
  await db
    .insertInto('change_notice')
    .values({
      id: demoId('notice', stage.name),
      subcontract_id: id,
      given_by_organisation_id: answered.opportunity.snapshot.organisationId,
      given_by: null,
      given_on: givenOn.toString(),
      effective_on: effectOf(stage.notice, givenOn).toString(),
      improvement_plan: null,
      exceptional_reason: null,
      steward_view: null,
      steward_words: null,
      steward_id: null,
      steward_at: null,
      withdrawn_at: null,
      recorded_at: at(givenOn),
      ...notice,
    })
    .execute();
}

function effectOf(notice: keyof typeof given, givenOn: Temporal.PlainDate): Temporal.PlainDate {
  return notice === 'short' ? givenOn.add({ days: 30 }) : earliestEffect(givenOn);
}
