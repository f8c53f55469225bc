import { funderSource } from '../parties.ts';
import { cue } from '../reading.ts';

export const pays = cue(
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
  'fees?|sums?|amounts?|money|monies|cash|invoices?|charges|share|entitle(?:d|ment)',
  'due',
  'liability|obligations?',
);

const notInvoice =
  "(?! (?:of |by it of )?(?:a |an |the |each |any |your |such |that |its )?(?:[a-z'-]+ ){0,4}(?:invoices?|claims? form|applications?|reports?|evidence|information))";
const notToSub =
  '(?! (?:to |over to )?(?:you|the (?:provider|charity|grantee|sub-?contractor|supplier|recipient|organisation))\\b(?! (?:if|once|when|only)))';
const already = '(?:first |actually |itself |also |in turn |duly |not |been |already |then ){0,3}';
const taking = `(?:receiv(?:ed?|es|ing)|receipts?|in receipt|placed at its disposal|made available|credited|reached|collect(?:s|ed)|cleared funds|cleared|obtain(?:s|ed)|recover(?:s|ed)|recovery(?= under| from)|arriv(?:es?|ed|ing)|comes? (?:through|in)|lands?|dr(?:aw|awn|awing|ew) down|reach(?:es|ing)|sen(?:ds|t|ding)|making (?:the |such |an? )?(?:[a-z]+ )?payment|makes? (?:the |such |an? )?(?:[a-z]+ )?payment|made (?:the |such |an? )?(?:[a-z]+ )?payment|payment)${notInvoice}`;
const givingUp = `(?:(?<!prices )(?<!rates )paid|(?<!shall |will |must )pays?|settle[sd]?|put in funds|in funds|reimburse[sd]?|remit(?:s|ted|ting)|funded|transfer(?:s|red|ring)|discharg(?:es|ed|ing)|satisf(?:ies|ied)|disburs(?:es|ed|ing)|forwards|paying|settling|unpaid|declin(?:es|ed) to pay|fail(?:s|ed) to pay|refus(?:es|ed) to pay|releas(?:es?|ed|ing)|(?:reimbursement|settlement|disbursement|remittance|transfer|discharge|clearance)(?= (?:of|by|to|from))|honour(?:s|ed|ing)?|done so)${notToSub}`;
const received = `${already}(?:${taking}|${givingUp})`;
export const upstream = `(?:${funderSource}|home office|icb|integrated care board|mayor(?:'s office)?|university|esf|(?:tier|level|party|body|link) above)`;
export const primeNames =
  'us|contractor|prime|lead (?:provider|partner|body)|company|buyer|managing agent|principal|hub';
