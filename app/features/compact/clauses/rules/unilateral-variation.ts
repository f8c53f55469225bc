import { primeSource, subSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import { agreed, changesNothing, needsBoth, noPower } from './agreed-change.ts';
import { isOnChange } from './change-hints.ts';
import { isEndByNotice, letsOneSideChange } from './power-to-change.ts';

const vary = cue(
  'var(?:y|ies|ied|ying|iations?)',
  'amend(?:s|ed|ing|ments?)?',
  '(?<!(?:priorities|needs|circumstances|plans|budgets?|law|policy|funding) )chang(?:e|es|ed|ing)',
  'alter(?:s|ed|ing|ations?)?',
  'modif(?:y|ies|ied|ying|ications?)',
  'revis(?:e|es|ed|ing|ions?)',
  'adjust(?:s|ed|ing|ments?)?',
  'replac(?:e|es|ed|ing|ement)',
  'rewrit(?:e|es|ten|ing)',
  'substitut(?:e|es|ed|ing)',
  'updat(?:e|es|ed|ing)',
  're-?(?:set|price|issue|allocate|profile|negotiate|base|determine|define)[a-z]*',
  'increas(?:e|es|ed|ing)',
  'decreas(?:e|es|ed|ing)',
  'reduc(?:e|es|ed|ing|tions?)',
  'lower(?:s|ed|ing)?',
  '(?:refresh|rebas|re-?bas|uplift|rewrit|supersed|swap|redraw)(?:e|es|ed|ing|s|ped|n)?',
  'omit(?:s|ted|ting)?',
  'add to',
  'mov(?:e|es|ed|ing)',
  '(?<!orderly |smooth )transfer(?:s|red|ring)?',
  'shift(?:s|ed|ing)?',
  'redistribut(?:e|es|ed|ing)',
  'reassign(?:s|ed|ing)?',
  'divert(?:s|ed|ing)?',
  'cut(?:s|ting)?',
  'rais(?:e|es|ed|ing)',
  'additions? to|omissions? from',
  'review(?:s|ed|ing)? (?:up|down)wards?',
  'impose (?:new|further|additional|different|the same|such|it|them)',
  'issue (?:new|revised|further|replacement)',
  'vary or',
  'set (?:new|different|the new)',
  '(?:go|going|move|rise) (?:up|or fall)',
);
const things = cue(
  '(?:sub-?contract|agreement|contract|arrangement|terms|conditions|clauses?|schedules?|annex(?:es)?|provisions?)',
  'specifications?|services?|works?|requirements?|model|delivery model|scope|service levels?',
  '(?:market )?shares?(?: of (?:the )?(?:referrals|volumes?|market|work))?',
  'number of [a-z]+',
  '(?:[a-z]+ )?(?:indicators?|metrics|measures|thresholds?|bands?|bandings?|weightings?|incentives?|offer|operating model)',
  'volumes?|referrals?|caseloads?|profiles?|allocations?|areas?|customer groups?|places|starts',
  'charges?|prices?|fees?|rates?|tariffs?|payments?|payment (?:model|mechanism)|margins?|unit costs?|budget|funding|funding profile|management fee|figure|percentage',
  'targets?|kpis?|performance (?:levels?|measures?)|outcomes?|outcome definitions?|standards',
  'customers?|postcodes?|work|lots?|wards|districts',
  'manual|handbook|policies|procedures|guidance|provider guide',
  'this|it',
);
const power = cue(
  'may(?! not)',
  "can(?! ?not|'t)",
  'might',
  'shall be (?:reduced|increased|adjusted|varied) by such',
  '(?:refreshed|revised|updated|reviewed|reset|varied|changed|amended|adjusted|re-?priced) (?:[a-z]+ ){0,2}by (?:us|the)',
  '(?:is|are|be|shall be|will be) (?:[a-z]+ )?(?:entitled|free|at liberty|permitted|able|empowered|authorised) (?:at any time )?to',
  '(?:is|are|be) entitled,? (?:up)?on',
  'reserves? (?:[a-z]+ ){0,3}(?:right|power|discretion)',
  '(?:has|have|shall have|retains?|enjoys?) (?:[a-z]+ ){0,3}(?:right|power|discretion|freedom|authority)',
  'right (?:at any time )?to',
  'discretion',
  'nothing (?:[a-z]+ ){0,6}(?:prevent|stop|restrict)s?',
  'from time to time',
  'at any (?:time|point|stage)',
  'whenever',
  '(?:wish|want|choose|decide)(?:e?s)? to',
  'updates? (?:it|them)',
  'keeps? the right',
  'shall (?:determine|decide|set)',
  '(?:decides|determines|considers|notifies|requires|chooses|directs|instructs)',
);
const alone = cue(
  '(?:sole|absolute|own|unfettered|entire|reasonable) (?:and (?:sole|absolute|unfettered) )?(?:discretion|opinion|judge?ment|option)',
  "(?:at|in) (?:its|our|their|the [a-z]+'s) (?:[a-z]+ )?discretion",
  'unilateral(?:ly)?',
  "without (?:[a-z'-]+ ){0,5}(?:consent|agreement|approval|consultation|consulting|reference to|asking|negotiation|liability|compensation)",
  "(?:irrespective|regardless) of (?:[a-z'-]+ ){0,4}(?:consent|agreement|agrees|views?|objection)",
  'whether or not (?:[a-z-]+ ){0,4}(?:agree|consent|accept|object)[a-z]*',
  'as (?:it|we|they|the [a-z]+) (?:[a-z]+ )?(?:sees?|thinks?|considers?|deems?|wish(?:es)?|requires?|chooses?)',
  'in such (?:a )?manner as',
  "(?:by|on|upon|after|following)(?: (?:the )?(?:giving|service of|serving|issuing|receipt of|sending|posting|publishing))?(?: [a-z0-9'()-]+){0,8}? (?:notice|notification|letter|e-?mail|instruction)",
  '(?:by|on|through) (?:publishing|posting|uploading|placing)',
  '(?:you|it|provider|partner|supplier|sub-?contractor) (?:have|has|will have|shall have) accepted',
  'continu(?:e|es|ing|ed) to (?:deliver|work|perform|provide|accept)|carry(?:ing)? on',
  'hereby (?:consents?|agrees?)',
  'upon notification|upon being notified|(?:when|once|as) notified|days? after notification',
  '(?:shall|will|must|is|are|be) (?:[a-z]+ )?(?:bound by|binding|deemed|obliged to (?:accept|comply)|required to accept)',
  '(?:shall|will|must) (?:immediately |forthwith |promptly )?(?:comply(?: with)?|accept|implement|carry out (?:[a-z]+ ){0,2}(?:variation|change|order)s?|adopt|abide by|give effect|deliver to)',
  '(?:accepts?|agrees? to) (?:each|every|any|all|the|such|those) (?:[a-z]+ ){0,3}(?:updates?|changes?|variations?|amendments?|revisions?|new)',
  'no (?:right|entitlement|claim|ability|say)',
  'bind(?:s)? (?:you|it|the)',
  '(?:taken|deemed|treated|considered) (?:to have|as having) (?:agreed|accepted|consented)',
  'in (?:its|our|their) (?:[a-z]+ )?(?:opinion|view)',
  `such (?:[a-z]+ ){1,3}as (?:the )?(?:${primeSource})`,
  'supersedes?',
  'as (?:our|its|the head) (?:own )?contract (?:changes|requires)',
  '(?:not|no) (?:[a-z]+ ){0,5}(?:entitled|right|able) (?:[a-z]+ ){0,4}(?:to )?(?:object|refuse|challenge|compensation|dispute|claim|terminate)',
  'takes? effect|will apply from|have (?:immediate )?effect|with (?:immediate|retrospective) effect|effective (?:immediately|from)|automatically',
  'at any (?:time|point|stage)|from time to time|whenever|as needed|as required|where (?:it|we) (?:considers?|think)',
  'are final|is final|final and binding',
  'only remedy|sole remedy|waives? any|to nil',
  'will write to you with',
);
const passiveByPrime = cue(
  '(?:be|is|are) (?:[a-z]+ )?(?:varied|amended|changed|altered|modified|revised|adjusted|replaced|updated|refreshed|reset|increased|decreased|reduced|lowered|substituted)(?: [a-z]+){0,3} (?:by|at the|upon|on|in)',
);
const regardless = cue(
  "(?:irrespective|regardless) of (?:[a-z'-]+ ){0,4}(?:consent|agreement|objection)",
  'whether or not (?:[a-z-]+ ){0,4}(?:agrees?|agreed|consents?|consented|accepts?|accepted|signed|countersigned|objects?)',
  '(?:accepts?|accept) (?:the )?(?:each update|any change|all changes|new model|such changes?)',
  '(?:no say|no right to object|final(?! (?:invoice|account|report|payment|year|instalment|claim|quarter)))',
);
const setByPrime = cue(
  '(?:as|such as|what|whatever) (?:the )?(?:prime|contractor|company|buyer|lead provider|lead partner|authority|department|we)(?: provider| contractor)? (?:may |shall |will )?(?:(?:from time to time|at any time|in its discretion) )?(?:directs?|determines?|specif(?:y|ies)|decides?|notif(?:y|ies)|prescribes?|instructs?|sets?|stipulates?|requires?)',
);
const bargain = cue(
  'caseloads?(?: sizes?)?',
  'volumes?',
  'prices?',
  'fees?',
  'charges',
  'rates',
  'opening hours',
  'staffing(?: ratios)?',
  'targets?',
  'service levels?',
  'specifications?',
  'areas?',
  'allocations?',
  'locations',
);
const setBy = cue(
  '(?:set|fixed|decided|determined|notified|reset) (?:by (?:the )?(?:prime|contractor|company|buyer|lead [a-z]+|authority|trust|us)|(?:each|every) (?:month|quarter|year))',
);
const fluctuates = cue(
  '(?:go|going|move) (?:up|down)',
  '(?:rise|increase|up) (?:or|and) (?:fall|decrease|down)',
  'decision (?:[a-z]+ ){0,4}final',
);
// "The prime may revise the rates": nothing else need be said, when nothing softens it.
const directly = cue(
  `(?:${primeSource})(?:,? [a-z]+,?){0,2} (?:may|can|reserves? the right to|(?:is|are|be) (?:entitled|free|at liberty) to|has the right to)(?: [a-z]+,?){0,4} (?:vary|amend|chang|alter|modify|revis|adjust|reset|rewrit|re-?pric|redefin|increas)[a-z]*(?:,? [a-z']+,?){0,6} (?:terms|conditions|agreement|charges|prices?|fees?|rates?|tariffs?|volumes?|referrals|specification|services|hours|scope|targets?|outcomes?|share|allocations?|caseloads?|areas?|budget)`,
  `(?:terms|charges|prices?|fees?|rates?|tariffs?|volumes?|targets?|allocations?) (?:may|can) (?:[a-z]+ ){0,4}be (?:[a-z]+ )?(?:varied|changed|amended|altered|lowered|reduced|reset|revised|cut) (?:[a-z]+ ){0,3}by (?:the )?(?:${primeSource})`,
  `(?:as|and as) (?:amended|varied|changed|updated|revised|replaced|reissued|set|notified) (?:[a-z]+ ){0,4}by (?:the )?(?:${primeSource})`,
  `(?:${primeSource}) (?:will|shall) (?:tell|notify|inform|advise) (?:you|the [a-z-]+)(?: [a-z]+){0,4} (?:new|revised) (?:prices?|rates|fees|charges|tariffs?|terms|volumes|targets)`,
  'accepts? (?:any|all|each|every|the) (?:later|new|newer|future|revised|latest|current) (?:[a-z]+ ){0,2}(?:editions?|versions?|issues?|terms|conditions)',
);
const directlyHint = cue(
  'may|can|reserves?|entitled|free|at liberty|right|accepts?',
  'as (?:amended|varied|changed|updated|revised|replaced|reissued|set|notified)|(?:will|shall) (?:tell|notify|inform|advise)',
);
const softened = cue(
  '(?:error|mistake|correct|clerical|typographical)[a-z]*',
  'index(?:ed|ation)?|inflation|consumer prices?|retail prices?|cpi|rpi|living wage',
  'in (?:accordance|line) with|under clause|pursuant to',
  "(?:if|where|unless|provided|once|with|after) (?:[a-z']+ ){0,6}(?:agree[sd]?|agreement|consents?|accept(?:s|ed)?)",
  'not less than (?:three|six|twelve) months',
);
const particulars = cue(
  'contact details',
  '(?:registered |postal |e-?mail )?address(?:es)?',
  'bank (?:details|account)',
  '(?:named|nominated) [a-z]+',
);
const ofNeither = cue(
  "(?:end|terminate|break)(?: [a-z]+)? (?:this |the )?(?:agreement|sub-?contract|contract)(?: [a-z0-9'()-]+){0,10} if (?:[a-z]+ ){0,5}(?:reduced|cut|withdrawn|changed|varied)",
  '(?:may|can) (?:vary|change|alter) its opening hours',
  '(?:its|our) own (?:[a-z]+ )?(?:systems?|staff|team)',
  'neither (?:of us|party|side)',
  'vat|value added tax',
  '(?:contract|account) managers?',
);
const openEnded = cue('from time to time', 'at any time', 'discretion', 'may');
const decidesAlone = cue(
  `(?:${primeSource})'s (?:decision|determination)s? (?:of|on|about|as to) (?:[a-z]+ ){0,3}(?:price|rate|fee|volume|target|allocation|charge|share|tariff)s? (?:[a-z]+ ){0,3}(?:final|binding|conclusive)`,
  'decisions? (?:on|about|as to|regarding) (?:[a-z]+ ){0,8}(?:final|binding|conclusive)(?: and binding)?',
);

/** One side may change the deal on its own (domain.md P13, P12). */
export const unilateralVariation: ClauseRule = {
  code: 'unilateral_variation',
  title: 'Changes without your agreement',
  items: ['P13', 'P12'],
  why: 'It lets the other side change the work, the volumes or the money on its own. Changes to a sub-contract should go through a process that both agreed, and be signed by both.',
  fairer:
    'A change to the services, the volumes or the prices takes effect when both parties have signed it. Either may propose one, saying what it costs and why; the other answers within 10 working days. Until then the agreement goes on as it is.',
  finds(reading: Reading): boolean {
    if (reading.has(decidesAlone) || isSetFromOutside(reading)) return true;
    if (!isOnChange(reading) || !(letsOneSideChange(reading) || changesAlone(reading))) return false;
    if (reading.hasAround(changesNothing) || isChangedBySub(reading)) return false;
    return !reading.has(noPower) && !reading.has(particulars) && !needsBoth(reading) && !isEndByNotice(reading);
  },
};

/** "Such volumes as the prime may from time to time determine." */
const isSetFromOutside = (reading: Reading) =>
  ((reading.near(setByPrime, bargain, 60) && reading.has(openEnded)) ||
    (reading.near(setBy, bargain, 60) && reading.has(fluctuates))) &&
  !reading.has(agreed);

function changesAlone(reading: Reading): boolean {
  const saysSo = reading.has(directlyHint) && reading.has(directly);
  if ((!saysSo && !reading.has(vary)) || reading.has(ofNeither) || onlyTheSub(reading)) return false;
  if (reading.has(regardless) || (saysSo && !reading.has(softened))) return true;
  if (!reading.near(vary, things, 90)) return false;
  return (reading.near(power, vary, 110) || reading.has(passiveByPrime)) && reading.has(alone) && namesPrime(reading);
}

const primeHint = cue(`(?:${primeSource}|lead|customer)(?:'s)?`);
const passive = cue(
  '(?:be|is|are) (?:[a-z]+ )?(?:varied|amended|changed|altered|modified|revised|adjusted|replaced|updated|reset|increased|decreased|reduced|lowered)',
);
const namesPrime = (reading: Reading) => reading.has(primeHint) || reading.has(passive);

const subMay = cue(
  `(?:${subSource}) (?:may|can)(?! (?:be|not|have|only|terminate|leave|object|refuse|withdraw|end))(?: [a-z]+){0,5} (?:vary|change|amend|alter|adjust|revise|move|increase|reduce|substitute|replace|update)`,
);
const changedBySub = cue(
  `be (?:[a-z]+ )?(?:varied|changed|amended|altered|adjusted|revised|moved|increased|reduced|substituted|replaced|updated)(?: [a-z']+){0,6} by (?:the )?(?:${subSource})`,
);
const primeMay = cue(
  `(?:${primeSource})(?: [a-z]+){0,3} (?:may|can|reserves?|decides?|determines?|(?:is|are|be) (?:entitled|free))`,
  `(?:${primeSource})(?: [a-z]+)?'s? (?:[a-z]+ ){0,2}(?:discretion|opinion|option)`,
);
const isChangedBySub = (reading: Reading) => reading.has(changedBySub) && !reading.has(primeMay);

// The power is the sub-contractor's own: "the provider may vary its opening hours".
function onlyTheSub(reading: Reading): boolean {
  const verbs = reading.all(vary);
  if (reading.has(subMay) && !reading.has(primeMay)) return true;
  return (
    verbs.length > 0 &&
    !reading.has(primeHint) &&
    verbs.every(({ start }) => reading.partyBefore(start) === 'sub') &&
    !reading.has(passive)
  );
}
