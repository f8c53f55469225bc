import { periodsIn } from '../periods.ts';
import { cue, gap, type Reading, type Span } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';

const enoughDays = 90;

const ends = cue(
  'terminat(?:e|es|ed|ing|ion)',
  '(?:close|end)(?:s|d|ed|ing)? (?!of )(?:[a-z]+ ){0,2}(?:funding|agreement|contract|grant|sub-?contract|arrangement|services?)',
  '(?:to|at) (?:nil|zero)',
  'terminable|determinable|cancell?able',
  'cancel(?:s|led|ling|lation)?',
  'determined?(?= by| at| on| upon| this| the (?:agreement|contract|sub))',
  '(?:bring(?:s|ing)?|brought) (?:[a-z-]+ ){0,5}to (?:an end|a close)',
  'call(?:s|ed|ing)? (?:[a-z-]+ ){0,4}off',
  '(?:cut|reduce|scale back|shrink|halve)s? (?:[a-z-]+ ){0,4}(?:places|referrals|volumes|starts|hours|allocation|funding|grant|caseload)',
  'end(?:s|ed|ing)? (?:this|the|our|your|your|its|any|all|it)(?: [a-z-]+){0,3}',
  '(?:agreement|contract|sub-?contract|arrangement|funding|partnership|project) (?:[a-z]+ ){0,5}(?:be )?(?:end(?:s|ed)?|stop(?:s|ped)?|cease[sd]?)',
  '(?:stop|cease|discontinue|withdraw|suspend|halt)(?:s|ped|ping|d|n|ing)?(?: (?:[a-z-]+ ){0,4}(?:funding|grant|work|services?|referrals|agreement|contract|arrangement|sub-?contract)| by us| by the| at the end|(?= with| on| upon| at| by| immediately| whenever|;|$))',
  '(?:funding|grant|referrals) (?:may|can|will|shall|could|might) (?:[a-z]+ ){0,3}(?:withdrawn|reduced|stopped|ended|cut|cease)',
  'withdraw(?:n)? or reduce[d]?',
  'break(?: clause)?(?= with| on| this| at|\\.|$)',
  '(?:remove|withdraw|take)(?:s|n|ing)? (?:[a-z-]+ ){0,8}(?:supply chain|lots?|areas?|contract|services?|referrals)',
  'exit (?:this|the)',
  '(?:may|can|shall|will|could) be (?:ended|stopped)',
  'end (?:things|matters)',
  'put(?:s|ting)? an end to',
  'walk away',
  'dismiss|dispense with',
);
const notice = cue(
  'notice(?:s)?',
  'notification',
  'notify',
  'warning',
  'in writing',
  'written',
  'letter',
  'e-?mail',
  'telling (?:you|it)',
);
const noticeLabel = cue(
  'notice(?: period)?',
  'period of notice',
  'break(?: clause)?',
  'termination(?: (?:at will|notice|for convenience|period))?',
);
const atOnce = cue(
  'with immediate effect',
  '(?<!shall not )immediately(?: (?:on|upon|by|and without|terminat|end|cancel)[a-z]*)',
  '(?:terminate|cancel|end|stop|withdraw)(?:[a-z]*)(?: [a-z-]+){0,4} (?:immediately|forthwith|at once|at will|without (?:any )?(?:prior )?(?:notice|warning))',
  'forthwith',
  'at will',
  'without (?:[a-z]+ ){0,3}(?:notice|warning|period of notice)',
  'no (?:period of )?(?:prior )?notice (?:is |shall be |will be |being |need be )?(?:required|needed|given|necessary)?',
  'at (?:the end of )?any month',
  '(?:at|on) the end of any (?:week|month|calendar month)',
  'whenever (?:it|we|the [a-z]+) (?:so )?(?:like|wish|choose|want|please)(?:e?s)?',
  'there and then|on the spot|same day|overnight|on the day',
);
const cause = cue(
  '(?:material|serious|fundamental|persistent|irremediable|repudiatory|substantial|gross|grave) (?:[a-z]+ )?(?:breach|default|failure|misconduct|failing)(?:es|s)?',
  'breach(?:es|ed)? (?:of|and|any|which|that|the|this|its|not)',
  '(?:commits?|is in|in the event of) (?:[a-z]+ ){0,3}(?:breach|default)',
  'insolven(?:t|cy)|liquidation|administrat(?:ion|or)|bankrupt(?:cy)?|winding[- ]up|wound up|receivership',
  'fraud(?:ulent)?|bribery|corrupt(?:ion)?|criminal|offence|convicted|dishonest[a-z]*|money laundering|modern slavery',
  'safeguarding|abuse|risk of (?:serious )?harm|danger to',
  'fail(?:s|ed|ure)? to (?:remedy|comply|pay|put right|rectify|correct)',
  '(?:not|un) ?remed(?:ied|y)',
  'ceases? to (?:trade|exist|carry on|be (?:a|registered))|change of control|dissolved|unable to pay|disqualif[a-z]+|negligen[a-z]+|force majeure|conflict of interest|illegal[a-z]*|regulator|wound up',
  'does not (?:comply|remedy|put|correct)|improvement (?:notice|plan)|misconduct',
  'struck off|loses? (?:its )?(?:registration|charitable status|licence)',
  'cyber attack|unlawful',
  "beyond (?:[a-z']+ ){1,4}(?:reasonable )?control",
  '(?:registration|licence|accreditation|status)(?: [a-z]+){0,8} (?:cancelled|withdrawn|revoked|suspended|removed|lost|lapses?)',
  'prohibited act',
);
const noCause = cue(
  'for convenience',
  'without (?:cause|reason|giving (?:any )?reasons?|liability|needing to)',
  '(?:any|no|any or no) reason(?: or none| whatsoever| at all)?',
  'for any (?:or no )?reason',
  'no reason (?:being )?(?:required|need)',
  'whatever reason',
  'at any time',
  'at will',
  'whenever',
  'in any other case',
  'no longer (?:wish|need|require)[a-z]*',
  '(?:sole|absolute) discretion|at (?:the|its|our) discretion',
  'if (?:it|we) (?:so )?(?:wish|choose|decide)[a-z]*',
);
const anyTime = cue('at any (?:time|point|stage)');
const byRule = cue('in accordance with|under clause|pursuant to', 'subject to', '(?:if|where) [a-z]+');
const bothOrPrime = cue(
  'either (?:the )?[a-z-]+ or (?:the )?[a-z-]+',
  'either (?:party|of us|side)|each party|both parties|parties may',
);
const long = cue(
  'not (?:be )?(?:terminate|end|cancel)[a-z]*',
  '(?:shall|may|will|must) not (?:[a-z]+ ){0,3}(?:terminate|end|cancel|withdraw)',
  'no (?:right|power) to terminate',
);

