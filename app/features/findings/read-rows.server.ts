import type { Kysely } from 'kysely';
import { dueOn } from '#app/features/payments/due.ts';
import { regimeOf } from '#app/features/payments/regime.ts';
import {
  answersToTest,
  lastAcceptances,
  ledgerToTest,
  opportunitiesToTest,
  subcontractsToTest,
} from '#db/queries/breach-rows.ts';
import { deletionsToTest, transfersToTest } from '#db/queries/breach-rows-tupe.ts';
import type { Database } from '#db/schema.ts';
import type { ChangeNoticeRow, PaymentRow, ReferralFlowRow } from '#db/tables/ledger.table.ts';
import { subcontractTerms } from '../decisions/subcontract-terms.ts';
import { transferTitle } from '../tupe/title.ts';
import { dateInLondon } from '../wording.ts';
import { daysBetween } from './tests/days.ts';
import type {
  DeletionToTest,
  NoticeToTest,
  PaymentToTest,
  RowsToTest,
  SubcontractToTest,
  TransferToTest,
} from './tests/rows.ts';

type SubcontractInFull = Awaited<ReturnType<typeof subcontractsToTest>>[number];
type Ledger = {
  flows: readonly ReferralFlowRow[];
  payments: readonly PaymentRow[];
  notices: readonly ChangeNoticeRow[];
};

/** All rows of one organisation that the tests read. */
export async function readRows(db: Kysely<Database>, organisationId: string): Promise<RowsToTest> {
  const acceptances = await lastAcceptances(db, organisationId);
  const opportunities = (await opportunitiesToTest(db, organisationId)).map(
    ({ publishedAt, tupeEndedAt, procurementBeganOn, bidsDueOn, ...row }) => ({
      ...row,
      publishedOn: dateInLondon(publishedAt),
      tupeEndedOn: tupeEndedAt && dateInLondon(tupeEndedAt),
      primeWindowDays: procurementBeganOn && bidsDueOn ? daysBetween(procurementBeganOn, bidsDueOn) : null,
    }),
  );
  const about = new Map(opportunities.map((row) => [row.id, row]));
  const { flows, payments, notices } = await ledgerToTest(db, organisationId);
  const ofEach = {
    flows: Map.groupBy(flows, ({ subcontract_id }) => subcontract_id),
    payments: Map.groupBy(payments, ({ subcontract_id }) => subcontract_id),
    notices: Map.groupBy(notices, ({ subcontract_id }) => subcontract_id),
  };
  return {
    commitments: acceptances.map(({ title, ...row }) => ({ ...row, ruleSetTitle: title })),
    opportunities,
    answers: (await answersToTest(db, organisationId)).map((row) => ({
      ...row,
      title: about.get(row.opportunityId)?.title ?? '',
      districts: about.get(row.opportunityId)?.districts ?? [],
    })),
    subcontracts: (await subcontractsToTest(db, organisationId)).map((row) =>
      toTest(row, {
        flows: ofEach.flows.get(row.id) ?? [],
        payments: ofEach.payments.get(row.id) ?? [],
        notices: ofEach.notices.get(row.id) ?? [],
      }),
    ),
    transfers: await readTransfers(db, organisationId),
    deletions: await readDeletions(db, organisationId),
  };
}

async function readTransfers(db: Kysely<Database>, organisationId: string): Promise<TransferToTest[]> {
  const rows = await transfersToTest(db, organisationId);
  return rows.map(({ opportunityTitle, subcontractTerms, plannedAt, disputedAt, ...row }) => ({
    ...row,
    title: transferTitle(opportunityTitle, subcontractTerms),
    plannedOn: plannedAt && dateInLondon(plannedAt),
    disputedSince: disputedAt && dateInLondon(disputedAt),
  }));
}

async function readDeletions(db: Kysely<Database>, organisationId: string): Promise<DeletionToTest[]> {
  const rows = await deletionsToTest(db, organisationId);
  return rows.map(({ opportunityTitle, subcontractTerms, ...row }) => ({
    ...row,
    title: transferTitle(opportunityTitle, subcontractTerms),
  }));
}

function toTest(row: SubcontractInFull, { flows, payments, notices }: Ledger): SubcontractToTest {
  const terms = subcontractTerms.safeParse(row.terms).data;
  return {
    id: row.id,
    opportunityId: row.opportunity_id,
    title: [terms?.opportunityTitle, terms?.lotTitle].filter(Boolean).join(': ') || 'Sub-contract',
    isTupeDeclared: row.is_tupe_declared,
    isEnded: row.status === 'ended',
    awardedOn: dateInLondon(row.awarded_at),
    signedOn: row.signed_on,
    isSignatureDisputed: row.signature_disputed_reason !== null,
    noticeMonths: row.notice_months,
    endsOn: row.ends_on,
    headEndsOn: row.head_ends_on,
    shorterTermReason: row.shorter_term_reason,
    wentLiveOn: row.went_live_on,
    endedOn: row.ended_on,
    isUnderHeadContract: row.head_contract_id !== null,
    managementFeePercent: terms?.managementFeePercent ?? null,
    volumes: (terms?.requirements ?? []).map(({ volumeLow: low, volumeCentral: central, volumeHigh: high }) => ({
      low,
      central,
      high,
    })),
    flows,
    payments: payments.map((payment) => paymentToTest(payment, row)),
    notices: notices.map((notice) => noticeToTest(notice, row.prime_id)),
  };
}

function paymentToTest(payment: PaymentRow, subcontract: SubcontractInFull): PaymentToTest {
  const dates = {
    receivedOn: payment.received_on,
    validOn: payment.valid_on,
    invoiceDueOn: payment.invoice_due_on,
    rejectedOn: payment.rejected_on,
    disputedOn: payment.disputed_on,
    disputeSettledOn: payment.dispute_settled_on,
    paidOn: payment.paid_on,
    paidSeenOn: payment.paid_seen_on,
  };
  const regime = subcontract.payment_regime ?? regimeOf(subcontract.head_regime);
  return {
    id: payment.id,
    reference: payment.reference,
    dueOn: dueOn(dates, { regime, agreedDays: subcontract.payment_days }),
    paidOn: payment.paid_on,
  };
}

function noticeToTest(notice: ChangeNoticeRow, primeId: string): NoticeToTest {
  return {
    id: notice.id,
    kind: notice.kind,
    byPrime: notice.given_by_organisation_id === primeId,
    givenOn: notice.given_on,
    effectiveOn: notice.effective_on,
    recordedOn: dateInLondon(notice.recorded_at),
    exceptionalReason: notice.exceptional_reason,
    isAccepted: notice.steward_view === 'accepted',
    isAgreed: notice.answer === 'agreed',
  };
}
