import { subSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';
import { bothAgree, otherwise, stillAlone } from './agreed-change.ts';
import { giver, isBySay, ofChange, ofMoreOrLess, ofNew, ofRefusing, ofVersion, someoneMay } from './change-hints.ts';

/** Theirs is the power, said in any of these ways: named once, as the names are many. */
const byGiver = (...ways: string[]) => `(?:${giver})(?:${ways.join('|')})`;
const prime = `(?:the |by )?(?:${giver})`;
/** So many words at most, without the end of a sentence. */
const words = (most: number) => `(?:,? \\(?[a-z0-9'/%-]{1,24}\\)?){0,${most}},?`;

const changing =
  '(?:var(?:y|ied|ying)|amend(?:ed|ing)?|chang(?:e|ed|ing)|alter(?:ed|ing)?|modif(?:y|ied|ying)|revis(?:e|ed|ing)|adjust(?:ed|ing)?|replac(?:e|ed|ing)|substitut(?:e|ed|ing)|rewrit(?:e|ten|ing)|re-?(?:set|price|profile|negotiate|base|define|allocate|structure|draw|issue|direct|balance|calculate|phase|scope)[a-z]*|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|reduc(?:e|ed|ing)|lower(?:ed|ing)?|rais(?:e|ed|ing)|cut|omit(?:ted|ting)?|add to|add(?: [a-z]+)? (?:conditions|requirements|terms|targets|duties|obligations)|extend(?:ed|ing)?|curtail(?:ed|ing)?|expand(?:ed|ing)?|supplement(?:ed|ing)?|updat(?:e|ed|ing)|divert(?:ed|ing)?|mov(?:e|ed|ing)|transfer(?:red|ring)?|shift(?:ed|ing)?|scal(?:e|ed|ing) (?:back|down|up)|trim(?:med|ming)?|switch(?:ed|ing)?|tweak(?:ed|ing)?|(?:abat|recast|restat|freez|uprat|downgrad|rebrand|merg|overrid|supersed)(?:e|ed|ing)?|discount(?:ed|ing)?|halv(?:e|ed|ing)|doubl(?:e|ed|ing)|swap(?:ped|ping)?|reopen(?:ed|ing)?|enlarg(?:e|ed|ing)|diminish(?:ed|ing)?|flex(?:ed|ing)?|set aside|depart from|(?:impos|introduc|adopt|attach|add|mak|issu)(?:e|ed|ing)?(?: an?| any)? (?:new|additional|further|different|other|extra|revised))';
const changes =
  '(?:variations?|amendments?|changes?|alterations?|modifications?|revisions?|adjustments?|reductions?|increases?|additions?|omissions?|substitutions?|replacements?|updates?)';
const dealt =
  '(?:(?:sub-?)?contracts?|agreement|terms|conditions|clauses?|provisions?|schedules?|annex(?:es)?|appendi(?:x|ces)|specifications?|services?|service levels?|works?|deliverables?|outputs?|outcomes?|targets?|kpis?|milestones?|indicators?|thresholds?|standards|requirements?|volumes?|numbers?|referrals?|starts|places|caseloads?|profiles?|allocations?|shares?|areas?|postcodes?|wards|lots?|hours|locations?|duration|term|scope|model|prices?|charges?|fees?|rates?|tariffs?|price lists?|payments?|payment (?:model|mechanism|schedule|plan|profile|dates?)|instalments?|grant|award|funding|budgets?|percentages?|manual|handbook|guidance|guide|polic(?:y|ies)|procedures?|rules|reporting|programme|offer|deal|description|timetable|frequency|method|manner|balance|split|what (?:we|you|it|they|the [a-z-]+) (?:[a-z]+ ){0,4}(?:deliver|do|provide|pays?|perform|achieve|offer|charge|report|measure|record|spend)|how (?:much|many|often)|(?:any|all|each|either|some) of (?:them|these|those))';

/** "The prime may ... revise ... the rates": who, the power, the act and its object, in this order. */
const primeMayChange = cue(
  byGiver(
    `(?:'s)?(?:,? (?!you |(?:provider|partner|supplier|sub-?contractor|grantee|recipient|charity|association|member) )[a-z'-]+){0,5},? (?:may(?! not)|can(?! ?not|'t)|might|reserves?(?: [a-z]+){0,4} (?:right|power|discretion)(?:,? [a-z]+,?){0,6} to|(?:is|are|be|remains?)(?: [a-z]+)? (?:entitled|free|at liberty|permitted|able|empowered|authorised|allowed)(?:,? [a-z0-9']+,?){0,8} to|(?:has|have|retains?|keeps?|enjoys?)(?: [a-z]+){0,4} (?:right|power|discretion|freedom|authority|option|liberty)(?:,? [a-z]+){0,8},? to)${words(14)} ${changing}${words(12)} ${dealt}`,
    `(?: [a-z]+)?(?:'s?)? (?:right|power|discretion)(?: [a-z]+){0,2} to (?:vary|amend|change|alter|modify|revise|adjust|increase|reduce|reset)`,
    `(?: [a-z]+)?(?:'s)? (?:right|power|option)s? (?:of|to make|to order) (?:any )?${changes}`,
  ),
  `(?:right|power|option|discretion)(?: [a-z]+){0,4} (?:of|for|given to|reserved to|vested in) ${prime}(?: [a-z]+)?,?(?: [a-z]+,?){0,4} to${words(6)} ${changing}${words(10)} ${dealt}`,
  `(?:competent|lawful|open) (?:to|for) ${prime}(?: [a-z]+)? to${words(4)} ${changing}${words(8)} ${dealt}`,
  `(?:power|right|discretion) (?:is |shall be )?(?:hereby )?reserved (?:to|by) ${prime}(?: [a-z]+)? to${words(4)} ${changing}${words(8)} ${dealt}`,
  `(?:direction|instruction|notice|order|letter|decision)s?(?: [a-z]+){0,2} (?:of|from|by) ${prime}(?: [a-z]+)? (?:varying|amending|altering|changing|modifying|revising|increasing|reducing|adjusting)${words(6)} ${dealt}`,
  `(?:open to|right of|power of) ${prime}(?: [a-z]+)?(?: at any time)? to${words(4)} ${changing}${words(10)} ${dealt}`,
);
const nounOfChange = cue(changes, 'as (?:updated|amended|varied|published|revised|posted|reissued)');
/** "Variations made by the prime", "any amendment that we may make". */
const changesByPrime = cue(
  `(?:any|every|each|all) ${changes}${words(6)} by ${prime}${words(3)} (?:binds?|(?:is|are|shall be) binding|appl(?:y|ies)|takes? effect)`,
  `${changes}${words(8)} (?:effective|binding|valid|effect|signed|signature)(?: [a-z]+){0,4} (?:by|of) ${prime}(?: [a-z]+)? (?:alone|only)`,
  `${changes}${words(8)} (?:may be |shall be |to be )?(?:made|notified|directed|ordered|instructed|required|issued|requested|determined|imposed|published|announced|communicated)${words(3)} (?:by|from) ${prime}`,
  `(?:terms|conditions|prices|rates|charges|tariff|manual|handbook),?(?: [a-z]+){0,3} as (?:updated|amended|varied|published|revised|posted|reissued)(?: [a-z]+){0,4} (?:on|in) (?:the|its|our) (?:website|portal|extranet)`,
  `${changes}(?: [a-z]+){0,6}(?: (?:that|which|as))? ${prime}(?: [a-z]+)? (?:may |shall |chooses to )?(?:(?:from time to time|at any time) )?(?:makes?|considers?|thinks?|deems?|notif(?:y|ies)|directs?|orders?|instructs?|requires?|issues?|decides?|determines?|imposes?|publish(?:es)?)`,
  `(?:${giver})(?:'s)?(?: [a-z]+)?(?: may| can| is entitled to)${words(4)} (?:issue|order|instruct|direct|impose|make|give|require|effect|call for|notify)${words(8)} ${changes}`,
);
/** "The rates in Schedule 2, which it may amend." */
const whichItMayChange = cue(
  `${dealt}${words(5)} (?:which|that) (?:it|they|${prime})(?: [a-z]+)? (?:may|can)(?: [a-z]+){0,4} ${changing}`,
);
/** "The grant may be reduced": by whom is not said, or is said after it. */
const mayBeChanged = cue(
  `${dealt}${words(8)} (?:may|can|might)(?: [a-z]+,?){0,4} be(?: [a-z]+,?){0,3} ${changing}`,
  `${dealt}${words(4)} (?:is|are|remains?) (?:always )?(?:subject to|open to|liable to) (?:[a-z]+ ){0,3}(?:${changes}|review|change)`,
);
const byOneAlone = cue(
  'discretion|at will',
  `by (?:the )?(?:${giver})|by (?:it|them)`,
  'in the opinion of',
  '(?:by|at the (?:election|option|instance|instigation|will) of) (?:the )?(?:us|prime|contractor|company|lead|authority|funder|council|trust|grantor|buyer|client|department)',
  "(?:at|in) (?:its|our|their|the [a-z]+(?: [a-z]+)?'s) (?:[a-z]+ )?(?:election|option|opinion|instance|will|say-so)",
  'at any (?:time|point|stage)',
  'from time to time',
  'unilateral(?:ly)?',
  `(?:if|when|where|whenever|as) (?:the )?(?:${giver})(?: [a-z]+)? (?:decides?|considers?|thinks?|wish(?:es)?|chooses?|sees?|deems?|so (?:decides?|directs?)|requires?)`,
  "(?:by|on|upon)(?: [a-z0-9'()-]+){0,6} (?:notice|notification|letter|e-?mail|instruction)",
  "without (?:[a-z'-]+ ){0,6}(?:consent|agreement|approval|negotiation|notice|consultation|compensation|reference)",
);
/** The sub-contractor is taken to have agreed. */
const takenToAgree = cue(
  `(?:deemed|taken|treated|presumed|regarded)(?: [a-z]+){0,4} (?:accept|agree|consent|assent|approv)[a-z]*`,
  '(?:constitutes?|amounts? to|counts? as|signif(?:y|ies)|is|means|be)(?: [a-z]+){0,4} (?:acceptance|agreement to|consent to)',
  'means?(?: that)? (?:you|it|the [a-z-]+) (?:agrees?|accepts?|consents?)',
  "need(?:s)? not (?:obtain|seek|ask for|have|get|wait for) (?:[a-z'-]+ ){0,4}(?:consent|agreement|approval)",
  '(?:no|not)(?: [a-z]+){0,3} (?:duty|obligation|obliged|required|need) to (?:consult|agree|negotiate|seek|obtain)(?: [a-z-]+){0,6} before',
  'take (?:it|this|that)(?: [a-z]+){0,3} (?:agree|accept|consent)[a-z]*',
  'consents?(?: [a-z]+){0,2} in advance|irrevocably (?:agrees?|consents?|accepts?)|advance consent',
  "(?:no|without) (?:further |any |need for )?(?:consent|agreement|approval|signature|acceptance|negotiation)(?: [a-z'-]+){0,6} (?:(?:is|shall be|will be|being) )?(?:needed|required|necessary)",
  '(?:consent|agreement|approval|signature|concurrence|assent|acceptance)(?: [a-z]+){0,5} (?:is|are|shall|will)(?: be)? not (?:be )?(?:needed|required|necessary)',
  '(?:failure|refusal|omission|neglect)(?: [a-z]+){0,5} to (?:sign|return|execute|countersign|acknowledge|accept)(?: [a-z]+){0,8} (?:shall|will|does|do) not (?:prevent|affect|delay|stop|invalidate)',
  'attorney(?: [a-z-]+){0,8} (?:execut|sign)[a-z]*',
  'without (?:any )?(?:further|need for(?: [a-z]+)?) (?:negotiation|agreement|consent|formality|signature)',
);
const notTaken = cue(
  "(?:not|never|n't)(?: [a-z]+){0,2} (?:deem|tak|treat|constitut|amount|count|presum|regard|mean)[a-z]*",
  '(?:amount|count|constitut)[a-z]* (?:[a-z]+ )?to no',
);
const changeOrNew = cue(
  'review(?:s|ed)?',
  changes,
  changing,
  '(?:new|revised|later|latest|updated|replacement|amended|current) (?:[a-z]+ ){0,2}(?:terms|conditions|rates|prices|charges|versions?|editions?|targets|volumes|specification|schedules?)',
);
/** Whatever version the other side puts out binds. */
const latestVersion = cue(
  "(?:latest|newest|most recent|current|later|updated|revised|then[- ]current|prevailing) (?:version|edition|issue|copy|release|one)s?(?: [a-z',]+){0,12} (?:appl(?:y|ies)|binds?|binding|prevails?|governs?|counts?|replaces?|takes? precedence|must be followed)",
  '(?:comply|follow|abide|keep|work|bound|stick|adhere|deliver|accord[a-z]*)(?: [a-z]+){0,5} (?:latest|newest|most recent|current|later|updated|revised|then[- ]current) (?:version|edition|issue|release|one|terms|rules)s?',
  '(?:those|the (?:terms|rates|prices|ones|version)) on (?:the|our|its) (?:website|portal)(?: [a-z]+)? (?:win|prevail|appl(?:y|ies)|govern|count|are)',
  "versions?(?: [a-z]+){0,4} (?:on|at|in|published|posted|issued)(?: [a-z']+){0,5} (?:website|portal|extranet|site|time)(?: [a-z]+){0,4} (?:is|are|appl(?:y|ies)|prevails?|binds?|governs?|counts?)",
  '(?:new|revised|changed|updated|altered|amended) (?:ones?|terms|rates|prices|charges|targets|volumes|figures|version|schedule|specification)(?: [a-z]+){0,3} (?:appl(?:y|ies)|take(?:s)? effect|bind(?:s)?|count(?:s)?)(?: [a-z]+){0,4} (?:straight away|at once|immediately|from|forthwith|without|when|as soon|on)',
);
const ownDocument = cue(
  'handbook',
  'manual',
  'provider guid(?:e|ance)',
  `(?:${giver})(?:'s)? (?:[a-z]+ ){0,2}(?:guidance|guide|polic(?:y|ies)|procedures?|standards)`,
  'terms',
  'rules',
  'targets?',
  'rates',
  'prices',
  'charges',
  'specification',
  'portal',
  'website',
);
/** The figure is what the other side says it is. */
const whateverItSays = cue(
  `(?:such|any|whatever) (?:[a-z]+ ){0,3}(?:price|rate|fee|charge|sum|amount|percentage|volume|number|level|term|condition|target|scope|figure|date|area|hour|service|proportion|share)s? (?:as|that|which)?(?: the)? ?(?:${giver}|it|they)(?: [a-z]+)? (?:may |shall |will |sees? fit|thinks? fit|think )?(?:(?:from time to time|at any time|in its (?:sole |absolute )?discretion) )?(?:decides?|determines?|specif(?:y|ies)|notif(?:y|ies)|directs?|sets?|choos(?:es?)|requires?|allocates?|prescribes?|publish(?:es)?|considers?|fit)`,
  `(?:price lists?|prices?|rates?|fees?|charges?|volumes?|targets?|terms|tariffs?|allocations?|shares?)(?: [a-z0-9]+){0,6} (?:are|is|will be|shall be)(?: [a-z]+)? (?:those|the ones|that|such as|what|whatever)(?: that| which)? ${prime}(?: [a-z]+)? (?:may )?(?:fix(?:es)?|publish(?:es)?|notif(?:y|ies)|sets?|decides?|determines?|issues?|announces?|allocates?|says?|posts?)`,
  `(?:${giver}) (?:will |shall )?(?:sets?|fix(?:es)?|decides?|determines?)(?: (?:your|the|its|our))?(?: [a-z]+)? (?:targets?|prices?|rates|fees|volumes?|allocations?|shares?|charges)(?: [a-z,]+){0,6} and (?:may|can)`,
);
/** Work is taken away, or asked for without pay. */
const moreForLess = cue(
  byGiver(
    `(?: [a-z]+)? (?:may|can|is entitled to|reserves the right to)${words(8)} (?:take|remove|withdraw|strip|carve out|reallocate|re-allocate|redirect|give|move|award)${words(8)} (?:from|out of|away from|to) (?:the scope|this agreement|your|the sub-?contractor|the provider|the partner|another|others|other)`,
    `(?: [a-z]+)? (?:may|can)${words(8)} (?:services|work|tasks|duties|outputs|reports?)${words(6)} (?:at no|without(?: any)?|for no) (?:additional|extra|further|increase in) (?:charges?|costs?|payments?|price|fees?|charge)`,
  ),
);
const stopsFunding = cue(
  '(?:funding|grant|contract) (?:may|can|might|will) be (?:[a-z]+ or )?(?:cut|withdrawn|stopped|ended)',
);
const endsByNotice = cue("(?:days?|weeks?|months?|fortnight)(?:'s?)? (?:[a-z]+ )?(?:notice|warning)");
const fluctuating = cue(
  '(?:go|going|move|moved|adjusted|revised|changed|varied|flexed|turned|scaled) (?:up|down|upwards?|downwards?) (?:or|and) (?:up|down|upwards?|downwards?)',
);
const itsDecision = cue(`(?:${giver})(?:'s)? (?:decision|word|choice|determination)(?: [a-z]+){0,5} (?:final|binding)`);
const tellsOfNew = cue(
  `(?:${giver})(?:'ll| will| shall| may)(?: [a-z]+){0,3} (?:let you know|tell|notify|inform|update|write to|e-?mail)`,
);
const needsTo = cue(
  `(?:${giver})(?: [a-z]+)? (?:needs?|wants?|wish(?:es)?|decides?|choose(?:s)?|ha(?:s|ve)) to${words(2)} ${changing}`,
);

/** "Until we publish a revised tariff, which then applies." */
const putsOutNew = cue(
  `(?:${giver})(?: [a-z]+)?(?:'ll| (?:may|will|shall|can))?(?: [a-z]+){0,3} (?:publish|issu|post|notif|announc|circulat|send|serv|upload|tell|writ|provid|suppl|lay|set)[a-z]*${words(8)} (?:new|revised|replacement|amended|updated|different|fresh|substitute|further) (?:[a-z]+ ){0,3}${dealt}`,
);
const thenHolds = cue(
  '(?:shall|will|is to|are to|then|thereupon|and)(?: [a-z]+){0,2} (?:be substituted|appl(?:y|ies)|(?:takes?|have|has) effect|replaces?|supersedes?|binds?|prevails?|be binding|govern)',
  'whereupon|thereafter|from (?:that|the) date|with effect from|becomes? (?:part|the|binding)',
);
const changesTakeEffect = cue(
  `${changes}${words(4)} (?:notified|posted|published|announced|issued)${words(6)} (?:become|form|are) (?:part|binding)`,
  `${changes}${words(8)} (?:take|takes|taking|have|has|come|comes) (?:effect|into force)(?: [a-z]+){0,3} (?:on|from|upon|when|as soon as|without)${words(8)} (?:${giver}|notice|letter|notified|publication|published|posted|website|portal|signature)`,
);
/** "We may change it": what, the sentence around it says. */
const mayChangeIt = cue(
  `(?:${giver})(?: [a-z]+)? (?:may(?! not)|can(?! ?not|'t)|reserves the right to)(?: [a-z]+,?){0,6} ${changing}(?: or ${changing})? (?:it|them|these|this|those)`,
);
/** "Terms may change ... using it means you agree." */
const mayChangeOfItself = cue(
  `${dealt} (?:may|can|might|will) (?:[a-z]+ ){0,3}(?:change|differ|vary|go (?:up|down)|fall|drop|rise|shrink|be (?:less|lower|higher|different))`,
);
const ifItWishes = cue(
  `(?:if|when|where|as|because) (?:${giver})(?: [a-z]+)? (?:ha(?:s|ve) less|decides?|choos(?:e|es)|thinks?|considers?|changes?|needs?|wants?|sees?)`,
);
const bargain = cue(
  '(?:terms|conditions|specification|service levels?|outputs?|outcomes?|targets?|volumes?|referrals?|allocations?|prices?|charges|fees?|rates|tariff|price list|grant|funding|budget|manual|handbook|guidance|schedule)',
);

/** "The provider has no right to refuse the change." */
const mayNotRefuse = cue(
  `(?:${subSource}|it|they)(?: [a-z]+){0,3} (?:no|not|cannot|can't|neither)(?: [a-z]+){0,5} (?:refus|reject|declin|object|disput|challeng|oppos|contest|resist|question|withhold)(?:e|s|es|ing|al)?(?: (?:to|of|its [a-z]+ to))? (?:(?:the|any|a|an|such|that|each|every|those|these) )?(?:[a-z]+ )?(?:${changes}|change (?:instruction|notice|order)s?|variation (?:notice|order)s?)`,
);
/** The sub-contractor binds itself beforehand to whatever comes. */
const boundByAny = cue(
  `(?:must|shall|will|to) (?:accept|abide by|go along with|live with) (?:the |such |those )?${changes} (?:to|in|of)`,
  `(?:adopt|accept|comply with|apply|work to|meet|deliver)s? (?:any|all|each|every|whatever|such) (?:new|revised|further|additional|changed|later)(?: [a-z]+){1,4} (?:that |which |as )?${prime}(?: [a-z]+)? (?:may |shall |will )?(?:introduces?|issues?|sets?|notif(?:y|ies)|imposes?|adopts?|publish(?:es)?|requires?|specif(?:y|ies))`,
  `(?<!no )(?:instruction|notice|letter|e-?mail|order|direction)(?: [a-z]+){0,6} (?:varies|amends|changes|alters|modifies) (?:the |this |these |its |any )?(?:agreement|sub-?contract|contract|terms|services?|schedules?|specification)`,
  `(?:bound by|comply with|accept|observe|honour|implement|give effect to|act (?:up)?on|consents?(?: [a-z]+)? to|agrees?(?: [a-z]+)? to|adopt)s? (?:each|any|all|every|whatever|such) (?!agreed)(?:[a-z]+ )?(?:${changes}|change (?:instruction|notice|order)s?|variation (?:notice|order)s?)`,
  '(?:needs?|requires?|without) (?:no |any )?(?:counter-?signature|counter-?signing)',
  `(?:treated as|deemed(?: to be| to have been)?|taken (?:to be|as)|stands?|automatically) (?:so |automatically )?(?:varied|amended|changed|altered|modified|revised|adjusted)`,
  `${changes}${words(8)} (?:appl(?:y|ies)|binds?|takes? effect)${words(3)} automatically`,
  'by (?:accepting|continuing|drawing|claiming|submitting|delivering|invoicing|taking)(?: [a-z]+){0,14} (?:accepts?|agrees?(?: to)?) (?:the|any|that|those|our|its|each|such) (?:[a-z]+ )?(?:changes?|variations?|amendments?|new|revised)',
);
/** "We may pay less", "we may require you to do more". */
const otherThanAgreed = cue(
  byGiver(
    `(?: [a-z]+){0,4} (?:may|can)(?: [a-z]+){0,4} (?:require|oblige|direct|instruct)(?: [a-z-]+){0,4} to (?:accept|take|deliver|work to) (?:a |an )?(?:greater|smaller|higher|lower|larger|increased|reduced|different)`,
    `(?:'ll| will| shall) (?:review|set|fix|decide|reconsider)(?: [a-z]+){0,3} (?:rates?|prices?|fees?|charges|targets?|volumes?|allocations?|grant|funding|payments?)(?: [a-z,]+){0,8} (?:tell|notify|inform|let|advise) (?:you|the [a-z-]+) (?:know )?(?:what|of|how)`,
    `(?: [a-z]+)? (?:may|can|might) (?:pay|give|award|offer|send|refer)(?: (?:you|it|the [a-z-]+))? (?:less|fewer|nothing|a (?:lower|smaller|reduced|different))`,
    `(?: [a-z]+)? (?:may|can) (?:require|ask|instruct|direct|oblige) (?:you|the [a-z-]+)(?: [a-z]+)? to (?:do|deliver|provide|perform|undertake|take on|carry out|accept|work|operate|serve|use|adopt|meet) (?:more|different|additional|extra|further|other|fewer|less)`,
    `(?: [a-z]+){0,4} (?:may|can|is entitled to)(?: [a-z-]+){0,6} (?:buy|order|commission|purchase|take|fund|pay for) (?:less|fewer|more|different)`,
    `(?:'s)?(?: [a-z]+){0,4} (?:may|can) (?:determine|decide|require|direct) that(?: [a-z]+){0,8} (?:different|other|another|additional|fewer)`,
    `(?: [a-z]+)? (?:may|can)(?: [a-z]+){0,3} (?:extra|additional|more|further)${words(10)} (?:within|for|at|in) the (?:same|existing|original) (?:grant|budget|price|fee|payment|sum|money)`,
    `(?: [a-z]+)? (?:may|can)(?: [a-z]+)? (?:direct|send|route|refer|divert|redirect|reallocate)(?: [a-z]+){0,3} (?:referrals?|customers|work|volumes?|starts|cases)(?: [a-z]+)? (?:elsewhere|to (?:others?|another|any other))`,
  ),
  `(?:any|such|all|whatever) (?:extra|additional|further|other) (?:work|services|tasks|duties|outputs)(?: (?:that|which|as))? ${prime}(?: [a-z]+)? (?:may |shall )?(?:asks?|requires?|requests?|instructs?|directs?|orders?|wants?)`,
  `${dealt}(?: [a-z]+){0,8} (?:is|are|shall be|will be)(?: (?:as|those|that))? (?:[a-z]+ and )?(?:determined|set|fixed|prescribed|decided|specified|notified|reset) by ${prime}(?: [a-z]+)? (?:each|every|from time to time|from (?:quarter|month|year|week) to|annually|quarterly|monthly|yearly|at (?:any time|its|our)|as it|in its)`,
  `${dealt}(?: [a-z]+){0,6} (?:decided|determined|set|fixed|chosen) by ${prime}(?: [a-z]+)? and (?:may|can) (?:differ|vary|change|go|rise|fall)`,
  `(?:new|additional|further|other|different) ${dealt}(?: [a-z]+)? (?:may|can) be (?:[a-z]+ )?(?:attached|imposed|added|introduced|set|issued|notified|applied)`,
);

/** An end of the funding by notice: another rule's. */
export const isEndByNotice = (reading: Reading) => reading.has(stopsFunding) && reading.has(endsByNotice);

/** Whether a sentence lets one side change the deal, by its structure: who, what power, what act and on what. */
export function letsOneSideChange(reading: Reading): boolean {
  return (isTakenToAgree(reading) || hasPower(reading)) && !reading.hasAround(bothAgree);
}

const isTakenToAgree = (reading: Reading) =>
  (reading.has(ofChange) || reading.has(ofNew)) &&
  reading.has(takenToAgree) &&
  reading.has(changeOrNew) &&
  !reading.has(notTaken);

function hasPower(reading: Reading): boolean {
  if (!(reading.has(ofChange) && mayChange(reading)) && !setsAnew(reading)) return false;
  return !reading.has(otherwise) || reading.has(stillAlone);
}

function mayChange(reading: Reading): boolean {
  if (reading.has(someoneMay) && reading.has(primeMayChange)) return true;
  if (reading.has(nounOfChange) && [changesByPrime, changesTakeEffect].some(reading.has)) return true;
  if (reading.has(boundByAny) || (reading.has(ofRefusing) && reading.has(mayNotRefuse))) return true;
  if (reading.has(byOneAlone) && reading.has(mayBeChanged)) return true;
  if (reading.has(byOneAlone) && reading.has(whichItMayChange)) return true;
  if (reading.has(someoneMay) && reading.has(mayChangeIt) && reading.hasAround(bargain)) return true;
  if (reading.has(mayChangeOfItself) && (reading.hasAround(takenToAgree) || reading.has(ifItWishes))) return true;
  return reading.has(needsTo) && reading.has(tellsOfNew);
}

function setsAnew(reading: Reading): boolean {
  if (isBySay(reading)) {
    if (reading.has(whateverItSays) || (reading.has(ofMoreOrLess) && reading.has(otherThanAgreed))) return true;
    if (reading.has(moreForLess) && !reading.has(endsByNotice)) return true;
  }
  if (reading.has(ofChange) && reading.has(fluctuating) && reading.hasAround(itsDecision)) return true;
  if (!reading.has(ofNew) && !reading.has(ofVersion)) return false;
  if (reading.has(ofNew) && reading.has(putsOutNew) && reading.hasAround(thenHolds)) return true;
  return reading.has(latestVersion) && reading.near(latestVersion, ownDocument, 60);
}
