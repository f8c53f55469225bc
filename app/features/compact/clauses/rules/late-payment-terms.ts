import { type Period, periodsIn } from '../periods.ts';
import { cue, gap, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';

const mostDays = 31;

const pays = cue(
  '(?<!for )pay(?:s|ing|able|ments?)?(?! (?:rates?|scale|award))',
  'paid',
  'processed for payment',
  'settle(?:s|d|ment)?',
  'remit(?:s|ted|tance)?',
  'invoices? (?:[a-z]+ ){0,6}(?:terms|period|settled|settlement|due|days)',
  'credit (?:terms|period)',
  '(?:money|funds)(?: [a-z]+){0,2} (?:reach|arrive)(?:s)?',
  '(?:our|standard) terms are',
  '(?:supplier|standard|trade|commercial) terms(?=[ :])',
  '(?:supplier|sub-?contractor) (?:accounts|invoices)',
  'net(?:t)?(?= ?\\d)',
  'fall(?:s)? due|become(?:s)? due|is due|are due|due date',
  'bacs|payment run|final date for payment',
);
const other = cue(
  '(?<!(?<!not )(?:properly|duly|validly|correctly) )submit(?:s|ted|ting)?|submission',
  'upload(?:ed|s)?',
  '(?:raise|raised|lodge|lodged|render|rendered|present|presented|make) (?:[a-z]+ ){0,4}(?:claims?|invoices?)',
  '(?:claims?|invoices?|evidence) (?:must|shall|should|will|may) be (?:made|submitted|uploaded|raised|lodged|presented|received|sent)',
  'evidence',
  'respond(?:s|ed)?|complaints?|answer(?:s|ed)?',
  'notif(?:y|ied|ies)|notice',
  'disput(?:e|es|ed)',
  'retain(?:ed)?|kept|stor(?:e|ed)',
  'remed(?:y|ied)',
  'terminat[a-z]+|suspend[a-z]*',
  'employment|sustained|in work|start(?:s|ed)? date',
  'interest (?:shall|will|at|accrues?)',
  'holiday|sick(?:ness)?|maternity|wages|salary',
  'review(?:s|ed)?|meet(?:ing)?s?|report(?:s|ed)?',
  'verif(?:y|ied|ication)',
  'set[- ]off',
  'audit(?:s|ed|or|ors)?',
  'overdue',
);
const subPays = cue(
  '(?:sub-?contractor|delivery partner|provider|supplier|partner|charity|you)(?: [a-z]+){0,2} (?:shall|will|must|agrees to|undertakes to)(?: [a-z]+){0,2} (?:repay|refund|reimburse|pay)',
  'repa(?:y|id|yment)[a-z]*',
  '(?<!lead |prime |main )(?:sub-?contractor|provider|supplier|partner|charity) pays|own (?:suppliers|staff|sub-?contractors)',
);
const endOfMonth = cue(
  '(?:from|after|of|following|at) (?:the )?(?:end|close|last day) of (?:the )?(?:(?:calendar )?month|quarter)',
  '(?:days?|net) (?:from )?(?:the )?(?:month[- ]end|end[- ](?:of[- ])?month|eom)',
  'end of (?:the )?month following|month following (?:the )?(?:month|that|receipt|date)|following month end|second month (?:after|following)',
  'days? end of month',
  '(?:third|fourth) month (?:after|following)',
  '(?:end|last (?:working |business )?day) of (?:the )?(?:following|next|second|subsequent|succeeding)',
  'month after next|second (?:following|succeeding|subsequent) month',
);
const innocent = cue(
  '(?:shall|will|may|must|can|do|does) not (?:[a-z]+ ){0,4}(?:exceed|longer|later|more)',
  'not (?:[a-z]+ ){0,3}(?:pay|agree|accept|impose|be asked|set)(?: [a-z]+){0,6} (?:longer|over|more|later) than',
  '(?:reports?|returns?|statements?) (?:is|are|fall) due',
  'advance payments?|(?:payments?|payable|paid) (?:[a-z]+ ){0,3}in advance',
  'no (?:payment )?(?:terms?|period)s? (?:[a-z]+ ){0,3}(?:longer|over|beyond|exceeding)',
);
const prompt = cue(
  'within (?:thirty|30|28|twenty-eight|14|fourteen|7|seven|10|ten|20|twenty|21|5|five) (?:\\(\\d{1,2}\\) )?(?:calendar |working |business )?days',
);

/** Valid invoices are paid later than 30 days after they are received (domain.md PAY-PA68, PAY-PCR113, P18). */
export const latePaymentTerms: ClauseRule = {
  code: 'late_payment_terms',
  title: 'Paid later than 30 days',
  items: ['P18', 'PAY-PA73', 'PAY-PCR113'],
  why: 'It lets the other side pay valid invoices later than 30 days. In sub-contracts under a public contract 30 days is the law, at every tier, and a longer term has no effect.',
  fairer:
    'The prime pays each valid and undisputed invoice before the end of 30 days beginning with the day on which it receives it, and tells the provider at once if an invoice is not valid or is disputed. Interest runs on what is late.',
  finds(reading: Reading): boolean {
    if (!reading.has(pays) || reading.has(innocent) || reading.has(subPays)) return false;
    if (reading.has(seldom) && !reading.has(seldomOther)) return true;
    const periods = periodsIn(reading.text).filter((period) => aboutPaying(reading, period));
    if (periods.some(({ days }) => days > mostDays && days <= 400)) return true;
    if (!reading.has(endOfMonth) || reading.has(interest)) return false;
    return periods.some(({ days }) => days >= 28) || (reading.has(followingMonth) && !reading.has(prompt));
  },
};

// However short its terms, who pays at such times lets an invoice wait past 30 days.
const seldom = cue(
  '(?:fees|invoices?|bills?|accounts?|suppliers|partners|payment runs?)(?: [a-z]+){0,6} (?:quarterly|half-yearly|six-monthly|(?:each|every|per|once a) quarter|(?:every|each) (?:two|three|other|second) months?|twice a year)',
  'quarterly payment runs?',
);
const interest = cue('interest', 'bonus', 'forecast', 'timesheets?');
const seldomOther = cue(
  'review[a-z]*',
  'meet[a-z]*',
  'report[a-z]*',
  'submit[a-z]*',
  'statements?',
  'audit[a-z]*',
  'grants?',
);
const followingMonth = cue(
  '(?:second|third|fourth) month (?:after|following)',
  '(?:end|last (?:working |business )?day) of (?:the )?(?:following|next|second|subsequent|succeeding)(?: [a-z]+)? month',
  'month after next',
  'second (?:following|succeeding|subsequent) month',
  'end of (?:the )?month following',
  'second month (?:after|following)',
  'following month end',
);

// Whether the period tells when money comes: a word for paying is nearer to it than a word for anything else.
function aboutPaying(reading: Reading, period: Period): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, period.start - 28), period.start);
  if (
    /(?:last|previous|preceding|past|first|initial|every|for|least|than|lasting|over|period of|each|or|aged) (?:the )?$/.test(
      before,
    ) &&
    !/(?:later|more|longer|earlier|fewer|less) than $/.test(before) &&
    !/(?:credit|payment) period of $/.test(before) &&
    !/terms for $/.test(before)
  )
    return false;
  if (/^ old\b/.test(text.slice(period.end, period.end + 5))) return false;
  if (/^(?:'|’)? ?(?:of )?(?:written |prior )?notice/.test(text.slice(period.end, period.end + 16))) return false;
  const nearest = Math.min(...reading.all(pays).map((span) => gap(span, period)), Number.POSITIVE_INFINITY);
  const rival = Math.min(...reading.all(other).map((span) => gap(span, period)), Number.POSITIVE_INFINITY);
  return nearest <= 160 && (nearest <= rival || startsTheClock(text, period));
}

// "60 days of receipt of invoice": what follows tells when the clock starts.
const startsTheClock = (text: string, { end }: Period) =>
  /^s?(?: after| of| from| following)(?: the)?(?: [a-z]+){0,3} (?:receipt|invoice|date|approval|month|verification|acceptance|submission)/.test(
    text.slice(end, end + 50),
  ) && /\bpa(?:y|id)/.test(text.slice(0, end));
