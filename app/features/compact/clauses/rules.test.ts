import { expect, test } from 'vitest';
import { checkClauses } from './check-clauses.ts';
import type { ClauseCode } from './rule.ts';

type Examples = Record<ClauseCode, { is: string[]; isNot: string[] }>;

// Short ones at the border of each rule. Longer texts in the words of many are in test/fixtures/clauses.
const examples: Examples = {
  publicity_ban: {
    is: ['The Provider shall not speak to the media.', 'You must not bring the Prime into disrepute.'],
    isNot: [
      'Nothing in this Agreement prevents the Provider from speaking to the media.',
      'The Provider must not disclose personal data.',
    ],
  },
  unilateral_variation: {
    is: ['The Prime may vary the Charges at its sole discretion.', 'We may change your volumes at any time by notice.'],
    isNot: [
      'The Prime shall not vary the Charges without the written agreement of both parties.',
      'The parties may vary the Charges by mutual agreement.',
    ],
  },
  pay_when_paid: {
    is: ['The Prime pays the Provider once the Authority has paid the Prime.'],
    isNot: [
      'The Prime pays the Provider within 30 days, whether or not the Authority has paid the Prime.',
      'The Prime shall not withhold payment because the Authority has not paid it.',
    ],
  },
  short_notice: {
    is: ["The Prime may terminate on 60 calendar days' notice.", 'Either party may cancel on two months’ notice.'],
    isNot: [
      'The Prime may terminate on not less than three months’ notice.',
      'The Prime may terminate with immediate effect if the Provider becomes insolvent.',
      "The Provider may terminate on 30 days' notice.",
    ],
  },
  disproportionate_insurance: {
    is: ['The Provider shall hold professional indemnity insurance of £10m.'],
    isNot: ["The Provider shall hold employers' liability insurance of £10m.", 'Insurance shall be proportionate.'],
  },
  uncapped_indemnity: {
    is: ['The Provider shall indemnify the Prime against all losses.', 'The Provider’s liability is unlimited.'],
    isNot: [
      'Each party shall indemnify the other against all losses.',
      'The Provider shall indemnify the Prime against all losses up to a maximum of £50,000.',
      'The Prime shall indemnify the Provider against all losses.',
    ],
  },
  blanket_flow_down: {
    is: ['All terms of the Head Contract apply to the Provider.'],
    isNot: ['Only the terms of the Head Contract listed in Schedule 2 apply to the Provider.'],
  },
  late_payment_terms: {
    is: ['Invoices are paid within 45 days.', 'Payment terms: net 60.', 'We pay within two months of invoice.'],
    isNot: [
      'Invoices are paid within 30 days.',
      'Invoices are paid within 20 working days.',
      'Claims must be submitted for payment within 60 days of the outcome.',
    ],
  },
};

const found = (text: string) => checkClauses(text).map(({ code }) => code);

for (const [code, { is, isNot }] of Object.entries(examples)) {
  test.each(is)(`${code}: %s`, (text) => expect(found(text)).toEqual([code]));
  test.each(isNot)(`not ${code}: %s`, (text) => expect(found(text)).toEqual([]));
}
