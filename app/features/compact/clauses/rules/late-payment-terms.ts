import type { Period } from '../periods.ts';
import { type Cue, cue, gap, type Reading, type Span } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import { checkedThenPaid, monthsToPayment, periodInStages, periodsOfPaying } from './late-payment-periods.ts';

const mostDays = 31;
/** An invoice may be checked for some days before the 30 begin: together they are late from here on. */
const longCheckAndPayment = 45;

const pays = cue(
  '(?<!(?:sick|holiday|maternity|redundancy) )(?<!(?<!(?:period|date|time|days|weeks|months|allowed|terms) )for )pay(?:s|ing|able|ments?)?(?! (?:rates?|scale|award))',
  '(?:time|period)(?: [a-z]+){1,5} for payment|(?:put forward|passed|released|authorised) for payment',
  'paid',
  'processed for payment',
  '(?<!not )settle(?:s|d|ment)?',
  'remit(?:s|ted|tance)?',
  'discharg(?:e|es|ed|ing)|honour(?:s|ed)?|reimburse(?:d|s|ment)?|disburse(?:d|s|ment)?',
  'clear(?:s|ed)|credited|transferred|release[sd]?(?! from)',
  '(?:invoices?|claims?|bills?|accounts?)(?: [a-z]+){0,3} processed',
  '(?:get|have|receive|see|expect|for) (?:your|its|the|their) money',
  'invoices? (?:[a-z]+ ){0,6}(?:terms|period|settled|settlement|due|days)',
  'credit (?:terms|period)|(?:extended|trade|grant|gives?|allows?) credit|credit(?= of| for)',
  "(?<=(?:day|week|month)s'? )credit",
  '(?:money|funds) (?:[a-z]+ ){1,4}account',
  '(?:money|funds)(?: [a-z]+){0,2} (?:reach(?:es)?|arrives?|follows)',
  'transfers? (?:the|your|each|any) (?:[a-z]+ ){0,2}(?:sums?|money|funds|amount|payment)',
  '(?:claims?|invoices?|bills?|accounts?)(?:,? [a-z]+){0,6} met',
  '(?:our|standard) terms are',
  '(?:supplier|standard|trade|commercial) terms(?=[ :])',
  '(?:supplier|sub-?contractor) (?:accounts|invoices)',
  'nett?(?= ?\\d)|(?<=days )nett?',
  'fall(?:s)? due|become(?:s)? due|is due|are due|due date',
  'bacs|payment run|final date for payment',
);
const other = cue(
  '(?<!(?<!not )(?:properly|duly|validly|correctly) )submit(?:s|ted|ting)?|submission',
  'upload(?:ed|s)?',
  '(?:raise|raised|lodge|lodged|render|rendered|present|presented|make(?! payment)) (?:[a-z]+ ){0,4}(?:claims?|invoices?|quer(?:y|ies))',
  '(?:claims?|invoices?|evidence) (?:must|shall|should|will|may) be (?:made|submitted|uploaded|raised|lodged|presented|received|sent)',
  'evidence',
  '(?:may|can|must|shall|should|to) (?:claim|invoice|apply|bill)(?:(?: [a-z]+){0,4} payments?)?|(?:disputes?|complaints?)(?: [a-z]+){0,12} settled|reach us|insur[a-z]+',
  '(?:shall|must|to) complete|spen[dt]|trial|probation[a-z]*|takes? effect',
  'hal(?:f|ves)|in (?:two|three|four) instalments|the (?:second|third|remainder|rest|balance)(?! (?:calendar )?month)',
  'sen[dt]|issue[ds]?|claims? (?:[a-z]+ ){0,2}made',
  'resolv(?:e[sd]?|ing)|resolution|adjudicat[a-z]+|arbitrat[a-z]+|mediat[a-z]+|negotiat[a-z]+|referral|referred',
  'return(?:s|ed)?|(?:end|ends|cancel|determine) (?:this|the|your) (?:agreement|contract)|(?:agreement|contract|programme|services?) (?:[a-z]+ ){0,3}(?:extended|renewed|prolonged)',
  'tells? (?:us|the)|contact(?: us)?|hear (?:from us|within)|decisions?',
  'respond(?:s|ed)?|query|challenge|contest|appeal|complaints?|answer(?:s|ed)?',
  'notif(?:y|ied|ies)|notice',
  'disput(?:e|es|ed)',
  'retain(?:ed)?|kept|stor(?:e|ed)',
  'remed(?:y|ied)',
  'terminat[a-z]+|suspend[a-z]*',
  'employment|sustained|in work|worked|start(?:s|ed)? date',
  'interest (?:shall|will|at|accrues?)',
  'holiday|sick(?:ness)?|maternity|wages|salary',
  'review(?:s|ed)?|meet(?:ing)?s?|report(?:s|ed)?',
  'verif(?:y|ied|ication)',
  'set[- ]off',
  'audit(?:s|ed|or|ors)?',
  'overdue',
);
const subPays = cue(
  'participants? (?:[a-z]+ ){0,2}(?:paid|receives?)',
  '(?<!(?:lead|prime|main|managing|principal|top-tier|framework) )(?:sub-?contractor|delivery partner|provider|supplier|partner|charity|you)(?: [a-z]+){0,2} (?:shall|will|must|agrees to|undertakes to)(?: [a-z]+){0,2} (?:repay|refund|reimburse|pay)',
  'repa(?:y|id|yment)[a-z]*',
  '(?<!lead |prime |main )(?:sub-?contractor|provider|supplier|partner|charity) pays|own (?:suppliers|staff|sub-?contractors)',
);
const monthAfterNext =
  'month (?:after next|next but one|but one|(?:after|following) that(?! in which)|(?:after|following) the month (?:after|following))|next month but one';
