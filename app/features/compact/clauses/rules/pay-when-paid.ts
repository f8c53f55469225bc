import { type Cue, cue, gap, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import {
  ahead,
  condition,
  denied,
  inStep,
  onlyIf,
  outright,
  pays,
  pointsBack,
  primeIsPaid,
  strongCondition,
  tie,
  upstreamFails,
  upstreamWithholds,
  withholds,
} from './pay-when-paid-cues.ts';
import { innocent, notOwnFunds, ownFunds } from './pay-when-paid-innocent.ts';
import { hangsByOrder } from './pay-when-paid-order.ts';

const otherMoney = cue('clawback', 'on top of', 'over and above', 'grant (?:must|shall) be repaid', 'refund');

/** The sub-contractor is paid when, or if, the prime is (domain.md PAY-PASS, P17, P18). */
export const payWhenPaid: ClauseRule = {
  code: 'pay_when_paid',
  title: 'Paid only when the prime is paid',
  items: ['P17', 'P18', 'PAY-PASS'],
  why: 'It makes your payment wait for money from somebody you have no contract with, so that you carry the risk of their delay. A prime commits to funding that is free of undue risk for partners.',
  fairer:
    'The prime pays each valid and undisputed invoice within 30 days of receiving it, whether or not it has itself been paid. Outcome payments are passed on within 10 working days of the prime receiving them, and at the latest 30 days after the claim was accepted.',
  finds(reading: Reading): boolean {
    if (!reading.has(pays) || !hangsOnUpstream(reading) || reading.has(innocent)) return false;
    return !reading.has(ownFunds) || reading.has(notOwnFunds);
  },
};

function hangsOnUpstream(reading: Reading): boolean {
  if (reading.has(outright)) return true;
  if (reading.has(inStep) && withheldInTurn(reading)) return true;
  if (hangsByOrder(reading)) return true;
  if (reading.has(otherMoney) || reading.has(notice)) return false;
  if (reading.has(pointsBack) && reading.hasAround(primeIsPaid)) return !reading.hasAround(innocent);
  return awaitsUpstream(reading) || deniedWithUpstream(reading);
}

/** Most characters between what two payments hang together by and the payment from above. */
const within = 60;

const awaitsUpstream = (reading: Reading) =>
  reading.near(tie, primeIsPaid, within) ||
  standsBehind(reading, condition) ||
  standsBehind(reading, strongCondition, 140) ||
  (standsBehind(reading, ahead) && reading.has(denied)) ||
  (reading.near(onlyIf, primeIsPaid, within) && reading.has(denied));

const standsBehind = (reading: Reading, first: Cue, most = within) =>
  reading
    .all(first)
    .some(({ start, end }) => reading.all(primeIsPaid).some((paid) => start < paid.end && paid.start - end <= most));

// "no claim for fees which the Authority has not paid": the denial is beside what the Authority fails to do, not in it.
const deniedWithUpstream = (reading: Reading) =>
  reading
    .all(upstreamFails)
    .some((failing) =>
      reading.all(denied).some((no) => (no.end <= failing.start || no.start >= failing.end) && gap(no, failing) <= 120),
    );

// "if the Authority delays payment, payment to the Provider is delayed"
const withheldInTurn = (reading: Reading) =>
  reading
    .all(upstreamWithholds)
    .some((first) => reading.all(withholds).some((second) => second.end <= first.start || second.start >= first.end));

const notice = cue(
  '(?:tells?|informs?|notifies) (?:you|(?:the |each |every )?(?:[a-z]+ )?(?:sub-?contractor|provider|supplier|partner|charity|member)) (?:when|once|as soon as|if|that|each time)',
  '(?:shall|will|must|should|can|may|please) (?:notify|tell|inform|complain to) (?:[a-z-]+ ){0,4}(?:when|once|as soon as|within|if)',
  '(?:shall|will|must) (?:keep|retain) (?:[a-z]+ ){0,3}(?:records?|copies|documents)',
  '(?:shall|will|must) (?:give|send|provide|publish|show|disclose)(?: [a-z]+){0,6} (?:copy|copies|statements?|reports?|lists?|summary|dates|details|remittances?)',
);
