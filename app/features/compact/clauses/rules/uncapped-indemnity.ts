import { subSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';

const indemnifies = cue(
  'indemnif(?:y|ies|ied|ication)',
  '(?<!professional )indemnit(?:y|ies)(?! (?:insurance|cover|polic))',
  '(?:hold|save|keep)(?:s|ing)? (?:[a-z-]+ ){0,8}harmless',
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
  'pay',
);
const nothingLimits = `nothing (?:[a-z]+ ){0,6}(?:limit|restrict|cap)s? (?:the )?(?:liability of (?:the )?(?:${subSource})|(?:${subSource})(?:'s)? liability)(?! (?:for|in respect of) (?:death|fraud|personal))`;
const unlimited = cue(
  'unlimited',
  'uncapped',
  'without (?:any )?(?:financial |monetary |upper )?(?:limit|limitation|cap|ceiling|restriction)(?: (?:in|of|as to) amount)?',
  'no (?:financial |monetary |upper |overall )?(?:limit|cap|ceiling|limitation|maximum)',
  'not (?:be )?(?:subject to|limited by|capped|limited|restricted by)(?: [a-z]+){0,4}',
  "shall not apply to (?:limit )?(?:[a-z'-]+ ){0,5}(?:liability|indemnit[a-z]*)",
  'whatever (?:their|the|its) amount',
  'limit(?:ation)?s? (?:of|on) liability [a-z0-9 ]{0,60}(?:for the benefit of the (?:contractor|prime|company|buyer|lead provider) only|(?:does|do|shall|will) not apply)',
  'infinite|to any extent',
  nothingLimits,
);
const liability = cue(
  'liab(?:le|ility|ilities)',
  'indemnit(?:y|ies)',
  'indemnif[a-z]+',
  'obligation',
  'responsib[a-z]+',
  'owe[sd]?',
  'have to pay',
  'compensate',
  'reimburse',
  'make good',
  'losses',
  'loss',
  'claims',
);
const capped = cue(
  '(?:subject|up|limited|restricted|capped) (?:always )?(?:to|at|by)(?: [a-z]+){0,3} (?:maximum|limit|cap|limits|aggregate|sum|amount|£|extent)?',
  '(?:shall|will|does|do|may|must) (?:not|in no event|never|under no circumstances)(?: [a-z]+){0,4} exceed[a-z]*',
  'not exceed(?:ing)?',
  '(?:a |an? |the )?(?:maximum|aggregate|overall|total) (?:aggregate |annual |total )?(?:of|liability|limit|cap)',
  '(?:cap|capped|limit(?:ed)?|ceiling) (?:in|of|to|at|set|stated|under|provided)',
  '(?:cap|limits?) in clause',
  'liability (?:of each|of either|of both|under)[a-z ]{0,40}(?:limited|capped)',
  'limited (?:to|in amount)|cap (?:applies|on)|capped',
);
const mutual = cue(
  '(?:each|either|both|neither) (?:party|of the parties|parties|side|of us)',
  '(?:each|one) (?:of them )?(?:shall|will|must|agrees to) indemnif[a-z]+ the other',
  'mutual(?:ly)?|reciprocal(?:ly)?|same indemnity in return|vice versa|(?:gives|give|offers?) the same|likewise indemnif[a-z]+|indemnify (?:each other|one another|the other)',
);
const statutory = cue(
  'death or personal injury(?: [a-z]+){0,6} (?:negligence|limit|exclude)',
  'nothing (?:[a-z]+ ){0,6}(?:limits?|excludes?|restricts?)',
  'cannot (?:[a-z]+ ){0,3}(?:be )?(?:limited|excluded)',
);
const denied = cue(
  "(?:shall|will|does|do|is|are|may|must|need)(?: not|not|n't) (?:[a-z]+ ){0,3}(?:indemnify|be liable|liable|be responsible|responsible|be required|required|obliged|give|asked)(?: [a-z]+){0,4}",
  'no (?:party|indemnity|indemnities)|neither',
  'not liable',
);
const tupe = cue('transferring employees?|tupe|outgoing (?:provider|employer)|previous employer');

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
    if (reading.has(oneSidedCap)) return true;
    const isUnlimited = reading.near(unlimited, liability, 90);
    const ofSub = subGives(reading);
    if (isUnlimited && ofSub && !reading.has(mutual) && !(reading.has(statutory) && !reading.has(strongUnlimited)))
      return true;
    if (reading.has(mutual) || reading.has(denied) || reading.has(statutory)) return false;
    if (reading.has(capped) || cappedNearby(reading)) return false;
    if (/insur/.test(text) && !reading.has(holdsHarmless)) return false;
    if (reading.has(tupe) && !ofSub) return false;
    if (reading.has(indemnifies) && ofSub) return true;
    if (paysBack(reading) && reading.has(clawedBack) && reading.has(inFull) && !reading.has(ownFault)) return true;
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

// The cap is there, but not for who needs it.
const oneSidedCap = cue(
  `(?:caps?|limits?|limitations?|ceilings?)(?: [a-z0-9(),]+){0,16} not (?:be )?(?:available to|protect|benefit|extend to|apply to|relied (?:up)?on by) (?:the )?(?:${subSource})`,
);
const clawedBack = cue(
  'claw(?:s|ed)?[- ]?back',
  '(?:recover(?:s|ed)?|deduct(?:s|ed)?|reclaim(?:s|ed)?|with(?:holds|held)) (?:[a-z]+ ){0,3}from (?:us|the prime|the contractor|the company|the lead provider)',
  '(?:authority|dwp|department|client|council) (?:recovers|deducts|reclaims|fines|charges|imposes)',
);
const inFull = cue(
  'in full',
  'whatever',
  'howsoever',
  'however',
  'whether or not',
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
const backPays = cue('(?:re)?pay(?:s)?(?: back)?', 'refund', 'reimburse', 'make good', 'be liable', 'bear');
const paysBack = (reading: Reading) => reading.all(backPays).some(({ start }) => reading.partyBefore(start) === 'sub');
const strongUnlimited = cue(nothingLimits, '(?:shall|will) be unlimited', 'without limit in all respects', 'uncapped');
const holdsHarmless = cue('indemnif(?:y|ies|ied)', 'harmless');
const toPrime = cue(
  "(?:contractor|prime|lead provider|company|buyer|us|we|our|authority|department|dwp|client|council|purchaser|lead partner)(?:'s)?",
);
const ordinary = cue(
  'invoices?',
  'valid',
  'travel expenses',
  'volunteers',
  'own (?:costs|employees|staff)',
  'training',
  'charges',
);

function cappedNearby({ around }: Reading): boolean {
  return /(?:liability|indemnit(?:y|ies)|obligation)[^.]{0,120}(?:shall not exceed|will not exceed|not exceed|is limited to|are limited to|limited in aggregate|is capped|are capped|capped at|subject to (?:the|a) (?:cap|limit))/.test(
    around,
  );
}

const modals = cue('shall', 'will', 'must', 'agrees?', 'undertakes?', 'covenants?', 'hereby', 'is to', 'are to');

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
    /\b(?:prime|(?<!sub-)(?<!sub)contractor|company|buyer|lead provider|we)(?: contractor| provider)? (?:shall|will|must|agrees? to|undertakes? to)(?: [a-z]+){0,4} (?:indemnif|hold|reimburse|compensate|make good|pay|be liable|be responsible)/.test(
      reading.text,
    );
  if (primeGives) return false;
  const modal = reading.all(modals).findLast(({ end }) => end <= first.start);
  if (modal && reading.partyBefore(modal.start) === 'sub') return true;
  const before = reading.partyBefore(first.start);
  if (before === 'sub') return true;
  if (before === 'prime')
    return (
      /\b(?:sub-?contractor|provider|supplier|partner)/.test(reading.text) &&
      reading.partyAfter(first.end) === 'sub' &&
      /liab|limit/.test(reading.text.slice(first.start, first.end))
    );
  return before === null && (reading.partyAfter(first.end) === 'sub' || !/\bprime|contractor shall/.test(reading.text));
}