const endOfMonth = cue(
  '(?:from|after|of|following|at) (?:the )?(?:end|close|last day) of (?:the )?(?:(?:calendar )?month|quarter)',
  '(?:days?|net) (?:from )?(?:the )?(?:month[- ]end|end[- ](?:of[- ])?month|eom)',
  'end of (?:the )?month following|month following (?:the )?(?:month|that|receipt|date)|following month end|second (?:calendar )?month (?:after|following|thereafter)',
  'days? end of month',
  '(?:third|fourth) month (?:after|following)',
  '(?:end|last (?:working |business )?day) of (?:the )?(?:following|next|second|subsequent|succeeding)',
  'second (?:following|succeeding|subsequent) month',
  monthAfterNext,
);
const innocent = cue(
  '(?:shall|will|may|must|can|do|does) not (?:[a-z]+ ){0,4}(?:exceed|longer|later|more)',
  'not (?:[a-z]+ ){0,3}(?:pay|agree|accept|impose|be asked|set)(?: [a-z]+){0,6} (?:longer|over|more|later) than',
  '(?:pays?|paid|payments?)(?:,? [a-z]+){0,8},? in advance(?! of)|parties (?:(?:shall|will|are to) )?(?:settle|reconcile|draw up)',
  '(?:either party|the parties) (?:may|can) (?:terminate|end|cancel|suspend)|(?:not|un)paid(?: [a-z]+){0,5} for (?:more|longer) than',
  '(?:if|where|when|unless) (?:the )?(?:sub-?contractor|provider|supplier|charity|you)(?: itself| so| freely){0,2} (?:offers?|chooses?|elects?|asks?|wish(?:es)?|requests?)',
  "(?:as|at) (?:the )?(?:sub-?contractor|provider|supplier|charity|you)(?:'s own|'s)? (?:asked|proposed|wished|requested|request|choice|option|election)",
  '(?:share|percentage|proportion|number|per cent|%) of (?:[a-z]+ ){0,3}(?:invoices|payments|bills)',
  '(?:reports?|returns?|statements?),?(?: which)? (?:is|are|fall) due',
  'advance payments?|(?:payments?|payable|paid) (?:[a-z]+ ){0,3}in advance',
  '(?<!(?:lead|prime|main|managing) )(?:sub-?contractor|provider|supplier|partner|charity|you) (?:may|can|(?:is|are|shall be) entitled to)(?: [a-z]+){0,3} (?:suspend|end|terminate|stop|leave|withdraw)',
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
    const all = periodsOfPaying(reading.text);
    const months = monthsToPayment(reading.text);
    if (months > 1 && !reading.has(innocent) && !reading.has(subPays) && !reading.has(prompt)) return true;
    if (all.length === 0 && !reading.has(endOfMonth) && !reading.has(seldom)) return false;
    if (reading.has(innocent) || reading.has(subPays)) return false;
    if (reading.has(notYetLate) && all.some(({ days }) => isLate(days))) return true;
    if (!reading.has(pays)) return false;
    if (reading.has(seldom) && !reading.has(seldomOther)) return true;
    const periods = all.filter((period) => aboutPaying(reading, period));
    if (periods.some(({ days }) => isLate(days))) return true;
    if (periods.length > 0 && isLate(periodInStages(reading.text) ?? 0) && reading.has(stages)) return true;
    if (periods.length > 0 && checkedThenPaid(reading.text, reading.around) >= longCheckAndPayment) return true;
    if (!reading.has(endOfMonth) || reading.has(interest)) return false;
    return (
      periods.some((period) => period.days >= 28 && closesMonth(reading, period, all)) ||
      (reading.has(followingMonth) && !reading.has(prompt))
    );
  },
};

const isLate = (days: number) => days > mostDays && days <= 400;

