import { primeSource, subSource } from '../parties.ts';
import { cue } from '../reading.ts';

export const ends = cue(
  'terminat(?:e|es|ed|ing|ion)',
  '(?:close|end)(?:s|d|ed|ing)? (?!of )(?:[a-z]+ ){0,2}(?:funding|agreement|contract|grant|sub-?contract|arrangement|services?)',
  '(?:to|at) (?:nil|zero)',
  'terminable|determinable|cancell?able',
  'cancel(?:s|led|ling|lation)?',
  'determined?(?= by| at| on| upon| this| (?:the|your|its|any) (?:[a-z-]+ )?(?:agreement|contract|sub|engagement|appointment|grant|award|arrangement|retainer|order|services?|employment|term|commission|relationship|lease|licence|works?|whole)| the same| it )',
  'determination (?:of|on|at|without|by|upon)',
  '(?:rescind|revoke|discontinue|resile|repudiate|dis-?engage)(?:s|d|ed|ing)?|rescission|revocation',
  '(?:conclude|close|close down|wind up|wind down|drop|scrap|shut|shut down|axe|curtail|foreshorten|cut short|pause|stand down)(?:s|d|ing)? (?:[a-z,-]+ ){0,8}(?:agreement|contract|sub-?contract|grant|award|funding|project|programme|services?|works?|arrangement|engagement|appointment|order|call-off|provider|partner)',
  '(?:drop|release|leave|exit|quit|give up|discharge|surrender)(?:s|d|ing)? (?:this |the |our |your |its |any ){0,2}(?:[a-z]+ )?(?:agreement|contract|sub-?contract|grant|project|programme|arrangement|engagement|appointment|provider|partner)',
  'part(?:s|ing)? company|parts? ways|be free of|call(?:s|ing)? it a day|pull(?:s|ing)? (?:out|the plug)',
  '(?:come|comes|coming|brought) to an end|run out|lapse[sd]?|fall away',
  '(?:appointment|engagement|retainer|award|order|call-off|allocation|lot|programme|commission|delivery|relationship|deal|support|payments?) (?:[a-z]+ ){0,5}(?:be )?(?:ended|ends?|stop(?:s|ped)?|cease[sd]?|closed?|paused|suspended|withdrawn|revoked|reduced|cut)',
  '(?:cut|reduc|lower|scal|withdraw|remov|halv)(?:e|es|ing|n|s)? (?:[a-z-]+ ){0,6}(?:places|referrals|volumes|starts|hours|allocation|funding|grant|caseload|learners|numbers|flow)',
  '(?:bring(?:s|ing)?|brought) (?:[a-z-]+ ){0,5}to (?:an end|a close)',
  'call(?:s|ed|ing)? (?:[a-z-]+ ){0,4}off',
  '(?:cut|reduce|scale back|shrink|halve)s? (?:[a-z-]+ ){0,4}(?:places|referrals|volumes|starts|hours|allocation|funding|grant|caseload)',
  'end(?:s|ed|ing)? (?:this|the|our|your|your|its|any|all|it)(?: [a-z-]+){0,3}',
  '(?:agreement|contract|sub-?contract|arrangement|funding|partnership|project) (?:[a-z]+ ){0,5}(?:be )?(?:end(?:s|ed)?|stop(?:s|ped)?|cease[sd]?)',
  '(?:stop|cease|discontinue|withdraw|suspend|halt)(?:s|ped|ping|d|ed|n|ing)?(?: (?:[a-z,-]+ ){0,6}(?:funding|grant|award|work|services?|referrals|placements|agreement|contract|arrangement|sub-?contract|programme|project|engagement|appointment|order|commission|support|instructions?|it)| by us| by the| at the end|(?= with| on| upon| at| by| immediately| whenever|;|$))',
  '(?:funding|grant|referrals) (?:may|can|will|shall|could|might) (?:[a-z]+ ){0,3}(?:withdrawn|reduced|stopped|ended|cut|cease)',
  'withdraw(?:n)? or reduce[d]?',
  '(?:funding|grant|referrals|starts|places|volumes|placements|services?|work|works|payments?|programme|project|agreement|contract|sub-?contract|appointment|engagement|order|allocation|delivery|arrangements?|lots?)(?: [a-z-]+){0,6} (?:may|can|will|shall|could|might|to|liable to|is|are) (?:[a-z-]+ ){0,4}be (?:[a-z]+ ){0,3}(?:ended|stopped|suspended|paused|withdrawn|discontinued|halted|cut|reduced|closed|terminated|revoked|rescinded|cancelled|determined|removed|concluded|curtailed|frozen|switched off|turned off|scaled back|reallocated)',
  '(?:switch|turn|shut)(?:es|s|ed|ing)? (?:off|down)|freez(?:e|es|ing)|suspension of|withdrawal of|cessation|discontinuance|call(?:s|ing)? a halt|bring(?:s|ing)? (?:the )?curtain|cut(?:s|ting)? (?:it |this |the [a-z]+ )?short',
  'break(?: clause)?(?= with| on| this| at|\\.|$)',
  '(?:remove|withdraw|take)(?:s|n|ing)? (?:[a-z-]+ ){0,8}(?:supply chain|lots?|areas?|contract|services?|referrals)',
  'exit (?:this|the)',
  'notice to quit|wound up by (?:us|the )|de-?select(?:s|ed|ing|ion)?|(?:bring|move|advance)(?:s|ing)? (?:forward )?the (?:expiry|end|termination|completion) date',
  '(?:hand|give|pass|award|reassign|re-?allocate|transfer|move|divert|redirect)(?:s|d|ed|ing)? (?:[a-z-]+ ){0,6}(?:participants|referrals|customers|learners|clients|caseload|places|volumes|services?|work|lots?)(?: [a-z-]+){0,6} to (?:another|other|a different|itself|someone else|somebody else|others)',
  '(?:strike|take|remove|delete)(?:s|n|d)? (?:any|all|one or more|a|part of the|the) (?:services?|lots?|areas?|works?) (?:from|out of|off|away)',
  '(?:may|can|shall|will|could) be (?:ended|stopped)',
  'end (?:things|matters)|(?:dispose of|let go|part with)|not (?:be )?(?:bound|obliged|obligated) to (?:retain|continue|keep|carry on|go on)|shorten(?:s|ed|ing)?|truncate[d]?',
  '(?:remove|drop|strike|take|delete|expel|exclude)(?:s|d|n|ing|led)? (?:you|the [a-z-]+(?: [a-z]+)?|it|(?:a|any|each) (?:member|partner|provider|sub-?contractor|supplier|organisation|charity)) (?:from|off|out of)',
  '(?:want|wish|decide|choose|elect|need|have)(?:s)? to (?:stop|end|withdraw|close|leave|finish|cease|quit)',
  '(?:close|pause|drop|scrap|stop|finish|halt|suspend|discontinue|conclude|curtail|shorten|axe)(?:s|d)? (?:it|this|that|them|things)(?= [a-z]|\\.|,|$)',
  '(?:cease|stop)(?:s|ped)? (?:accepting|taking|providing|performing|delivering|making|sending|funding|working|using|buying|placing|supplying|referring|to do so|doing so|to (?:provide|deliver|fund|use|supply|refer|perform|make|send))',
  '(?:bring|brings|brought|bringing|come|comes) (?:[a-z-]+ ){0,5}to (?:a|an) (?:[a-z]+ )?(?:end|close|halt|stop|conclusion)',
  'put(?:s|ting)? an end to',
  'walk away',
  'dismiss(?! (?:its|their|any|a) )|dispense with',
  '(?:tell|ask|instruct|direct|order|require)(?:s|ing)? (?:you|it|the [a-z-]+) to (?:stop|cease|finish|desist)|to (?:cease|stop|end)(?=[.,;]|$| on| at)',
  '(?:exercise|use|invoke|operate)[sd]? (?:a|the|its|this|that|any) (?:break|termination|exit)|break (?:right|option|clause|notice)|tak(?:e|en|ing) (?:[a-z-]+ ){0,4}back|(?:bring|brought|tak(?:e|en)) (?:[a-z-]+ ){0,4}in[- ]house',
  'no (?:more|further) (?:money|funding|work|referrals|orders|payments|starts)|no longer (?:wish|want|need|require|be needed|be required|be wanted)[a-z]*|not to (?:carry on|continue|proceed|go on|go ahead|fund|renew|keep)',
  'pull (?:it|the|this|your|our)|(?:step|back|walk|move) (?:away|out|back)|(?:released?|removed?|dropped|struck|taken) (?:from|off)',
  '(?:suspend|pause|cease|stop|halt)(?:s|ed|d|ped)? (?:[a-z,-]+ ){0,6}(?:performance|delivery|works|operations|referrals|starts|payments?|places)',
);
/** Work that is left out ends, unless the sentence tells of any kind of change ("add to, omit from or alter"). */
export const omits = cue(
  'omit(?:s|ted|ting)? (?:[a-z,-]+ ){0,8}(?:services?|works?|lots?|areas?|project|programme|sub-?contract)',
);
export const changes = cue(
  'var(?:y|ies|ied|ying|iations?)|alter(?:s|ed|ing|ations?)?|add(?:s|ed|ing)? (?:to|any|new|further)|additions?|modif(?:y|ies|ied|ications?)|substitut(?:e|es|ed|ions?)|amend(?:s|ed|ments?)?|changes?',
);
export const notice = cue(
  'notice(?:s)?',
  'notification',
  'notif(?:y|ies|ied|ying)|communicat(?:es?|ed|ion)|announce[sd]?',
  'warning',
  'in writing',
  'written',
  'letter',
  'e-?mail',
  '(?:tell|inform|advis|intimat|say|writ)(?:s|e|es|ing|ed)?|told|said|wrote|intimation',
  'serv(?:ice|ed|ing)|receipt',
);
export const noticeLabel = cue(
  'notice(?: period)?',
  'period of notice',
  'break(?: clause| option)?(?! of)',
  'termination(?: (?:at will|notice|for convenience|period))?',
);
export const atOnce = cue(
  '(?:with|having|of|takes?|taking) (?:an )?immediate effect|effective immediately|(?:is|be|take effect|effective|ends?) (?:immediate|immediately|at once|straight ?away)',
  'straight ?away|right away|instantly|summar(?:y|ily)|instanter|without (?:any )?delay|without more(?! than)',
  "(?:on|at|with) (?:very )?(?:short|minimal|little|little or no|only brief) (?:or no )?notice|moment's notice|a (?:few|couple of) (?:working )?(?:days|weeks)|(?:a )?matter of (?:days|weeks)",
  '(?:need|does|do|is|are|shall|will) not (?:be )?(?:(?:have|need|oblige[d]?|require[d]?|bound) (?:to )?)?(?:give|serve|provide)? ?(?:you |the [a-z-]+ )?(?:any |prior |advance )*(?:notice|warning)',
  '(?<!shall not )immediately(?: (?:on|upon|by|and without|terminat|end|cancel)[a-z]*)',
  '(?:terminate|cancel|end|stop|withdraw)(?:[a-z]*)(?: [a-z-]+){0,4} (?:immediately|forthwith|at once|at will|without (?:any )?(?:prior )?(?:notice|warning))',
  'forthwith',
  'at will',
  'without (?:[a-z]+ ){0,3}(?:notice|warning|period of notice)',
  'no (?:period of )?(?:prior )?notice (?:is |shall be |will be |being |need be )?(?:required|needed|given|necessary)?',
  'at (?:the end of )?any month',
  'whenever (?:it|we|the [a-z]+) (?:so )?(?:like|wish|choose|want|please)(?:e?s)?',
  'there and then|on the spot|same day|overnight|on the day',
  'as soon as (?:it|we|the [a-z-]+(?: [a-z]+)?) (?:has |have )?(?:tells?|told|notif(?:y|ies|ied)|says?|said|informs?|informed|writes?|written)|no minimum (?:period of )?notice',
  'when(?:ever)? (?:we|it|the [a-z-]+) (?:so )?(?:says?|directs?|requires?|tells? you)(?: so)?(?=[.,;]|$)',
);
export const cause = cue(
  '(?:material|serious|fundamental|persistent|irremediable|repudiatory|substantial|gross|grave) (?:[a-z]+ )?(?:breach|default|failure|misconduct|failing)(?:es|s)?',
  '(?<!antecedent |prior |earlier |accrued |existing |previous )(?:breach(?:es|ed)?|in default|event of default|default by)',
  '(?:commits?|is in|in the event of) (?:[a-z]+ ){0,3}(?:breach|default)',
  'insolven(?:t|cy)|liquidation|administrat(?:ion|or)|bankrupt(?:cy)?|winding[- ]up|wound up(?! by (?:us|the (?:prime|contractor|hub|company|lead)))|receivership',
  'fraud(?:ulent)?|bribery|corrupt(?:ion)?|criminal|offence|convicted|dishonest[a-z]*|money laundering|modern slavery',
  'safeguarding|abuse|risk of (?:serious )?harm|danger to',
  'fail(?:s|ed|ure)? to (?:remedy|comply|pay|put right|rectify|correct)',
  '(?:not|un) ?remed(?:ied|y)',
  'ceases? to (?:trade|exist|carry on|be (?:a|registered))|change of control|dissolved|unable to pay|disqualif[a-z]+|negligen[a-z]+|force majeure|conflict of interest|illegal[a-z]*|regulator',
  'does not (?:comply|remedy|put|correct)|improvement (?:notice|plan)|misconduct',
  'struck off|loses? (?:its )?(?:registration|charitable status|licence)',
  'cyber attack|unlawful',
  "beyond (?:[a-z']+ ){1,4}(?:reasonable )?control",
  '(?:registration|licence|accreditation|status)(?: [a-z]+){0,8} (?:cancelled|withdrawn|revoked|suspended|removed|lost|lapses?|lapsed|expired)(?! by (?:the )?(?:prime|contractor|lead|hub|managing|company|us))',
  '(?:you|provider|partner|charity|party|other|sub-?contractor|who) (?:[a-z]+ ){0,2}breaks? (?:it|this|the|your|its|any|our)|broken|lapsed|expired|no longer (?:qualified|registered|holds?|eligible)',
  'prohibited act|arrangement with (?:its )?creditors|composition with|sequestrat(?:ion|ed)|apparent insolvency',
  '(?:mis-?(?:use[sd]?|appl[a-z]+|led|leads?|leading|spen[dt]s?|manag[a-z]+|us(?:ing|age)))|irregularit(?:y|ies)|suspect(?:s|ed)?|suspicion|allegation|alleged|false|inaccurate',
  '(?:purpose|use)s? (?:other than|not (?:approved|agreed|permitted))|not (?:been )?(?:used|spent|put right|corrected|remedied|complied)|unsafe|at risk|(?:serious|immediate|imminent) (?:risk|danger)',
  '(?:fails|failed|failures?)',
  '(?:fails?|failed|failing|failure) (?:[a-z]+ ){0,4}(?:remedy|rectify|put right|perform|deliver|meet|achieve|improve|comply)|under-?perform[a-z]*|unremedied|remedial|rectification',
);
export const noCause = cue(
  'for convenience',
  'without (?:cause|reason|giving (?:any )?reasons?|liability|needing to)',
  '(?:any|no|any or no) reason(?: or none| whatsoever| at all)?',
  'for any (?:or no )?reason',
  'no reason (?:being )?(?:required|need)',
  'whatever reason',
  'at will',
  'in any other case',
  'no longer (?:wish|need|require)[a-z]*',
  "(?:sole|absolute|entire|own|unfettered) (?:and [a-z]+ )?(?:discretion|option|election|choice)|at (?:the|its|our|their|your|(?:the )?[a-z-]+'s) (?:[a-z]+ )?(?:discretion|convenience|option|election|pleasure)|at the pleasure of|in its discretion",
  '(?:whether or not|even (?:if|though|where)|notwithstanding that) (?:[a-z-]+ ){0,8}(?:breach|default|fault|wrong|performing|well|good|satisfactor[a-z]*)',
  'without (?:[a-z]+ ){0,5}(?:fault|breach|default|cause|reasons?|explanation|justification|assigning|showing|having to|need)|no (?:fault|cause|explanation|grounds?)',
  '(?:not|no) (?:[a-z]+ ){0,4}(?:reasons?|why|explain|justify)',
  'for (?:whatever|any) (?:cause|purpose)|as it (?:sees|thinks) fit|(?:priorities|needs|plans|strategy|policy|budgets?) change|when it suits|suits? (?:us|it)|no longer (?:wanted|needed|required)',
  'if (?:it|we) (?:so )?(?:wish|choose|decide)[a-z]*',
);
export const anyTime = cue(
  'at such times? as|as (?:it|we|the [a-z]+) (?:sees?|thinks?|considers?|deems?) fit|when(?:ever)? (?:it|we|the [a-z]+) (?:wish(?:es)?|likes?|chooses?|decides?|pleases?)',
  'at any (?:time|point|stage|moment)',
  'for (?:its|our|the [a-z-]+) (?:own )?convenience',
  'for convenience|at will|(?:sole|absolute|entire|unfettered) discretion|at the pleasure of',
  "at (?:the|its|our|(?:the )?[a-z-]+'s) (?:[a-z]+ )?(?:convenience|pleasure)",
  'without (?:[a-z]+ ){0,5}(?:cause|reasons?|explanation|fault)',
  'for (?:any|whatever|any or no|no) reason',
  '(?:not|no) (?:[a-z]+ ){0,4}reasons?',
);
/** Says that there is no cause, unless a cause follows: "at any time if you are in breach". */
export const whenever = cue('at any (?:time|point|stage)', 'whenever');
export const byRule = cue('in accordance with|under clause|pursuant to', 'subject to', '(?:if|where) [a-z]+');
export const bothOrPrime = cue(
  'either (?:the )?[a-z-]+ or (?:the )?[a-z-]+',
  'either (?:party|of us|side)|each party|both parties|parties may',
);
export const long = cue(
  'not (?:be )?(?:terminate|end|cancel)[a-z]*',
  '(?:shall|may|will|must) not (?:[a-z]+ ){0,3}(?:terminate|end|cancel|withdraw)',
  'no (?:right|power) to terminate',
);
/** When it takes effect: soon, unless a long notice stands beside it. */
export const soon = cue(
  'from any (?:mon|tues|wednes|thurs|fri|satur|sun)day',
  '(?:at|on|from) the end of (?:any|the|that) (?:week|month|calendar month)(?! after| follow)',
  'with effect from (?:the )?(?:date|day|moment|time|next|following|such|any)|(?:the )?(?:next|following|same) (?:working |business )?day|day after|from (?:the )?(?:date|day|moment) (?:of|on|that|when)|any date|date (?:that is )?(?:stated|specified|given|named|set|chosen|fixed) (?:in|by) (?:the|its|our|such|that|any) (?:[a-z]+ )?(?:notice|letter|e-?mail|direction|prime|contractor)',
  '(?:date|day) (?:of|on) (?:the|that|its|our|such|which) (?:notice|letter|email|service|it is (?:sent|given|served))(?: itself)?',
  '(?:effect|effective|ends?|terminates?|operates?)(?: [a-z]+){0,3} (?:up)?on (?:the )?(?:date of )?(?:its )?(?:receipt|service|delivery|being (?:served|sent|given|received))',
);