const primeWords = `(?:${primeNames}|it|we)(?:'ve|'re|'s)?`;
const ownOfPrime = "(?:our|its|(?:prime|contractor|company|lead provider|managing agent|hub)'s)";
export const primeIsPaid = cue(
  `${received}(?: [a-z'-]+){0,12} (?:from|by|under) (?:the |its |our )?(?:[a-z]+ ){0,3}${upstream}`,
  `${upstream}(?: (?!shall |may |must |can |we |(?<!(?:to|by|from|with) )the (?:${primeNames}) )[a-z'-]+){0,6} ${received}(?: (?:us|the prime|the contractor|the lead provider|the company|it|the buyer|prime|contractor))?`,
  `${primeWords} (?:[a-z]+ ){0,3}(?:been paid|been put in funds|(?:is|are) (?:itself |ourselves |in turn |first |actually )?paid|is in funds|are in funds|have been paid|have the money|has the money)`,
  `${primeWords} (?:[a-z]+ ){0,3}(?:receives?|received)${notInvoice}(?: [a-z'-]+){0,5} (?:payments?|funds|funding|money|monies|cash|sums?|income|fees?)`,
  `payments? (?:from|by|under) (?:the |its |our )?${upstream}`,
  `(?:what(?:ever)?|money|monies|funds|sums|grant)(?: that| which)? (?:the |our )?${upstream} (?:has |have )?(?:given|gives|advanced|awarded|passed)`,
  `${upstream}(?:'s)? (?:[a-z]+ )?(?:payments?|remittances?|transfers?|release|settlement|drawdown|bacs|funds|money|cash|instalments?|tranches?)`,
  `${upstream} (?:has |have )?(?:first )?(?:discharged|honoured|certified|met)`,
  '(?:ours|(?:our|its) (?:own )?(?:money|funds|payment)) (?:has |have )?(?:comes? (?:through|in)|arriv(?:es|ed)|lands|is paid|reached)',
  `reached (?:the )?(?:contractor|prime|lead provider|company|our)(?:'s)? (?:bank )?account`,
  `(?:corresponding|matching|equivalent|related|relevant) (?:sums?|payments?|amounts?|funds|money|monies)`,
  `${primeWords} (?:are|is|has|have)(?:n't| not) (?:been |itself |ourselves ){0,2}paid`,
  `${upstream}'s (?:[a-z]+ )?(?:non-?payment|failure to pay|refusal to pay|default|insolvency)`,
  `non-?payment (?:by|under) (?:the |its )?${upstream}`,
  `paid us`,
  '(?<!(?:you|provider|charity|grantee|partner|recipient) )(?:draws|drew|drawing|drawn) down (?:[a-z]+ ){0,4}(?:grant|funds|funding|money|instalments?|tranches?)',
  `(?:${ownOfPrime}|it) (?:own |prior |actual )?(?:being in receipt|receipt|receiving|having received)${notInvoice}(?: [a-z'-]+){0,6} (?:payments?|funds|funding|mon(?:ey|ies)|cash|sums?|grant|tranches?|instalments?)`,
  `(?:sums?|money|monies|amounts?|payment|charges|fees|instalments?|it) (?:is |are |has been |have been |being )?(?:[a-z]+ )?(?:paid|released|credited) to (?:the )?(?:${primeNames})`,
  `(?:instalments?|grant|funds|funding|monies|money|tranches?|cash) (?:[a-z]+ ){0,4}(?:are|is|been) (?:[a-z]+ )?(?:received|drawn down|released)(?! by (?:you|the (?:provider|charity|grantee)))`,
  `(?:remittances?|transfers?|payments?) to (?:the )?(?:${primeNames})`,
  '(?:tranches?|grant|instalments?|funds|funding) (?:[a-z]+ ){0,2}(?:arrives?|arrived|comes? (?:in|through)|lands?|clears?|cleared)',
  `${ownOfPrime} (?:own )?(?:[a-z]+ )?(?:invoices?|claims?|bills?|applications?)(?: [a-z]+){0,10} (?:settled|paid|honoured|met)`,
  `${primeWords} (?:[a-z]+ ){0,2}(?:gets?|have|has|draws?|drawn) (?:down )?(?:ours|its own|that money|the (?:money|funds|cash))`,
  `(?:money|monies|funds|funding|cash|grant|sums?|instalments?|tranches?|it(?= flows)) (?:[a-z'-]+ ){0,3}(?:flows?|comes?|arrives?|sent|reach(?:es|ed)?|transferred|credited|released) (?:(?:through|down|on|in|with|to|into) ){0,2}(?:us|our|the prime|the contractor|the lead provider|the company)`,
);
// What makes one payment hang on another, whichever of them is named first.
export const tie = cue(
  'condition(?:al|ed)? (?:up)?on',
  'condition precedent',
  '(?:only|sole) source|triggers?',
  'pre-?(?:condition|requisite)|a condition (?:of|to|for)|prior (?:requirement|condition)',
  '(?:hinge|hang|turn)s? (?:up)?on|rel(?:y|ies) (?:up)?on|(?:linked|tied|pegged) to|governed by',
  'tracks?|in (?:step|line) with|(?:like|same|equal) (?:proportions?|times?|manner|day|week|month|date)',
  'subject (?:always |only |also )?to',
  'contingent (?:up)?on',
  'dependent (?:up)?on|depends? (?:up)?on',
  'back[- ]to[- ]back',
  'pay[- ](?:when|if)[- ]paid',
  'has not (?:itself )?been paid|have not been paid|not been put in funds',
  'does not pay|do not pay|fails? to pay|not paid|has not paid',
  'no (?:liability|obligation) (?:[a-z]+ ){0,6}(?:to pay|for)',
  '(?:bear|share|carr(?:y|ie)|take|accept|assume|run)s? (?:[a-z]+ ){0,3}risk',
  'not (?:be )?(?:liable|obliged|required)',
  'in the same proportion|pari passu|equivalent amount|mirror(?:s|ed)?',
);
// What the upstream payment must stand behind: "once the Authority has paid".
export const condition = cue(
  '(?:such|only (?:the|those)) (?:[a-z]+ )?(?:sums?|amounts?|part|proportion|money|monies|funds)(?: [a-z]+){0,4} (?:as|that|which)',
  '(?:not|never) exceed(?:s|ing)? (?:the|such|what|those)',
  'provid(?:ed|ing) (?:always |only |further ){0,2}that',
  '(?:limited|restricted|confined|capped) (?:to|at) (?:such|the|those|that|any|what|sums?|amounts?|mon(?:ey|ies)|funds)',
  '(?:solely|only|exclusively) (?:[a-z]+ ){0,3}(?:out of|from)|out of(?! its own| our own| their own| the prime)',
  '(?:only )?(?:if and when|when and if|as and when|if and to the extent|to the extent|in so far as|insofar as)',
  '(?:only|solely) (?:be )?(?:[a-z]+ ){0,6}(?:when|if|after|once|upon|out of|from|following|where)',
  '(?:[a-z]+ )?only (?:become|be|fall)s?',
  'unless(?: and until)?',
  'until(?: such time as)?',
  'failing|in the absence of|in default of|for want of',
  'await(?:s|ing)?|wait(?:s|ing)?',
  '(?:pass(?:es|ing)? on|paying|pays?) (?:only )?(?:what|whatever)',
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
  'where and to the extent',
  'in respect of which',
  'solely to|only to',
  'when(?:ever)?',
  'where',
  'on,? and only on,?|if,? and only if,?',
  'on the (?:same )?(?:date|day) (?:of|on which|that)',
);
// Such words hold over a long parenthesis.
export const strongCondition = cue('unless', 'until', 'if and (?:when|only if|to the extent)', 'condition precedent');
export const outright = cue(
  'pay[- ](?:when|if)[- ]paid',
  'paid[- ](?:when|if)[- ]paid',
  "back[- ]to[- ]back (?:basis )?with (?:[a-z']+ ){0,4}payments?",
  '(?:paid|pays?|payable|payments?|sums|invoices|fees) (?:[a-z]+ ){0,6}back[- ]to[- ]back',
  '(?:mere|sole|simp)ly (?:[a-z]+ )?(?:conduit|post ?box|channel)|conduit for (?:[a-z]+ ){0,3}(?:money|monies|funds|funding|payments?|sums)',
  'back[- ]to[- ]back payments?',
  // "The Contractor shall not be required to make a payment out of its own resources."
  `(?<!sub-)(?<!sub)(?:${primeNames}|we) (?:shall|will|is|are|does|do)(?: not|n't) (?:be )?(?:required|obliged|liable|bound|expected) to (?:pay|make (?:any |a )?payment)(?: [a-z'-]+){0,10} own (?:resources|funds|money|pocket)`,
  `no (?:circumstances|event|case) (?:shall|will|is) (?:the )?(?:${primeNames}) (?:be )?(?:required|obliged|liable|bound) to (?:pay|make (?:any |a )?payment)(?: [a-z'-]+){0,10} own (?:resources|funds|money|pocket)`,
  // "You are paid the day after we are."
  `(?:after|when|once|until|unless) (?:we|(?:the )?(?:${primeNames})) (?:are|is|have been|has been)(?= ?[.,;])`,
  '(?:paid|payments?|settled|sums) (?:[a-z]+ ){0,8}pari passu|payments? (?:[a-z]+ ){0,3}(?:cascades?|trickles? down)',
  'no (?:funding|money|payment|income|cash)(?: in| from [a-z ]{2,30})?, no (?:fee|payment|money|pay|funding)',
);
const withholding =
  '(?:withh[eo]ld|h[eo]ld(?:s|ing)? (?:back|over|up)|reduc|delay|suspend|defer|postpon|extend|retain|retention|set(?:s|ting)? off|deduct|disallow|paus|freez|froz|stop|late(?!st)|abate|cut)[a-z]*(?! (?:all |any |the |new )?(?:referrals|starts|volumes?|premises))';