// A sum that is not late, or bears no interest, before such a time may be paid at that time.
const notYetLate = cue(
  '(?:late|overdue|in default)(?: [a-z]+){0,3} (?:only|until|unless)',
  '(?:only|not|never)(?: [a-z]+){0,6} (?:late|overdue|in default)(?: [a-z]+){0,3} (?:if|when|where|until|unless|once|after)',
  'interest (?:shall|will|does|is|may|can)(?: only| not)(?: [a-z]+){0,4} (?:until|unless|before|after|if|once|when)',
  '(?:no|not) (?:[a-z]+ ){0,4}interest(?: [a-z]+){0,8} (?:until|unless|before)',
);
const stages = cue('(?:to|and|then|shall|will|must|for|of|date for) (?:be )?(?:pay|paid|payment|settled?)');
// However short its terms, who pays at such times lets an invoice wait past 30 days.
const seldom = cue(
  '(?:fees|charges|invoices?|bills?|(?<!on )accounts?|suppliers|partners|payment runs?)(?: [a-z]+){0,6} (?:quarterly|half-yearly|six-monthly|(?:each|every|per|once a) quarter|(?:every|each) (?:two|three|other|second) months?|twice a year)',
  'quarterly payment runs?',
  '(?:invoices?|bills?)[a-z0-9 ,()£-]{0,60} (?:paid|settled|runs?)(?: [a-z]+){0,5} every (?:(?:two|three|four|six|other|second|[2-6]) months|(?:six|seven|eight|ten|twelve|[6-9]|1[0-2]) weeks)',
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
  '(?:second|third|fourth) (?:calendar )?month (?:after|following|from|thereafter)',
  '(?:end|last (?:working |business )?day) of (?:the )?(?:following|next|second|subsequent|succeeding)(?: [a-z]+)? month',
  monthAfterNext,
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
    /\b(?:last|previous|preceding|past|first|initial|every|for|least|than|lasting|lasts|over|(?:for|over|during|throughout|minimum|initial|continuous|notice|any) (?:a |the |any )?(?:[a-z]+ )?period of|each|or|aged) (?:the )?$/.test(
      before,
    ) &&
    !/(?:later|more|longer|earlier|sooner|fewer|less) than $/.test(before) &&
    !/(?:credit|payment) period of $/.test(before) &&
    !/(?:terms|credit) for $/.test(before) &&
    !/^ (?:before|until)(?: [a-z']+){0,4} (?:paid|payment|settled?|released)\b/.test(
      text.slice(period.end, period.end + 60),
    )
  )
    return false;
  if (/\bfor up to $/.test(before) && !deferred.test(text.slice(Math.max(0, period.start - 100), period.start)))
    return false;
  if (/^ (?:old|apart)\b/.test(text.slice(period.end, period.end + 8))) return false;
  if (/^(?:'|’)? ?(?:of )?(?:written |prior )?notice/.test(text.slice(period.end, period.end + 16))) return false;
  const after = text.slice(period.end);
  const pause = clock.test(after) ? 0 : after.search(pauses);
  const named = (asked: Cue) => {
    const spans = reading.all(asked);
    const before = spans.filter(({ end }) => end <= period.start);
    return { spans, before, inClause: pause < 0 ? spans : spans.filter(({ start }) => start < period.end + pause) };
  };
  const [ours, others] = [named(pays), named(other)];
  const hasOwner = ours.before.length + others.before.length > 0;
  const nearest = nearestOf(hasOwner ? ours.inClause : ours.spans, period);
  if (nearest > 160) return false;
  const rival = nearestOf(hasOwner ? others.inClause : others.spans, period);
  if (nearest < rival || (nearest === rival && nearest === 0)) return true;
  return startsTheClock(text, period) && nearestOf(ours.before, period) <= nearestOf(others.before, period);
}

const deferred = /\b(?:defer|delay|postpone|extend|withhold|hold)/;

// What comes after such a word tells what the period is counted from.
const clock = /^s? (?:of|after|from|following) /;
// What comes after such a word is of another clause than the period.
const pauses = /[,;]|\b(?:and|but)\b/;

// Whether the end of a month that is named belongs to this period, and not to another.
const closesMonth = (reading: Reading, period: Period, all: readonly Period[]) =>
  reading.all(endOfMonth).some((end) => all.every((other) => gap(end, period) <= gap(end, other)));

const nearestOf = (spans: readonly Span[], period: Period) =>
  Math.min(...spans.map((span) => gap(span, period)), Number.POSITIVE_INFINITY);

// "60 days of receipt of invoice": what follows tells when the clock starts, so that only what stands before counts.
const startsTheClock = (text: string, { end }: Period) =>
  /^s?(?: after| of| from| following)(?: the| your| its| our| each)?(?: (?!start|commencement|end|expiry)[a-z]+){0,3} (?:receipt|receives?|received|invoices?|bill|claim|date|issue|approval|approved|month|quarter|verification|verified|acceptance|accepted|submission|submit|submitted|send|sent|reach(?:es|ing)?|gett?(?:ing)?)\b/.test(
    text.slice(end, end + 60),
  );