/** The day on which it ends, counted from the notice: "on the tenth working day after service". */
export const nthDay = cue(
  '(?:\\d{1,3}|[a-z]{3,7}-?[a-z]{0,5})(?: \\(\\d{1,3}\\))? hours?',
  '(?:next|following|[a-z]{3,8}th|[a-z]{5,6}-?(?:first|second|third|[a-z]{3,6}th)|\\d{1,2}(?:st|nd|rd|th)) (?:calendar |working |business |clear )?day (?:after|following|from|thereafter)',
);

export const innocent = cue(
  '(?<!unless )(?:the )?(?:parties|both|provider|you|we both) (?:[a-z]+ ){0,4}agrees? in writing',
  '(?:member of (?:the )?staff|staff|employees?|personnel|workers?|individuals?|trainers?)(?: [a-z-]+){0,8} (?:removed|withdrawn|suspended|dismissed)',
  '(?:appointments|(?:session|meeting|visit|course|workshop|class|holiday|leave|event|interview)(?:s|es)?)(?: [a-z]+){0,4} cancel(?:s|led)?|(?:session|meeting|visit|class|workshop|interview)(?:s|es)?(?: [^ ]+){0,12} and cancelled|cancel(?:s|led)? (?:[a-z]+ ){0,3}(?:session|meeting|visit|course|workshop|class|event|interview)(?:s|es)?',
  "(?:staff|employees?|workers?|tutors?|advisers?|individuals?|person)'s? (?:own )?employment|contracts? of employment|employment contracts?|employment of (?:a|any|its|the) (?:member|staff|employee|worker|tutor|adviser|person)",
  'disputed (?:items?|sums?|amounts?|invoices?|part)|(?:items?|sums?|amounts?|invoices?|part) in dispute',
  '(?:cancelled|ended|stopped|withdrawn|terminated) by (?:the |a |any |each )?(?:participant|customer|learner|person|individual|volunteer|tenant|resident|trainee|apprentice)',
  '(?:if|where|when|that) (?:the parties|we both|both parties|both of us|you and we|both sides) (?:agree|decide|choose|wish) (?:to|that)|if we (?:both )?(?:agree|decide) together',
  'unless (?:it (?:is|has been) |the parties )?(?:extend|renew)(?:ed)?',
  '(?<!not |without )(?:by|with) (?:the )?(?:mutual |written |joint )?(?:agreement|consent)(?: in writing)? (?:of|between) (?:both|the|all) (?:parties|of us)|by mutual (?:written )?(?:agreement|consent)|parties may (?:[a-z-]+ ){0,8}by (?:mutual |written )?agreement|both (?:parties )?agree|if we (?:both )?agree',
  '(?:participant|customer|learner|person|individual|volunteer|tenant|resident|client|trainee|apprentice|member of staff|data subject)s? (?:may|can|is free to|are free to|has the right to|who) (?:[a-z]+ ){0,3}(?:withdraw|leave|stop|end|cancel|exit)[a-z]*',
);

