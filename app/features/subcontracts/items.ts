import { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import type { RunningSubcontract } from '#db/queries/subcontract-items.ts';
import type { PaymentRow } from '#db/tables/ledger.table.ts';
import type { Item } from '../dashboards/item.ts';
import { dueOn, invoiceStatus, lookAtWithin } from '../payments/due.ts';
import { datesOf, termsFor } from '../payments/invoice.ts';
import { counted, dateInLondon } from '../wording.ts';
import { signWithinDays } from './domain.ts';
import { subcontractTitle } from './title.ts';

export type Running = {
  subcontract: RunningSubcontract;
  unpaid: readonly PaymentRow[];
  noticeToAnswer: { id: string; effectiveOn: string } | null;
};

/** Figures of a month are entered by this day of the next one. */
const enterByDay = 10;

/** What a sub-contract asks of its prime. @param month the first day of the last month */
export function itemsOfPrime(running: Running, month: string): Item[] {
  return [
    ...unsigned(running),
    ...invoicesToLookAt(running),
    ...invoicesToPay(running),
    ...flow(running, month, 'sent'),
    ...notice(running),
  ];
}

/** What a sub-contract asks of its provider. */
export function itemsOfProvider(running: Running, month: string): Item[] {
  return [...unconfirmed(running), ...flow(running, month, 'received'), ...notice(running)];
}

function unsigned({ subcontract }: Running): Item[] {
  if (subcontract.status !== 'awarded') return [];
  const awarded = Temporal.PlainDate.from(dateInLondon(subcontract.awarded_at));
  return [
    item(subcontract, 'signature', paths.subcontractSignature(subcontract.id), {
      title: 'Record the signature',
      hint: subcontract.signature_disputed_at
        ? 'The provider disputed what you recorded'
        : 'Not signed since the award',
      date: awarded.add({ days: signWithinDays }).toString(),
    }),
  ];
}

function unconfirmed({ subcontract }: Running): Item[] {
  if (subcontract.status !== 'signed' || subcontract.signature_confirmed_at) return [];
  return [
    item(subcontract, 'confirm', paths.subcontractConfirm(subcontract.id), {
      title: 'Confirm or dispute the signature',
      hint: 'Your prime recorded it as signed',
      date: null,
    }),
  ];
}

function invoicesToLookAt({ subcontract, unpaid }: Running): Item[] {
  const waiting = unpaid.filter((row) => invoiceStatus(datesOf(row)) === 'received');
  const first = waiting[0];
  if (!first) return [];
  return [
    item(subcontract, 'look', paths.subcontractPayments(subcontract.id), {
      title: `Accept or send back ${counted(waiting.length, 'invoice')}`,
      hint: 'The provider is told at once if something is wrong',
      date: Temporal.PlainDate.from(first.received_on).add({ days: lookAtWithin }).toString(),
    }),
  ];
}

function invoicesToPay({ subcontract, unpaid }: Running): Item[] {
  const accepted = unpaid.filter((row) => invoiceStatus(datesOf(row)) === 'valid');
  const dates = accepted.flatMap((row) => dueOn(datesOf(row), termsFor(subcontract)) ?? []).sort();
  if (accepted.length === 0) return [];
  return [
    item(subcontract, 'pay', paths.subcontractPayments(subcontract.id), {
      title: `Pay ${counted(accepted.length, 'invoice')}`,
      hint: 'What is overdue and unpaid counts as not paid in time',
      date: dates[0] ?? null,
    }),
  ];
}

function flow({ subcontract }: Running, month: string, side: 'sent' | 'received'): Item[] {
  const { went_live_on: liveOn } = subcontract;
  const last = Temporal.PlainDate.from(month);
  const isLive = liveOn !== null && liveOn <= last.add({ months: 1 }).subtract({ days: 1 }).toString();
  if (!isLive || subcontract[side] !== null) return [];
  return [
    item(subcontract, 'referrals', paths.subcontractReferrals(subcontract.id), {
      title: `Enter referrals for ${last.toLocaleString('en-GB', { month: 'long' })}`,
      hint: side === 'sent' ? 'How many customers you sent' : 'How many customers you received',
      date: last.add({ months: 1, days: enterByDay - 1 }).toString(),
    }),
  ];
}

function notice({ subcontract, noticeToAnswer }: Running): Item[] {
  if (!noticeToAnswer) return [];
  return [
    item(subcontract, 'notice', paths.subcontractNotice(subcontract.id, noticeToAnswer.id), {
      title: 'Answer the notice',
      hint: 'It takes effect on this day, if it does',
      date: noticeToAnswer.effectiveOn,
    }),
  ];
}

function item(
  subcontract: RunningSubcontract,
  kind: string,
  href: string,
  { title, ...rest }: Omit<Item, 'key' | 'href'>,
): Item {
  return {
    key: `subcontract ${kind} ${subcontract.id}`,
    href,
    title: `${title}: ${subcontractTitle(subcontract.terms)}`,
    ...rest,
  };
}
