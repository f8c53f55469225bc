import { cue, type Reading } from '../reading.ts';

/** A change that needs both sides. */
export const agreed = cue(
  "(?:by|with|after|following|subject to|through|under|without|requires?|need) (?:[a-z'-]+ ){0,7}(?:mutual|joint|written|prior written|prior|express) (?:and [a-z]+ )?(?:agreement|consent|negotiation) (?:of|between|by|from) (?:[a-z-]+ ){0,2}(?:both|the parties|each party|all parties|the other)",
  '(?:mutual|joint)(?:ly)? (?:written )?(?:agree[a-z]*|consent|sign(?:ed)?)',
  "(?:shall|may|will|can|must|does|do)(?: only|not|n't| not)? (?:only )?(?:be )?(?:not )?(?:vary|varied|change|changed|amend|amended|alter|altered|modify|modified|adjust|adjusted|revise|revised|reduce|reduced|be|take effect|effective|binding|valid)? ?(?:[a-z,-]+ ){0,8}(?:unless|except|without|only|until)(?: [a-z,-]+){0,10} (?:both|parties|agree|agreed|agreement|signed|consents?|sub-?contractor|provider|partner|supplier)",
  'no (?:variation|change|amendment|alteration|modification)[a-z, ]{0,60}(?:effective|valid|binding|made|effect|unless|without|shall)',
  'signed by (?:or on behalf of )?(?:both|each|the parties|authorised)',
  'agree(?:d)? (?:in (?:writing|good faith)|in advance|between|by both|what changes)',
  'both (?:parties|sides|of us)(?: [a-z]+){0,4} (?:agree|sign|consent|accept)[a-z]*',
  '(?:parties|we) (?:shall|will|may|must|should) (?:[a-z]+ ){0,4}(?:meet|discuss|agree|negotiate|consult)',
  '(?:either|each) party may (?:propose|request|ask|suggest)',
  '(?:propose|request|suggest|ask for) (?:a |any |an )?(?:change|variation|amendment)s?',
  'change control (?:procedure|process)',
  '(?:may|can|shall) (?:only )?(?:propose|suggest) (?:a |any )?(?:revised|new|different) [a-z]+',
  '(?:once|when|until|after|if|unless|where) (?:the )?(?:sub-?contractor|provider|partner|supplier|grantee|recipient|you)(?: has| have)? (?:also )?(?:signed|agreed|accepted)',
  'stands? as it is|remains? unchanged',
);
/** What is updated leaves the deal as it is. */
export const changesNothing = cue(
  'provided (?:that )?(?:this|it|the change|doing so) (?:adds?|makes?|causes?|brings?) no (?:[a-z]+ )?(?:work|costs?|difference|burden)',
  '(?:no (?:such )?(?:update|change|revision|amendment|variation)|(?:update|change|revision)s? (?:shall|will|does|do|may) not|but not) (?:[a-z]+ ){0,3}(?:alters?|affects?|changes?|adds? to|reduces?|increases?) (?:what|the (?:price|charges|fees?|rates|services?|obligations|duties|work|volumes?|sub-?contractor|provider)|your|its|any)',
);
/** A power that the sentence takes away, or that is the law's. */
export const noPower = cue(
  "(?:prime|contractor|company|buyer|provider|lead provider|we|authority|neither party)(?: [a-z]+){0,3} (?:shall|may|will|must|can|does|do)(?: not|not|n't)(?: (?!and |but |may |if )[a-z]+){0,6} (?:vary|change|amend|alter|modify|revise|adjust|reduce|increase|impose|lower|replace)",
  '(?:acts?|laws?|legislation|regulations?|statutes?)(?: [a-z0-9]+){0,6} as (?:amended|updated|revised|replaced|varied)',
  'required by (?:a change in )?(?:law|legislation|statute)|change in law',
  'no (?:reduction|change|increase) (?:[a-z]+ ){0,8}(?:without|unless)',
);
const overridesAgreed = cue(
  "without (?:[a-z'-]+ ){0,4}(?:consent|agreement|approval|concurrence|assent|signature)(?! of both)",
  '(?:deemed|taken|treated|presumed)(?: [a-z]+){0,4} (?:accept|agree|consent)[a-z]*',
  'without any (?:further )?(?:act|action|step|formality)',
  'without (?:any )?(?:reference|recourse|regard) to',
  'take (?:it|this|that) (?:that|as)',
  'no right to object',
  'sole discretion',
  'absolute discretion',
  'irrespective of',
  'whether or not',
);
const negated = cue(
  "(?:shall|may|will|must|can|does|do)(?: not|not|n't)(?: [a-z]+){0,2} (?:vary|varied|change|changed|be|amend|alter|adjust|reduce)",
);