/** A sentence that goes on about a notice that the sentence before gave a right to. */
export const ofThatPower = cue(
  'in (?:that|such) (?:case|event)|^(?:\\([a-z]{1,3}\\) )?otherwise|in (?:any|all|every) other cases?',
  '(?:such|that|the|this|any|our|its|no|of) (?:prior |written |advance )*(?:notice|termination|warning|period of notice|notice period)',
  '(?:length|period|amount) of (?:the |such |that )?notice',
  '(?:if|when|where|should) (?:it|we|the [a-z-]+) (?:does|do|did|wish(?:es)?|decides?|chooses?)(?: so| to do so| this| that)?',
  '(?:it|we|you|the [a-z-]+) (?:shall|will|must|need|needs|may|is|are|have|has|only|would|can|shall only)(?: [a-z-]+){0,6} (?:give|have|get|receive|expect|tell|serve|notify|notice)',
);

/** When a letter counts as received, which tells nothing of how long a notice runs. */
export const deemedReceived = cue(
  '(?:deemed|treated as|taken (?:to be|as)|considered|regarded as) (?:to (?:be|have been) )?(?:duly )?(?:received|served|given|delivered)',
);

export const mays = cue(
  'may',
  'can',
  'could',
  'might',
  '(?:is|are|shall be|will be) (?:entitled|free|at liberty|permitted|allowed|able) to',
  'wish(?:es)? to',
  '(?:shall have|has|have|retains?|reserves?|enjoys?|holds?) (?:to itself )?(?:the|a) (?:unilateral |absolute |unfettered |sole |full )?(?:right|option|power|ability)',
  'wants? to|decides? to|chooses? to',
  '(?:must|shall|will|has to|have to|needs? to) (?:[a-z]+ ){0,2}(?:give|serve|provide|tell|let|write)',
);
export const byPrime = cue(
  'by (?:the )?(?:prime|main contractor|contractor|company|buyer|lead (?:provider|partner|body|organisation)|managing agent|hub|trust|council|funder|authority|us)',
);
export const noticeBySub = cue(
  `(?:belongs? to|is for|lies with|rests with) (?:you|the (?:${subSource})) (?:alone|only)`,
  `(?:at|on|by) (?:your|the (?:${subSource})'s?) (?:own )?(?:written )?(?:request|option|election|wish|instance)`,
  `(?:your|(?:${subSource})'s?) (?:own )?right to (?:end|terminate|leave|stop|cancel|withdraw)`,
  `(?:terminat[a-z]{1,5}|cancel[a-z]{0,8}|notice|ended|withdrawn|withdrawal|exit|resignation) (?:of [a-z ]{3,20} )?(?:by|from) (?:the |a )?(?:${subSource})(?! (?:or|and) )`,
);
/** Whom the notice is given to tells whose notice it is not. */
export const givenToSub = cue(
  `(?:giv(?:e|es|ing|en to)|serv(?:e|es|ing|ed (?:up)?on)|tell(?:s|ing)?|notify(?:ing)?|inform(?:s|ing)?|(?:notice|letter|writing) to) (?:the |a |any |each )?(?:${subSource})`,
);
/** Who suspends the work and then pays nothing is who pays for it. */
export const paysNothing = cue(
  'no (?:further )?(?:charges?|fees?|payments?|price|sums?|money|instalments?) (?:[a-z]+ ){0,3}(?:accrues?|payable|due|paid|made)',
);
export const ownedBySub = cue(`(?:your|(?:${subSource})'s?)(?: [a-z-]+){1,3}`);
export const cancels = cue('cancel(?:s|led|ling|lation)?', 'withdrawn', 'terminated?', 'called off', 'ended');
export const shallEnd = cue('(?:shall|will|to) (?:cease|end|terminate|determine|stop|come to an end|lapse)');
export const subNamed = cue(subSource);
export const primeNamed = cue(primeSource);
/** The sub-contractor stops when it is told to. */
export const mustStop = cue(
  "(?:shall|must|will) (?:[a-z',-]+ ){0,14}(?:suspend|cease|stop|halt|discontinue) (?:[a-z]+ ){0,4}(?:them|works?|services?|performance|delivery|referrals|starts|deliver|work)",
);
export const onOrder = cue(
  '(?:may|can) (?:direct|require|order|instruct) that',
  "(?:up)?on (?:the )?(?:receipt|receiving|being|service|[a-z-]+'s)(?: [a-z'-]+){0,5} (?:instruct|direct|told|asked|required|order|request|notice|letter|notif)[a-z]*",
  '(?:when|if|whenever|as soon as) (?:[a-z-]+ ){0,3}(?:told|instructed|asked|directed|requests|instructs|directs|so requires)',
);
export const otherwise = cue('otherwise', 'in (?:any|all|every) other cases?', 'for any other reason');
