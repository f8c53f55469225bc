import { expect, test } from 'vitest';
import { checkClauses } from './check-clauses.ts';
import type { ClauseCode } from './rule.ts';

type Examples = Record<ClauseCode, { is: string[]; isNot: string[] }>;

// Short ones at the border of each rule. Longer texts in the words of many are in test/fixtures/clauses.
const examples: Examples = {
  publicity_ban: {
    is: [
      'The Provider shall not speak to the media.',
      'You must not bring the Prime into disrepute.',
      "The Provider shall ensure that no employee makes any statement to the press unless the Prime's head of news has cleared it.",
      'Nothing done by the Charity shall cause embarrassment to the Department.',
      'All statements intended for the public will be submitted in draft for the approval of the Prime.',
      'Nothing may be written by the Provider that would lower the Prime in the estimation of the public.',
      'All announcements about the Award shall be made by the Prime.',
      'The Provider may publish an article only after the Prime has cleared it.',
    ],
    isNot: [
      'The Provider shall ensure that no personal data is sent to the press.',
      'The Provider may take part in public debate, and the Prime will not treat that as a ground for ending this Agreement.',
      'Nothing in this Agreement prevents the Provider from speaking to the media.',
      'The Provider must not disclose personal data.',
      "A Provider's criticism of the Programme in public shall not be a ground for ending this Agreement.",
      'The Prime shall not object to any public statement of the Provider.',
      'Learners must not publish photographs of other learners on social media.',
    ],
  },
  unilateral_variation: {
    is: [
      'The Prime may vary the Charges at its sole discretion.',
      'We may change your volumes at any time by notice.',
      "The Prime shall be entitled, on five days' notice, to decrease the Provider's market share as it sees fit.",
      'The prices shall be reduced by such percentage as the Prime may in its opinion consider necessary.',
      'Prices may be lowered by the Prime following any reduction in the prices paid under the Head Contract.',
      'The indicators are refreshed by us each quarter and bind you from the date of our letter.',
      'The operations manual may be reissued by the Prime, and each reissue binds the Provider.',
      'Silence for seven days after receipt of an amendment shall be treated as assent.',
      'The fee is such percentage as the Prime may determine.',
      'The prices apply until the Prime publishes a revised tariff, which shall then be substituted for them.',
      'The Prime may impose the same terms on the Provider by notice, and the Provider shall be taken to have agreed.',
    ],
    isNot: [
      'The indicators are refreshed by agreement between both parties each quarter.',
      'If the market share changes by a tenth the parties shall meet to agree a new price.',
      'The Prime shall not vary the Charges without the written agreement of both parties.',
      'The parties may vary the Charges by mutual agreement.',
      'We may suggest changes to the service. Nothing changes until you have agreed in writing.',
      'The Provider may refuse a change that the Prime asks for.',
      'The Prime may reduce a payment by any sum paid in error.',
      'The Prime may replace its contract manager on notice.',
    ],
  },
  pay_when_paid: {
    is: [
      'The Prime pays the Provider once the Authority has paid the Prime.',
      "Fees are released following clearance of the Authority's transfer.",
      'Fees are paid in the payment run that follows the one in which the Department settles ours.',
      "The Provider bears the risk of the Authority's non-payment and waives any claim to fees.",
      'The Provider is not entitled to payment unless the Authority has paid the Prime for it.',
      'If funding is paused by the Authority, payments to the Provider are paused for the same time.',
      'The Provider has no claim on the Prime for fees which the Authority, for whatever cause, has not remitted.',
      'Payment of the Fees is limited to sums that the Prime recovers from the Department.',
      'Nothing is payable to the Provider in advance of payment by the Authority to the Prime.',
      'The Council pays us, then we pay you.',
      'If the Authority withdraws the grant, the duty of the Prime to pay the Provider falls away.',
      "Any delay in the Authority's payment is passed on to the Provider.",
    ],
    isNot: [
      'If the Authority recovers a sum, the Prime will bear that loss and not reclaim what it has paid.',
      'The Prime shall not be entitled to withhold payment because the Authority has not paid it.',
      'The Prime shows each month what the Authority has paid it and what it owes to each partner.',
      'The Prime pays the Provider within 30 days, whether or not the Authority has paid the Prime.',
      'The Prime shall not withhold payment because the Authority has not paid it.',
      'The risk that the Authority pays late, or not at all, is borne by the Prime once work is done.',
      'Any term that makes payment conditional upon receipt of money from the Authority is of no effect.',
      'If the Authority delays its funding, the Provider may suspend the Services.',
      'If the Council pays us late, that is our problem: you are paid within 14 days of your invoice.',
      'Any term which would make payment to the Provider depend on money from the Authority is excluded.',
      'The Department pays us for results; we then pay you within 10 days of your invoice.',
    ],
  },
  short_notice: {
    is: [
      "The Prime may terminate on 60 calendar days' notice.",
      'Either party may cancel on two months’ notice.',
      "Either the Prime or the Provider may determine this Agreement on eight weeks' written notice.",
      "The Prime may withdraw from the Provider all or part of the Services on ten business days' notice.",
      'Notice. Either side: four weeks in writing.',
      'We may stop the project if our plans change. You will have three weeks’ notice of it.',
      'Referrals to the Provider may be suspended by the Hub with effect from the date of its letter.',
      'Your grant can be withdrawn on a month’s notice.',
      'The Provider may terminate on six months’ notice and the Prime on one month’s notice.',
    ],
    isNot: [
      'Notice. Either side: six months in writing.',
      "Either party may end this Agreement on four weeks' notice if an event beyond its reasonable control lasts 60 days.",
      'The Prime may terminate on not less than three months’ notice.',
      'The Prime may terminate with immediate effect if the Provider becomes insolvent.',
      "The Provider may terminate on 30 days' notice.",
      'The Prime may terminate immediately at any time where the Provider is in material breach.',
      'The Prime may terminate for convenience. The notice shall not be less than six months.',
      'The parties may terminate this Agreement at any time by agreement in writing.',
      'This Agreement may be terminated by the Charity on one month’s notice, and by the Hub on four months’ notice.',
    ],
  },
  disproportionate_insurance: {
    is: [
      'The Provider shall hold professional indemnity insurance of £10m.',
      'The insurances required of the Provider are those which the Head Contract requires of the Prime.',
      'The Provider shall maintain professional indemnity insurance of £1m for twelve years after the end of the Services.',
      'The annual fee is £24,000. You must carry professional indemnity cover of £3 million.',
      'Insurance is to be kept at the levels prescribed by the Head Contract.',
    ],
    isNot: [
      "The Provider shall hold employers' liability insurance of £10m.",
      'The Prime carries £10 million of public liability insurance.',
      'Insurance shall be proportionate.',
      'The levels of insurance specified in the Head Contract shall not be required of the Provider.',
      'The Provider shall keep its insurance certificates and other records for twelve years.',
      'Public liability insurance of £5m and professional indemnity insurance of £1m shall be held.',
    ],
  },
  uncapped_indemnity: {
    is: [
      'The Provider shall indemnify the Prime against all losses.',
      'The Provider’s liability is unlimited.',
      'There is no limit on what the Provider may have to pay the Prime.',
      'Any fine which the Department imposes on the Prime shall be reimbursed by the Provider, irrespective of fault.',
      'The limit in clause 9 protects the Prime alone.',
      'The Provider shall free and relieve the Prime of all claims.',
      'You take on full responsibility for any claim, fine or cost.',
      'The Provider waives any limit on its liability to the Prime.',
    ],
    isNot: [
      'Each party shall indemnify the other against all losses.',
      'The Provider shall indemnify the Prime against all losses up to a maximum of £50,000.',
      'The Prime shall indemnify the Provider against all losses.',
      'If the Authority recovers any sum from the Prime because the Provider claimed it in error, the Provider shall repay it.',
      'Any fine imposed on the Prime through no fault of the Provider shall be borne by the Prime in full.',
      'The Prime shall be liable for all losses that the Provider suffers.',
      'The Provider shall repay to the Prime any sum paid to it by mistake.',
    ],
  },
  blanket_flow_down: {
    is: [
      'All terms of the Head Contract apply to the Provider.',
      'Each obligation, liability and risk undertaken by the Prime towards the Authority is assumed by the Provider in full.',
      'Any term of the Head Contract not repeated here is incorporated by reference and binds the Provider.',
      'You take on every duty that we owe to DWP.',
      'Anything the Authority requires of the Prime is hereby required of the Provider.',
      'Whatever liability the Prime has to the Authority, the Provider shall have a like liability to the Prime.',
      'References in the Head Contract to the Prime shall be read as references to the Provider.',
      'We have a contract with the Council. You agree to meet every one of them, as if your name stood in place of ours.',
    ],
    isNot: [
      'These terms of the Head Contract, set out in full in Schedule 7, apply. No other term of it binds the Provider.',
      'A matrix shows, clause by clause, which head terms apply to the Provider.',
      'Only the terms of the Head Contract listed in Schedule 2 apply to the Provider.',
      'Nothing in this Agreement binds the Provider to any term of the Head Contract that is not set out here.',
      'The Prime remains bound by the Head Contract in full, and the Provider is bound only by this Agreement.',
      'You must keep all records that the Council asks us for.',
      'We owe duties to the Council. They are ours alone and you do not take on any of them.',
    ],
  },
  late_payment_terms: {
    is: [
      'Invoices are paid within 45 days.',
      'Payment terms: net 60.',
      'We pay within two months of invoice.',
      'The Prime shall settle each properly submitted claim within six weeks of its approval.',
      'Fees are payable on the forty-fifth day after invoice.',
      'The Prime has 21 days to verify an invoice and a further 28 days to pay it.',
      'Invoices are paid on the last Friday of the month after next.',
      'No interest runs on an invoice until 60 days after it is received.',
      'The Prime has 20 working days to agree an account. Payment is made 30 days after that agreement.',
      'An invoice that reaches us in May is paid at the end of July.',
    ],
    isNot: [
      'Invoices are paid within 30 days.',
      'Invoices are paid within 20 working days.',
      'Claims that are not properly submitted within six weeks are not paid.',
      'Claims must be submitted for payment within 60 days of the outcome.',
      'You send us an invoice within 90 days of the work and we pay it within 21 days.',
      'Disputed sums are settled by the adjudicator within 42 days of referral.',
      'The Prime checks a claim within 5 working days and pays it within 30 days of that check.',
      'Invoices received in November are paid on 20 December.',
    ],
  },
};

const found = (text: string) => checkClauses(text).map(({ code }) => code);

for (const [code, { is, isNot }] of Object.entries(examples)) {
  test.each(is)(`${code}: %s`, (text) => expect(found(text)).toEqual([code]));
  test.each(isNot)(`not ${code}: %s`, (text) => expect(found(text)).toEqual([]));
}