/** Whether the change needs both sides, and nothing in the sentence undoes that ("deemed to have accepted it"). */
export const needsBoth = (reading: Reading) =>
  reading.has(agreed) && !(reading.has(overridesAgreed) && !reading.has(negated));

/** A process that both agree in, in the sentences around. */
export const bothAgree = cue(
  '(?<!(?:whether or not|even if|before|without) )(?:both|the parties|each party)(?: of us)?(?: [a-z]+){0,4} (?:agree|agreed|sign|signed|consent|accept)',
  '(?:unless|until|only if|if) you(?: have| both)? (?:agree|agreed|accept|sign)',
  '(?:agree|agreed|settle|settled) (?:[a-z]+ ){0,6}with you',
  'signed by (?:both|each|the parties)',
);

/** What is not a change of the deal, or what a cause outside both gives rise to. */
export const otherwise = cue(
  '(?:error|mistake|clerical|typographical|misprint)[a-z]*',
  'index(?:ed|ation)?|inflation|consumer prices?|retail prices?|cpi|rpi|living wage',
  'overpa(?:id|yments?)|underspen[dt]s?|unspent|not (?:been )?(?:delivered|performed|provided|earned|spent)|double[- ]counted',
  '(?:propos(?:e|es|ed|ing|als?)|suggest(?:s|ed)?|ask(?:s)? (?:you|the [a-z-]+) to|invite(?:s)?|discuss(?:es|ed)?|negotiat(?:e|es|ed) with)',
  "(?:if|where|unless|provided|once|when|with|after|only|and|both|parties|until) (?:[a-z'-]+ ){0,6}(?:agrees?|agreed|agreement (?!may|shall|on|by)|countersign(?:s|ed)?|signs|signed by)",
  "(?:with|obtain|has|have|gives?|given|subject to) (?:[a-z'-]+ ){0,6}(?:consent|agreement|approval) of (?:the )?(?:sub-?contractor|provider|partner|both|supplier|other)",
  "(?:with|obtain[a-z]*|subject to|without) (?:the )?(?:sub-?contractor|provider|partner|supplier|your|grantee|recipient|other party)(?:'s)? (?:[a-z]+ ){0,2}(?:consent|agreement|approval)",
  'vat|value added tax',
  '(?:may|can) (?:vary|change|alter) its opening hours',
  '(?:withhold|hold back|delay|defer)(?:s|ing)?,? (?:[a-z]+,? ){0,4}(?:payments?|instalments?|sums?|amounts?)',
  '(?:its|our|their) own (?:[a-z]+ )?(?:systems?|staff|team|procedures|policies|arrangements|records)',
  '(?:by|in) (?:an? |the )?(?:equivalent|same|corresponding|like) (?:amount|sum|proportion)|(?:equivalent|corresponding|matching) (?:instalment|payment|sum|amount)',
  'neither (?:of us|party|side)|may (?:refuse|decline|reject)|privacy (?:notice|policy)|(?:contract|account|relationship|performance) managers?',
  '(?:chang|replac|substitut)[a-z]* (?:its|their|the|any) (?:[a-z]+ ){0,2}representatives?',
  'both parties (?:shall|must|will) (?:follow|comply|observe|keep)|statutory guidance',
  '(?:may|can|shall|will) (?:[a-z]+ ){0,3}(?:increase|raise|top up|uplift|extend) the (?:amount of the )?(?:grant|award|funding)(?! or| and)(?![^.]{0,120}(?:reduc|decreas|cut|lower|vary|chang))',
  '(?:if|once|unless|until|when|where) (?:the )?(?:sub-?contractor|provider|partner|supplier|grantee|recipient|you|charity)(?: has| have)?(?: first)? accept(?:s|ed)?',
  '(?:timetable|dates?|times?|venue|agenda|frequency) (?:of|for) (?:the |any |its )?(?:audits?|meetings?|visits?|training|inspections?)',
  'contact (?:person|details|point)|staff member|addresse?s?|bank',
  "at (?:the )?(?:sub-?contractor|provider|partner|supplier|your|grantee|recipient)(?:'s)? (?:[a-z]+ )?request|(?:you|provider|partner|contractor) (?:ask|request)s? (?:us|it)",
  '(?:opening|own) (?:hours|policies|procedures) of its',
);

export const stillAlone = cue(
  'alone',
  'as if (?:it|they|the [a-z-]+) (?:had|were|was)(?: been)? (?:agreed|signed|accepted)',
  'whether or not',
  "without (?:needing |obtaining |seeking )?(?:the )?(?:[a-z-]+'s|your|any|further) (?:[a-z]+ ){0,2}(?:consent|agreement|approval)",
);
