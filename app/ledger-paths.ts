// Addresses of what follows an award, a part of paths.ts.
import { withQuery } from './path-query.ts';

export const ledgerPaths = {
  // Sub-contracts
  subcontracts: (page?: number) => withQuery('/subcontracts', { page: page && page > 1 ? String(page) : undefined }),
  subcontractPaid: () => '/subcontracts/paid',
  ownPaymentsCsv: () => '/subcontracts/payments.csv',
  subcontract: (subcontractId: string) => `/subcontracts/${subcontractId}`,
  subcontractSignature: (subcontractId: string) => `/subcontracts/${subcontractId}/signature`,
  subcontractConfirm: (subcontractId: string) => `/subcontracts/${subcontractId}/confirm`,
  subcontractLive: (subcontractId: string) => `/subcontracts/${subcontractId}/live`,
  subcontractReferrals: (subcontractId: string, back?: number) =>
    withQuery(`/subcontracts/${subcontractId}/referrals`, { back: back ? String(back) : undefined }),
  subcontractPayments: (subcontractId: string, page?: number) =>
    withQuery(`/subcontracts/${subcontractId}/payments`, { page: page && page > 1 ? String(page) : undefined }),
  subcontractPaymentsCsv: (subcontractId: string) => `/subcontracts/${subcontractId}/payments.csv`,
  subcontractPaymentNew: (subcontractId: string) => `/subcontracts/${subcontractId}/payments/new`,
  subcontractPayment: (subcontractId: string, paymentId: string) =>
    `/subcontracts/${subcontractId}/payments/${paymentId}`,
  subcontractPaymentStep: (subcontractId: string, paymentId: string, step: string) =>
    `/subcontracts/${subcontractId}/payments/${paymentId}/${step}`,
  subcontractNoticeNew: (subcontractId: string, kind?: string) =>
    withQuery(`/subcontracts/${subcontractId}/notices/new`, { kind }),
  subcontractNotice: (subcontractId: string, noticeId: string) => `/subcontracts/${subcontractId}/notices/${noticeId}`,
  subcontractNoticeAnswer: (subcontractId: string, noticeId: string) =>
    `/subcontracts/${subcontractId}/notices/${noticeId}/answer`,
  subcontractNoticeWithdraw: (subcontractId: string, noticeId: string) =>
    `/subcontracts/${subcontractId}/notices/${noticeId}/withdraw`,
  stewardshipNotices: () => '/stewardship/notices',
  stewardshipNotice: (noticeId: string) => `/stewardship/notices/${noticeId}`,
  stewardshipSubcontracts: (organisationId: string, page?: number) =>
    withQuery(`/stewardship/organisations/${organisationId}/subcontracts`, {
      page: page && page > 1 ? String(page) : undefined,
    }),

  // Compact
  compact: (query = '') => `/compact${query && `?${query}`}`,
  compactNotice: (query = '') => `/compact/notice${query && `?${query}`}`,
  compactNoticeCalendar: (givenOn: string) => `/compact/notices/${givenOn}.ics`,
  compactClauses: () => '/compact/clauses',
  compactClauseCheck: (checkId: string) => `/compact/clauses/${checkId}`,
  compactClauseCheckRemove: (checkId: string) => `/compact/clauses/${checkId}/remove`,
  subcontractCompact: (subcontractId: string) => `/subcontracts/${subcontractId}/compact`,
  subcontractAdvance: (subcontractId: string) => `/subcontracts/${subcontractId}/compact/advance`,
  subcontractAdvanceStep: (subcontractId: string, requestId: string, step: 'decide' | 'withdraw') =>
    `/subcontracts/${subcontractId}/compact/advance/${requestId}/${step}`,
  subcontractFullCost: (subcontractId: string) => `/subcontracts/${subcontractId}/compact/cost`,
};