export const withholds = cue(withholding, '(?:like|same|corresponding|equivalent|similar) (?:rights?|deductions?)');
const ofOthers =
  "(?:,? (?!may|prime|contractor|we|our|lead|company|buyer|you|provider|sub|entitled|if|from)[a-z'()-]+){0,8}";
/** Who pays the prime pays it late, or less. */
export const upstreamWithholds = cue(
  `${upstream}(?:'s)?${ofOthers},? ${withholding}`,
  `${ownOfPrime} (?:own )?(?:funding|income|grant|money|payments?)(?: [a-z]+){0,3} ${withholding}`,
  `${withholding}${ofOthers} (?:by|of|on the part of) (?:the |our |its )?${upstream}`,
);
const giving =
  '(?:pa(?:y|id|ying)|payments?|remit(?:ted)?|settled?|honour(?:ed)?|fund(?:ed|ing)?|released?|reimbursed?|discharged?|transfer(?:red)?|sen[dt]|money|funds)';
/** Who pays the prime does not. */
export const upstreamFails = cue(
  `${upstream}(?:,? (?!shall|may|must|can)[a-z'-]+){0,8},? (?:not|never|[a-z]+n't|fail(?:s|ed)?(?:,(?: [a-z]+){1,5},)? to|decline[sd]? to|refuse[sd]? to|withholds?|withheld|suspends?|stops?|ceases?)(?: [a-z]+){0,4} ${giving}`,
  `not (?:[a-z]+ ){0,3}(?:received|recovered|obtained|collected|paid)(?: [a-z]+){0,6} (?:from|by|under) (?:the |our |its )?${upstream}`,
  `(?:we|(?:the )?(?:${primeNames})) (?:are|is) (?:[a-z]+ ){0,2}waiting (?:for|on) (?:the )?${upstream}`,
  `${upstream}(?: [a-z]+){0,3} (?:insolvent|bankrupt|in default|in arrears)|insolvency of (?:the |our )?${upstream}`,
  `(?:funding|grant|money|monies)(?: [a-z]+){0,4} (?:withdrawn|cut|stopped|suspended|ended|withheld) by (?:the |our |its )?${upstream}`,
  `(?:${ownOfPrime}|that|${upstream}(?:'s)?) (?:funding|grant|money|income)(?: [a-z]+){0,2} (?:withdrawn|cut|stop(?:s|ped)|suspended|end(?:s|ed)|ceases?|withheld|dries up)`,
  `(?:unpaid|default(?:s|ed)? (?:in|of|on) (?:any |its )?payments?|(?:non-?|late |delayed |slow )payment(?: [a-z]+){0,4}) by (?:the |our |its )?${upstream}`,
  `${upstream}'s (?:[a-z]+ )?(?:non-?payment|late payment|failure to pay|refusal to pay|default|insolvency)`,
);
/** Only together with a denial: "no sum is payable before the Authority has paid". */
export const ahead = cue('in advance of', 'ahead of', 'before', 'prior to', '(?:earlier|sooner) than');

export const inStep = cue(
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
  'should|in the event|during|while|until|any|accordingly',
  '(?:for )?as long as|insofar as|in so far as',
  'same|matching|equal|like',
  'too|also|as well',
);
export const onlyIf = cue('if', 'in the event(?: that| of)?', 'should', 'for (?:as|so) long as');
export const denied = cue(
  'no',
  'not',
  "[a-z]+n't",
  'nothing',
  'neither',
  'cease[sd]?',
  'lapses?',
  'stops?',
  'waives?',
  'abates?',
  'cannot',
  'suspended',
  'so (?:do|does|will|shall|is|are)',
  'only',
);
/** "When that happens": what the sentence before told of. */
export const pointsBack = cue(
  '(?:when|once|until|unless|after|if|each time|whenever|as soon as) (?:that|this|it|one|they)(?: has| have)? (?:happens?|happened|arrives?|arrived|comes? (?:in|through)|lands?|landed|do(?:es)?(?! not|n))',
);
