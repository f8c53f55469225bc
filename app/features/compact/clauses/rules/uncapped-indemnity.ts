import { funderSource, primeSource, subSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import { capped, oneSidedCap, strongUnlimited, unlimited } from './liability-limits.ts';
import { partyWho, passesLossOn } from './loss-passed-on.ts';

const indemnifies = cue(
  'indemnif(?:y|ies|ied|ication)',
  '(?<!(?:professional|medical|clinical|negligence|liability) )(?<!limits? of )indemnit(?:y|ies)(?! (?:insurance|cover|polic|limit|arrangement|scheme|protection|member|organisation|provider|body|provision of £|of £))',
  'free(?:s)?,? (?:and|or|to) relieve(?:s)?|relieve(?:s)? and free(?:s)?|exonerat(?:e|es|ion)',
  `(?:keep|make|hold)(?:s)? (?:the )?(?:${primeSource}) whole`,
  `(?:${primeSource}) (?:[a-z]+ ){0,3}(?:suffers? no (?:[a-z]+ )?loss|(?:not|never) (?:[a-z]+ ){0,3}out of pocket|no worse off)`,
  `keeps? (?:the )?(?:${primeSource}) (?:safe|free) (?:from|of|against)`,
  `puts? (?:the )?(?:${primeSource}) back where`,
  `(?:${subSource}) (?:is|are|shall be|will be) (?:[a-z]+ )?(?:liable|answerable|responsible) to (?:the )?(?:${primeSource}) for (?:everything|anything|whatever)`,
  `puts? (?:the )?(?:${primeSource}) (?:back )?in(?:to)? the (?:same |financial )?position`,
  `(?:protect|defend|relieve|release|shield|cover)s? (?:the )?(?:${primeSource})(?: and [a-z]+ [a-z]+)? (?:from|of|against|for) (?:and against )?(?:all|any|every|each|whatever)(?: [a-z]+){0,4} (?:loss|losses|costs?|claims?|liabilit(?:y|ies)|damages?|expenses?)`,
  `covers? (?:the )?(?:${primeSource}) (?:for|against) (?:anything|everything|whatever)`,
  '(?:hold|save|keep)(?:s|ing)? (?:[a-z-]+,? ){0,10}harmless',
);
const makesGood = cue(
  '(?:reimburse|compensate|recompense|make good|repay|refund|pay)(?:s)?(?: (?:to )?(?:the )?[a-z-]+){0,4} (?:in full )?(?:for )?(?:every|all|any|whatever|the full amount|the whole)',
  '(?:be |is |are )?(?:solely |fully |wholly |entirely )?(?:liable|responsible|answerable|accountable) (?:to [a-z -]{2,30} )?(?:for|in respect of)(?:,[a-z ,]{0,60}?)? (?:all|any|every|whatever|the full|each)',
  'make good',
  'on the hook for',
  'covers? (?:all|any|every|whatever) (?:[a-z]+ ){0,2}(?:loss|losses|costs?|claims?|damages?)',
  '(?:bears?|meets?|absorbs?|picks? up|underwrites?|stands?) (?:all|any|every|the full|the whole|the entire) (?:[a-z]+ ){0,3}(?:loss|losses|costs?|claims?|liabilit[a-z]*|risk|risks|damages?|bill)',
);
const broad = cue(
  'all',
  'any',
  'every',
  'whatever',
  'whatsoever',
  'howsoever',
  'however',
  'full(?:y)?',
  'any and all',
  'each',
  'entire',
  'whole',
);
const losses = cue(
  'loss(?:es)?',
  'liabilit(?:y|ies)',
  'claims?',
  'damages?',
  'costs?',
  'expenses?',
  'fines?',
  'sums?',
  'actions?',
  'penalt(?:y|ies)',
  'demands',
  'amounts?',
  'clawback',
  'consequences?',
  'pay',
);
const liability = cue(
  'liab(?:le|ility|ilities)',
  'indemnit(?:y|ies)',
  'indemnif[a-z]+',
  'obligation',
  'responsib[a-z]+',
  'owe[sd]?',
  '(?:have|asked|called (?:up)?on|required|made|liable) to pay',
  'compensate',
  'reimburse',
  'make good',
  'losses',
  'loss',
  'claims',
  'sums? (?:so |thus )?(?:to be )?(?:borne|paid|payable|due|recoverable|owed)',
  'amounts? (?:recoverable|payable|due|claimed)',
);
// Of both; or in return, unless that is what there is none of.
const ofBoth = cue(
  '(?:each|either|both|neither) (?:party|of the parties|parties|side|of us)',
  '(?:each|one) (?:of them )?(?:shall|will|must|agrees to) indemnif[a-z]+ the other',
);
const inReturn = cue(
  'mutual(?:ly)?|reciprocal(?:ly)?|same indemnity in return|vice versa|(?:gives|give|offers?) the same|likewise indemnif[a-z]+|indemnify (?:each other|one another|the other)',
);
const notInReturn = cue(
  `(?:no|without)(?: [a-z'-]+){0,5} (?:reciprocal|mutual|equivalent)`,
  `(?:and|but|while|whereas|though) (?:the )?(?:${primeSource}) (?:is|are|shall|will|does|do|need)(?: not|n't)(?: [a-z]+){0,4} (?:the same|likewise|(?:a |any )?(?:reciprocal|mutual)[a-z]*)`,
);
const isMutual = (reading: Reading) => reading.has(ofBoth) || (reading.has(inReturn) && !reading.has(notInReturn));
const statutory = cue(
  'death or personal injury(?: [a-z]+){0,6} (?:negligence|limit|exclude)',
  'nothing (?:[a-z]+ ){0,6}(?:limits?|excludes?|restricts?)',
  'cannot (?:[a-z]+ ){0,3}(?:be )?(?:limited|excluded)',
  '(?:limited|restricted|capped|limit)(?: [a-z0-9]+){0,6} (?:for|in respect of|in cases? of|in relation to) (?:its |their |your )?(?:fraud|death|personal injury)',
);
const denied = cue(
  "(?:shall|will|does|do|is|are|may|must|need)(?: not|not|n't) (?:[a-z]+ ){0,3}(?:indemnify|be liable|liable|be responsible|responsible|be required|required|obliged|give|asked)(?: [a-z]+){0,4}",
  'no (?:party|indemnity|indemnities)|neither',
  'not liable',
  "(?:shall|will|must|may)(?: not|n't) (?:make|ask|recover|pass|seek|charge|hold)",
);
const tupe = cue('transferring employees?|tupe|outgoing (?:provider|employer)|previous employer');
const othersGive = cue(
  `indemnif(?:y|ies) (?:the )?(?:${subSource})`,
  `(?:${primeSource})'s (?:[a-z]+ )?liability (?:[a-z]+ ){0,6}(?:is|shall be|will be) (?:unlimited|uncapped|without)`,
  `(?<!no (?:[a-z]+ )?)indemnit(?:y|ies)(?: [a-z]+){0,2} (?:given|granted|offered|provided) by (?:the )?(?:${primeSource})`,
  '(?:outgoing|previous|former|incumbent) (?:provider|supplier|partner|sub-?contractor) (?:shall|will|must|agrees)',
);

// Spares the longer cues a sentence that cannot be about this.
const aboutLoss =
  /liab|indemn|harmless|loss|lose|cost|claim|damage|fine|penalt|sum|pay|back|amount|cap|limit|ceiling|maximum|sued|burden|relieve|exposure|consequence|position|pocket|worse/;

/** The sub-contractor answers for everything, without a limit, and the other side for nothing (domain.md P17, C16). */
export const uncappedIndemnity: ClauseRule = {
  code: 'uncapped_indemnity',
  title: 'Indemnity without a limit, or from one side only',
  items: ['P17', 'C16'],
  why: 'It makes you answer for losses without a limit, or for what you did not cause, and gives you nothing in return. Risk should sit with the party best able to manage it, in proportion.',
  fairer:
    'Each party makes good the direct loss that its own breach or negligence causes the other. The total liability of each in a contract year is limited to [100%] of the charges of that year. Nothing limits liability for fraud, or for death or injury caused by negligence.',
  finds(reading: Reading): boolean {
    const { text } = reading;
    if (!aboutLoss.test(text)) return false;
    if (/cap|limit|ceiling|maximum/.test(text) && reading.has(oneSidedCap)) return true;
    if (/indemn|outgoing|previous|former|incumbent|liability/.test(text) && reading.has(othersGive)) return false;
    const isUnlimited = reading.near(unlimited, liability, 150);
    const ofSub = subGives(reading);
    if (isUnlimited && ofSub && !isMutual(reading) && !(reading.has(statutory) && !reading.has(strongUnlimited)))
      return true;
    if (isMutual(reading) || reading.has(statutory)) return false;
    if (reading.has(denied) && !reading.has(notInReturn)) return false;
    if (reading.has(capped) || cappedNearby(reading)) return false;
    if (/insur/.test(text) && !reading.has(holdsHarmless)) return false;
    if (reading.has(tupe) && !ofSub) return false;
    if (reading.has(indemnifies) && ofSub) return true;
    if (paysBack(reading) && reading.has(clawedBack) && reading.has(inFull) && !reading.has(ownFault)) return true;
    if (passesLossOn(reading)) return true;
    return (
      reading.has(makesGood) &&
      ofSub &&
      reading.has(broad) &&
      reading.has(losses) &&
      reading.has(toPrime) &&
      !reading.has(ordinary)
    );
  },
};

const clawedBack = cue(
  'claw(?:s|ed)?[- ]?back',
  '(?:recover(?:s|ed)?|deduct(?:s|ed)?|reclaim(?:s|ed)?|with(?:holds|held)) (?:[a-z]+ ){0,3}from (?:us|the prime|the contractor|the company|the lead provider)',
  `(?:${funderSource}) (?:asks?|takes?|wants?|demands?)(?: [a-z]+){0,4} back from (?:the )?(?:${primeSource})`,
  '(?:authority|dwp|department|client|council) (?:recovers|deducts|reclaims|fines|charges|imposes)',
);
const inFull = cue(
  'in full',
  'whatever',
  'howsoever',
  'however',
  'whether or not',
  'even (?:where|if|when)',
  'regardless',
  'irrespective',
  'without limit',
  'on demand',
  'every',
  'all(?: such)? (?:sums|money|monies|amounts|losses)',
);
const ownFault = cue(
  'because',
  '(?:caused|to the extent|arising) by (?:the |its )',
  'to the extent',
  'own',
  'invalid',
  'in error',
  'overpa(?:id|yment)s?',
  'only (?:if|where|to)',
);
const backPays = cue('(?:re)?pay(?:s)?(?: back)?', 'refund', 'reimburse', 'make good', 'be liable', 'bear', 'gives?');
const paysBack = (reading: Reading) => reading.all(backPays).some(({ start }) => reading.partyBefore(start) === 'sub');
const holdsHarmless = cue('indemnif(?:y|ies|ied)', 'harmless');
const toPrime = cue(`(?:${primeSource})(?:'s)?`, 'purchaser');
const ordinary = cue(
  'invoices?',
  'by mistake|in error|paid to (?:it|you) (?:by|in)',
  'fair wear and tear|(?:that|which) (?:its|your|their) (?:own )?(?:staff|employees|volunteers|workers|people) causes?',
  '(?:in)?valid',
  'travel expenses',
  'volunteers',
  'own (?:costs|employees|staff)',
  'training',
  'charges',
);

function cappedNearby({ around }: Reading): boolean {
  return /neither [^.]{0,40}liability[^.]{0,80}exceed|the most (?:[a-z'-]+ ){0,5}(?:pay|owe|liable)|(?:liability|indemnit(?:y|ies)|obligation)[^.]{0,120}(?:not exceed|no more than|(?:is|are|shall be|will be) (?:limited|restricted) to|limited in aggregate|(?:is|are|shall be|will be) capped|capped at|subject to (?:the|a) (?:cap|limit))/.test(
    around,
  );
}

// Whom it is given to, or by whom, whatever stands between.
const primeIsGiven = cue(
  `(?:indemnif(?:y|ies)|free and relieve|reimburse|compensate|exonerate)s? (?:and (?:[a-z]+ ){1,4})?(?:the )?(?:${primeSource})`,
  `(?:${primeSource}) (?:shall|will|must|is|are)(?: to)? be (?:[a-z]+ (?:and )?){0,3}(?:indemnified|held harmless)(?! by (?!(?:the )?(?:${subSource})))`,
  `(?:gives?|grants?|provides?|offers?) (?:to )?(?:the )?(?:${primeSource}) (?:[a-z]+ ){0,3}indemnit(?:y|ies)`,
  `(?:indemnity|indemnities|indemnified)(?: [a-z]+){0,6} by (?:the )?(?:${subSource})`,
);

// Who gives it: the party named last before the word, or "given by".
function subGives(reading: Reading): boolean {
  const given = [
    ...reading.all(indemnifies),
    ...reading.all(makesGood),
    ...reading.all(unlimited),
    ...reading.all(liability),
  ].sort((left, right) => left.start - right.start);
  if (/(?:given|provided|offered) by (?:the )?(?:sub|provider|supplier|delivery|partner|charity)/.test(reading.text))
    return true;
  const [first] = given;
  if (!first) return false;
  const primeGives =
    /\b(?:prime|(?<!sub-)(?<!sub)contractor|company|buyer|lead provider|we)(?: contractor| provider)? (?:shall|will|must|agrees? to|undertakes? to)(?! not | in no )(?! be (?:[a-z]+ ){0,3}(?:indemnified|held|kept|reimbursed|compensated))(?: [a-z]+){0,4} (?:indemnif|hold|reimburse|compensate|make good|pay|be liable|be responsible)/.test(
      reading.text,
    );
  if (primeGives) return false;
  if (reading.has(primeIsGiven) || partyWho(reading, first.start) === 'sub') return true;
  const before = reading.partyBefore(first.start);
  if (before === 'sub') return true;
  if (before === 'prime')
    return (
      /\b(?:sub-?contractor|provider|supplier|partner)/.test(reading.text) &&
      reading.partyAfter(first.end) === 'sub' &&
      /liab|limit|cap/.test(reading.text.slice(first.start, first.end))
    );
  return before === null && (reading.partyAfter(first.end) === 'sub' || !/\bprime|contractor shall/.test(reading.text));
}
