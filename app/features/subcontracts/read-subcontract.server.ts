import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { noticesOf } from '#db/queries/change-notice.ts';
import { mostInvoices, paymentsOf } from '#db/queries/payment.ts';
import { referralsOf } from '#db/queries/referral-flow.ts';
import { tupeStandingOf } from '#db/queries/tupe-declaration.ts';
import { subcontractTerms } from '../decisions/subcontract-terms.ts';
import { type Actor, actsFor } from '../identity/actor.ts';
import { type Invoice, paymentFigures } from '../payments/figures.ts';
import { datesOf, regimeFor, termsFor } from '../payments/invoice.ts';
import { regimeWords } from '../payments/regime.ts';
import { can } from '../policies.ts';
import { dateInLondon } from '../wording.ts';
import type { FoundSubcontract } from './find-subcontract.server.ts';
import { factsOfNotice } from './notice-facts.ts';
import { noticeState } from './notice-states.ts';
import { subcontractTitle } from './title.ts';
import { flowDifference, indicated } from './volume.ts';

/** A sub-contract as its parties and stewards read it: what was promised, agreed and what happens. */
export async function readSubcontract(services: Services, actor: Actor, found: FoundSubcontract) {
  const { subcontract } = found;
  const terms = subcontractTerms.parse(subcontract.terms);
  const { places, label } = await services.reference.current();
  const today = services.clock.today();
  const awardedOn = dateInLondon(subcontract.awarded_at);
  const notices = await noticesOf(services.db, subcontract.id);
  return {
    ...headOf(actor, found),
    version: subcontract.version,
    opportunityId: subcontract.opportunity_id,
    headContract:
      subcontract.head_contract_name === null
        ? null
        : { name: subcontract.head_contract_name, endsOn: subcontract.head_contract_ends_on },
    promised: {
      ...terms,
      districts: places.describe(
        [...new Set(terms.requirements.flatMap((row) => row.districts))].filter(places.isKnown),
      ),
      volume: indicated(terms.requirements),
      paymentModel: terms.payment
        .map(({ type, percent }) => `${label('payment_component', type)} ${percent}%`)
        .join(', '),
    },
    agreed: {
      startsOn: subcontract.starts_on,
      endsOn: subcontract.ends_on,
      shorterTermReason: subcontract.shorter_term_reason,
      noticeMonths: subcontract.notice_months,
      paymentDays: subcontract.payment_days,
      regime: regimeFor(subcontract),
      rule: regimeWords[regimeFor(subcontract)],
      upFrontPercent: subcontract.up_front_percent,
    },
    signature: {
      awardedOn,
      daysSinceAward: Temporal.PlainDate.from(awardedOn).until(today).days,
      signedOn: subcontract.signed_on,
      recordedAt: subcontract.signed_recorded_at,
      confirmedAt: subcontract.signature_confirmed_at,
      disputedAt: subcontract.signature_disputed_at,
      disputedReason: subcontract.signature_disputed_reason,
    },
    wentLiveOn: subcontract.went_live_on,
    ended: subcontract.ended_on && { on: subcontract.ended_on, reason: subcontract.ended_reason },
    flow: await flowOf(services, subcontract.id),
    paid: await paidOf(services, found),
    tupe: await tupeOf(services, subcontract.id),
    notices: notices.map((notice) => ({
      id: notice.id,
      kind: notice.kind,
      byPrime: notice.given_by_organisation_id === found.primeId,
      givenOn: notice.given_on,
      effectiveOn: notice.effective_on,
      state: noticeState(factsOfNotice(notice, subcontract.notice_months)),
    })),
    may: {
      sign: can(actor, 'subcontract:sign', found),
      confirm: can(actor, 'subcontract:confirm', found),
      goLive: subcontract.went_live_on === null && can(actor, 'subcontract:go-live', found),
      enter: can(actor, 'subcontract:enter', found),
      giveNotice: can(actor, 'subcontract:give-notice', found),
    },
  };
}
export type SubcontractView = Awaited<ReturnType<typeof readSubcontract>>;

/** What every page on a sub-contract bears at its head. */
export function headOf(actor: Actor, { subcontract, primeId, providerId, status }: FoundSubcontract) {
  const side = actsFor(actor, primeId) ? ('prime' as const) : actsFor(actor, providerId) ? ('provider' as const) : null;
  return {
    subcontractId: subcontract.id,
    title: subcontractTitle(subcontract.terms),
    primeId,
    primeName: subcontract.prime_name,
    providerId,
    providerName: subcontract.provider_name,
    status,
    /** Null for a steward. */
    side,
  };
}
export type SubcontractHead = ReturnType<typeof headOf>;

async function tupeOf({ db }: Services, subcontractId: string) {
  const standing = await tupeStandingOf(db, { subcontractId });
  return standing && { declarationId: standing.id, state: standing.state, transferOn: standing.planned_transfer_on };
}

const shownMonths = 3;

async function flowOf({ db }: Services, subcontractId: string) {
  const months = await referralsOf(db, subcontractId);
  const entered = months.flatMap(({ month, sent, received }) => {
    const count = received ?? sent;
    return count === null ? [] : [{ month, count }];
  });
  const last = entered.slice(0, shownMonths);
  return {
    months: entered.length,
    total: entered.reduce((sum, { count }) => sum + count, 0),
    recent: last.length === 0 ? null : last.reduce((sum, { count }) => sum + count, 0) / last.length,
    recentMonths: last.length,
    differing: months.filter(({ sent, received }) => flowDifference(sent, received) > 0).length,
  };
}

async function paidOf({ db, clock }: Services, { subcontract }: FoundSubcontract) {
  const rows = await paymentsOf(db, subcontract.id, { limit: mostInvoices, offset: 0 });
  const terms = termsFor(subcontract);
  const invoices = rows.map((row): Invoice => ({ dates: datesOf(row), terms, sizeBand: null, legalForm: null }));
  const today = clock.today().toString();
  return { invoices: rows.length, ...paymentFigures(invoices, { from: '2000-01-01', to: today }, today) };
}
