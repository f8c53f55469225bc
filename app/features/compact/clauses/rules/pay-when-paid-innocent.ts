import { cue } from '../reading.ts';
import { upstream } from './pay-when-paid-cues.ts';

const term = '(?:terms?|provisions?|clauses?|conditions?|arrangements?|practices?|wording)';
const barred =
  '(?:excluded|disapplied|struck out|deleted|removed|prohibited|banned|barred|forbidden|unlawful|outlawed|not (?:be )?(?:apply|used?|allowed|permitted|included))';
const sub = '(?<!lead |prime |main |managing |principal )(?:sub-?contractor|provider|supplier|partner|charity|you)';
const primeBearing =
  'prime|(?<!sub-)(?<!sub)contractor|lead (?:provider|partner|body)|managing agent|company|hub|we|us';
/** What says that payment does not wait, or whose risk it is. */
export const innocent = cue(
  `whether or not(?: [a-z'-]+){0,8} (?:paid|pays?|receiv[a-z]+|received|funds|payments?|money|it has|${upstream})`,
  "(?:regardless|irrespective) of (?:whether|when|if|any|the|non-?payment|receipt|payment)(?: [a-z']+){0,8}",
  `(?:even|including) (?:if|where|when|though|before)(?: [a-z'-]+){0,8} (?:paid|pays?|paying|late|receiv[a-z]+|funds|money|${upstream})`,
  'anyway|all the same|for information only|without (?:await|regard|reference)[a-z]*',
  'of no effect|(?:without|no) effect|ineffective|unenforceable|void',
  "(?:no|nothing in) (?:provision|term|clause|part|this)(?: [a-z'-]+){0,10} (?:conditional|contingent|dependent|subject|wait|depend)",
  '(?:shall|will|does|do|may|must) (?:neither|in no way) (?:[a-z]+ ){0,2}(?:postpone|delay|affect|reduce|diminish|alter|excuse|relieve)',
  '(?:no|nor) (?:payment|sum|invoice|fee)s? (?:[a-z]+ ){0,5}(?:withheld|delayed|deferred|postponed|held|reduced|wait)',
  `(?:${primeBearing})(?: itself| alone)? (?:bears?|carr(?:y|ies)|absorbs?|accepts?|assumes?|takes?)(?: [a-z]+){0,3} (?:risk|loss|cost)`,
  `risk(?: [a-z'-]+){0,12} (?:borne|carried|taken|lies?|falls?|rests?|stays?|remains?) (?:[a-z]+ )?(?:by|with|on|upon) (?:the )?(?:${primeBearing})`,
  '(?<!lead |prime |main |managing |principal )(?:sub-?contractor|provider|supplier|partner|charity|you) (?:may|can) (?:[a-z]+ ){0,2}(?:withhold|suspend|reduce|delay|stop|pause)',
  'still|nonetheless|nevertheless',
  'shall not (?:entitle|permit|allow|give)',
  "(?:shall|will|is|are|be|may|must|does|do|should)(?: not|n't| never) (?:[a-z]+ ){0,4}(?:conditional|dependent|contingent|subject|depend|delay|withhold|wait|await|refuse|entitle(?!d)|rely|be a (?:reason|ground)|defer|affect|excuse|make payment|reduce|suspend|stop|pause|postpone|diminish|set off|deduct)[a-z]*",
  '(?:not|never|nor) (?:be )?(?:conditional|dependent|contingent|made conditional|depend|wait|linked|tied)',
  'no (?:payment|sum) (?:[a-z]+ ){0,6}(?:conditional|dependent|contingent)',
  'at the latest',
  'in any (?:event|case) (?:within|no later than|not later than|by)',
  'in no (?:way|circumstances|event) (?:be )?(?:conditional|contingent|dependent|subject|wait|depend)',
  'without waiting|(?:not|never) (?:[a-z]+ ){0,3}(?:wait|await)',
  `including (?:those|any|outcomes|sums)(?: [a-z]+){0,3} ${upstream}`,
  'although|our (?:own )?(?:concern|risk|affair|business|problem|worry|lookout|loss|responsibility|trouble)|not yours',
  'no (?:right|entitlement|power|ground) to (?:withhold|delay|defer|reduce|suspend|refuse)',
  'pay (?:[a-z-]+ ){0,3}direct(?:ly)?',
  '(?:pay|paid|pays) (?:[a-z]+ ){0,3}(?:early|sooner)',
  'independent(?:ly)? of',
  '(?<!sub-)(?<!sub)(?:prime|contractor|lead provider|company|we)(?: provider| contractor)? (?:shall|will|must) (?:itself |alone |ourselves )?(?:bear|absorb|carry|stand)(?! no)',
  'late payment by the (?:authority|department|client)(?: [a-z]+){0,3} (?:not|no)',
  // "Any term which would make payment depend on the Authority's is excluded."
  `${term} (?:which|that|making|under which|by which)(?: [a-z'-]+){1,25} (?:is|are|has been|have been|shall be|will be|shall|does|do) (?:hereby )?${barred}`,
  "(?:no|not|never|without|[a-z]+n't) (?:[a-z]+ ){0,3}['\"]?pay[- ](?:when|if)[- ]paid",
  `pay[- ](?:when|if)[- ]paid['"]? (?:[a-z]+ )?(?:has|have|is|are|shall be|will be) (?:no place|${barred})`,
  `(?:${primeBearing})(?: [a-z]+)? (?:gives? up|waives?|forgoes?|renounces?) (?:any|all|every|its|the|our) rights? to`,
  `${sub} (?:bears?|takes?|carr(?:y|ies)|runs?|accepts?|assumes?) no (?:[a-z]+ ){0,3}risk`,
  `${sub} (?:does|do|shall|will|is|are)(?: not|n't) (?:[a-z]+ ){0,3}(?:bear|take|carry|run|accept|assume|share) (?:[a-z]+ ){0,3}risk`,
  '(?:duty|obligation|liability|entitlement|right)(?: [a-z]+){0,4} (?:does|do|shall|will|is|are) not (?:be )?(?:fall|lapse|cease|end|come to an end|lost|affected|extinguished|released|discharged)',
);
/** Payment that comes from what the prime has, unless it says that it need not. */
export const ownFunds = cue('own (?:resources|funds|money|reserves|pocket)');
export const notOwnFunds = cue(
  "(?:no|not|nothing|never|[a-z]+n't)(?: [a-z'-]+){0,16} own (?:resources|funds|money|reserves|pocket)",
);
