import { funderSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';

const pays = cue(
  '(?:re)?pay(?:s|ing|able|ments?)?',
  'paid',
  'remit(?:s|ted|tance)?',
  'releas(?:e|es|ed)',
  'pass(?:es|ed)?',
  'remittances?',
  'transferred|instalments?',
  'disburs(?:e|ed|es|ement)',
  'reimburs(?:e|ed|ement)',
  'settle(?:s|d|ment)?',
  'fees?|sums?|amounts?|money|monies|invoices?|charges|share|entitle(?:d|ment)',
  'due',
);

const notInvoice =
  "(?! (?:of |by it of )?(?:a |an |the |each |any |your |such |that |its )?(?:[a-z'-]+ ){0,4}(?:invoices?|claims? form|applications?|reports?|evidence|information))";
const received = `(?:(?:first |actually |itself |also |in turn |duly |not |been |already ){0,3}(?:receiv(?:ed?|es|ing)|receipt|in receipt|(?<!prices )(?<!rates )paid|(?<!shall |will |must )pays?|settle[sd]?|put in funds|in funds|reimburse[sd]?|remit(?:s|ted|ting)|credited|funded|reached|collect(?:s|ed)|cleared funds|cleared|obtain(?:s|ed)|recover(?:s|ed)|declin(?:es|ed) to pay|fail(?:s|ed) to pay|refus(?:es|ed) to pay|making (?:the |such |an? )?(?:[a-z]+ )?payment|makes? (?:the |such |an? )?(?:[a-z]+ )?payment|payment|releas(?:es?|ed|ing)|arriv(?:es?|ed|ing)|comes? (?:through|in)|lands?|dr(?:aw|awn|awing|ew) down|reach(?:es|ing)|honour(?:s|ed))${notInvoice})`;
const upstream = `(?:${funderSource})`;
const primeWords = '(?:us|contractor|prime|lead provider|lead partner|company|buyer|it|we)';
const primeIsPaid = cue(
  `${received}(?: [a-z'-]+){0,12} (?:from|by|under) (?:the |its |our )?(?:[a-z]+ ){0,3}${upstream}`,
  `${upstream}(?: [a-z'-]+){0,6} ${received}(?: (?:us|the prime|the contractor|the lead provider|the company|it|the buyer|prime|contractor))?`,
  `${primeWords} (?:[a-z]+ ){0,3}(?:been paid|been put in funds|is paid|are paid|is in funds|are in funds|have been paid|have the money|has the money)`,
  `${primeWords} (?:[a-z]+ ){0,3}(?:receives?|received)${notInvoice}(?: [a-z'-]+){0,5} (?:payments?|funds|funding|money|monies|cash|sums?|income|fees?)`,
  `payments? (?:from|by|under) (?:the |its |our )?${upstream}`,
  `${upstream}(?:'s)? (?:[a-z]+ )?(?:payments?|remittances?|transfers?|drawdown|bacs|funds|money|cash)`,
  `${upstream} (?:has |have )?(?:first )?(?:discharged|honoured|certified|met)`,
  '(?:ours|(?:our|its) (?:own )?(?:money|funds|payment)) (?:has |have )?(?:comes? (?:through|in)|arriv(?:es|ed)|lands|is paid|reached)',
  `reached (?:the )?(?:contractor|prime|lead provider|company|our)(?:'s)? (?:bank )?account`,
  `(?:corresponding|matching|equivalent|related|relevant) (?:sums?|payments?|amounts?|funds|money|monies)`,
  `${primeWords} (?:are|is|has|have)(?:n't| not) (?:been |itself |ourselves ){0,2}paid`,
  `${upstream}'s (?:[a-z]+ )?(?:non-?payment|failure to pay|refusal to pay|default|insolvency)`,
  `non-?payment (?:by|under) (?:the |its )?${upstream}`,
  `paid us`,
);
const condition = cue(
  'condition(?:al|ed)? (?:up)?on',
  'condition precedent',
  'pre-?condition',
  'subject to',
  'contingent (?:up)?on',
  'dependent (?:up)?on|depends? (?:up)?on',
  '(?:only )?(?:if and when|when and if|as and when|if and to the extent|to the extent|in so far as|insofar as)',
  '(?:only|solely) (?:be )?(?:[a-z]+ ){0,6}(?:when|if|after|once|upon|out of|from|following|where)',
  '(?:[a-z]+ )?only (?:become|be|fall)s?',
  'unless(?: and until)?',
  'until(?: such time as)?',
  'once',
  'as soon as',
  'after',
  'follow(?:s|ing)?',
  'in which',
  'upon',
  'pending',
  'on receipt',
  'within (?:[a-z0-9()-]+ ){1,5}(?:days|weeks?|month) (?:of|after|from|following)',
  'days (?:of|after|from|following)',
  'back[- ]to[- ]back',
  'pay[- ](?:when|if)[- ]paid',
  'where and to the extent',
  'in respect of which',
  'has not (?:itself )?been paid|have not been paid|not been put in funds',
  'does not pay|do not pay|fails? to pay|not paid|has not paid',
  'no (?:liability|obligation) (?:[a-z]+ ){0,3}(?:to pay|for)',
  '(?:bear|share|carr(?:y|ie)|take|accept|run)s? (?:[a-z]+ ){0,3}risk',
  'not (?:be )?(?:liable|obliged|required)',
  'solely to|only to',
  'in the same proportion|pari passu|equivalent amount|mirror(?:s|ed)?',
  'when(?:ever)?',
  'where',
);
const outright = cue(
  'pay[- ](?:when|if)[- ]paid',
  'paid[- ](?:when|if)[- ]paid',
  "back[- ]to[- ]back (?:basis )?with (?:[a-z']+ ){0,4}payments?",
  'payments? (?:[a-z]+ ){0,6}back[- ]to[- ]back',
  'back[- ]to[- ]back payments?',
  'no (?:funding|money|payment|income|cash)(?: from [a-z ]{2,30})?, no (?:fee|payment|money|pay|funding)',
);
const withholds = cue(
  '(?:withh[eo]ld|h[eo]ld back|held over|reduce|delay|suspend|defer|retain|set off|deduct|disallow|paus|freez|froz|stop)[a-z]*',
);
const inStep = cue(
  'corresponding(?:ly)?',
  'equivalent',
  'the same',
  'in turn',
  'for as long as',
  'so long as',
  'likewise',
  'where',
  'if',
  'when(?:ever)?',
  'to the extent',
  'by as much',
  'pro rata',
);
const onlyIf = cue('if', 'in the event(?: that| of)?', 'should', 'for as long as');
const denied = cue('no', 'not', "[a-z]+n't", 'nothing', 'neither', 'cease[sd]?', 'lapses?', 'only');
const upstreamCue = cue(funderSource, 'paid us');
const innocent = cue(
  'whether or not',
  "(?:regardless|irrespective) of (?:whether|when|if|any|the|non-?payment|receipt|payment)(?: [a-z']+){0,8}",
  'even (?:if|where|when|though)',
  'still|nonetheless|nevertheless',
  'shall not (?:entitle|permit|allow|give)',
  "(?:shall|will|is|are|be|may|must|does|do|should)(?: not|n't| never) (?:[a-z]+ ){0,4}(?:conditional|dependent|contingent|subject|depend|delay|withhold|wait|await|refuse|entitle(?!d)|rely|be a reason|defer|affect|excuse|make payment)[a-z]*",
  '(?:not|never|nor) (?:be )?(?:conditional|dependent|contingent|made conditional|depend|wait|linked|tied)',
  'no (?:payment|sum) (?:[a-z]+ ){0,6}(?:conditional|dependent|contingent)',
  'at the latest',
  'in any (?:event|case) (?:within|no later than|not later than|by)',
  'without waiting',
  '(?:pay|paid|pays) (?:[a-z]+ ){0,3}(?:early|sooner)',
  'independent(?:ly)? of',
  '(?<!sub-)(?<!sub)(?:prime|contractor|lead provider|company|we)(?: provider| contractor)? (?:shall|will|must) (?:itself |alone |ourselves )?(?:bear|absorb|carry|stand)(?! no)',
  'late payment by the (?:authority|department|client)(?: [a-z]+){0,3} (?:not|no)',
);
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
    if (reading.has(innocent) || !reading.has(pays)) return false;
    if (reading.has(outright)) return true;
    if (reading.all(withholds).length > 1 && reading.has(inStep) && reading.has(upstreamCue)) return true;
    if (reading.has(otherMoney)) return false;
    if (!reading.has(primeIsPaid) || !paidDown(reading)) return false;
    return reading.near(condition, primeIsPaid, 60) || (reading.near(onlyIf, primeIsPaid, 60) && reading.has(denied));
  },
};

// Somebody below is paid, and not only the prime above.
const down = cue(
  "(?:pay|paid|payable|payments?|settle(?:s|d|ment)?|disbursed?|transferred|instalments?|release[sd]?|remit|pass(?:es)?|money|liability|obligation|due|fees|sums?|share|invoices?|owed|owe|entitled)(?: [a-z0-9,'()-]+){0,14}",
);
const paidDown = (reading: Reading) => reading.all(down).length > 0 && !reading.has(cueNotice);
const cueNotice = cue('(?:shall|will|must) (?:notify|tell|inform) (?:[a-z-]+ ){0,4}(?:when|once|as soon as|within)');