/** The prime may end it with less than three months' notice, without a failing of the other side (domain.md C19, P33). */
export const shortNotice: ClauseRule = {
  code: 'short_notice',
  title: 'Less than three months’ notice',
  items: ['C19', 'P33'],
  why: 'It lets the other side end or cut the work with less than three months’ notice. The Compact asks for at least three months in writing, with reasons, save in exceptional cases: you need that time for your people and your customers.',
  fairer:
    'Either party may end this agreement by giving at least three months’ written notice with its reasons. A shorter notice is possible only for a serious breach that was not put right within 30 days of being asked to, for insolvency, or in exceptional circumstances that are stated in the notice.',
  finds(reading: Reading): boolean {
    const endings = reading.all(ends);
    const labels = reading.all(noticeLabel);
    const isLabel =
      /^(?:[a-z0-9. ]{0,12})?(?:notice|termination|break)/.test(reading.text) || reading.text.includes(':');
    if (endings.length === 0 && !(isLabel && labels.length > 0)) return false;
    if (reading.has(long)) return false;
    if (reading.has(cause) && !reading.has(noCause)) return false;
    if (reading.has(atOnce) && endings.length > 0) return !bySub(reading, endings);
    if (reading.has(anyTime) && endings.length > 0 && periodsIn(reading.text).length === 0 && !reading.has(byRule))
      return !bySub(reading, endings);
    return shortPeriods(reading).some((period) => {
      if (endings.length === 0)
        return (
          /prime|contractor|company|buyer|lead|us|we|either|both|authority|parties/.test(reading.text) ||
          /^notice(?: period)?:?/.test(reading.text)
        );
      return !bySub(reading, endings, period);
    });
  },
};

// Periods under three months that tell how much notice is given, not how long something lasts.
function shortPeriods(reading: Reading): Span[] {
  const notices = [...reading.all(notice), ...reading.all(noticeLabel)];
  return periodsIn(reading.text).filter(
    (period) =>
      period.days > 0 &&
      period.days < enoughDays &&
      notices.some((one) => gap(one, period) <= 40) &&
      !/(?:within|for a period of|every|remed(?:y|ied) (?:it |them )?(?:in|within)|last|preceding|first|initial|term of|lasts?|extend(?:ed)? (?:by|for)|further) (?:the )?$/.test(
        reading.text.slice(Math.max(0, period.start - 30), period.start),
      ),
  );
}

const mays = cue(
  'may',
  'can',
  'is entitled to',
  'wish(?:es)? to',
  'shall have the right to',
  'has the right to',
  'wants? to',
);

// Whose notice it is: the sub-contractor may leave when it likes, which leaves nobody without work.
function bySub(reading: Reading, endings: readonly Span[], period?: Span): boolean {
  if (reading.has(bothOrPrime)) return false;
  const [first] = endings;
  if (!first) return false;
  const near = period
    ? ([...endings].sort((left, right) => gap(left, period) - gap(right, period))[0] ?? first)
    : first;
  const by = /\bby (?:the )?(?:prime|contractor|company|buyer|lead provider|authority|us)\b/.test(reading.text);
  const power = reading.all(mays).findLast(({ start }) => start < near.end);
  return !by && power !== undefined && reading.partyBefore(power.start) === 'sub';
}
