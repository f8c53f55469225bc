import { headContractSource, primeSource, subSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import { bindsByDuties, dutiesPassDown, standsInPlace } from './head-contract-duties.ts';

const headWide = cue(
  headContractSource,
  "(?:contractor|prime|lead provider|company|buyer)(?:'s)? (?:[a-z]+ )?(?:obligations|duties|responsibilities|liabilities)(?: [a-z]+){0,4} (?:to|toward|towards|under|owed)",
  '(?:requirements|obligations|duties|terms|conditions)(?: [a-z]+){0,6} (?:placed|imposed|laid) (?:up)?on (?:us|the prime|the contractor|the lead provider|the company)',
  '(?:obligations?|dut(?:y|ies)|responsibilit(?:y|ies)|liabilit(?:y|ies)|risks?|provisions?|terms|clauses),?(?: [a-z,]+){0,10} (?:to|toward|towards) (?:the )?(?:dwp|authority|department|client|council|customer|funder|commissioner|secretary)',
);
const whole = cue(
  'all(?! (?:reasonable|times|invoices|staff|customers))',
  'every(?:thing)?',
  'whatever',
  'each(?: and every)?',
  'any (?:of the )?(?:terms?|obligations?|provisions?|conditions?)',
  'entire(?:ty|ly)?',
  'whole',
  'in full|fully',
  'mutatis mutandis|with the necessary changes',
  'as (?:if|though)',
  'back[- ]to[- ]back',
  'incorporated(?: herein| by reference| in full| into)*',
  'deemed to be (?:repeated|incorporated|included)',
  'same (?:terms?|obligations?|conditions?|duty|duties|requirements?)',
  'from (?:start to finish|beginning to end)|word for word',
  'the (?:terms|provisions|conditions|obligations|requirements)(?: and conditions)? (?:of|in|under|contained in) (?:the|our) ',
  'read as (?:references|if)',
  'step(?:s)? into the shoes',
  'identical',
  'without exception|no exceptions?',
  'equally',
);
const effect = cue(
  'appl(?:y|ies|ied|icable)',
  'bind(?:s|ing)?|bound',
  'compl(?:y|ies|iance|ied)',
  'observe[sd]?|perform(?:s|ed|ance)?|discharge|fulfil(?:s)?|abide by|adhere to|honour|meet|follow',
  'incorporated|incorporates?|imported|flow(?:s|ed)? down|flow[- ]down|passed? down|cascade[ds]?|stepped down|replicated',
  'accepts?|assume[sd]?|undertakes?|takes? (?:[a-z]+ ){0,3}upon itself|adopts?|takes? on',
  'deemed|construed|(?:read|taken|treated) as',
  'subject to',
  'owe[sd]?|back[- ]to[- ]back|mirrors?',
  'st(?:ep|and)(?:s)? in(?:to)?',
  'requires?|asks?|do everything',
  'placed|imposed|(?:fall|rest|lie)s? (?:on|to|upon|with)',
);
const innocent = cue(
  `(?:clauses?|paragraphs?|sections?|articles?) \\d[0-9., and()a-z]{0,30} of (?:the |our )?(?:${headContractSource})`,
  `(?<!as the )(?<!as )(?:${primeSource}) (?:is|are|remains?) (?:[a-z]+ )?bound by`,
  'reasonable (?:instructions?|requests?|directions?)',
  '(?<!sub-)(?<!sub)(?:prime|contractor|lead provider|company|we) (?:shall|will|must) (?:[a-z]+ ){0,2}(?:perform|comply|observe|discharge|meet|honour)',
  'only(?: to)?(?: those| the| such| with)?',
  '(?:those|such|the following) (?:of the )?(?:provisions?|terms?|clauses?|parts?|obligations?|requirements?) (?:of|in|which|that|listed|set out|as|from)?',
  '(?:listed|set out|specified|identified|copied|named|reproduced|summarised|extracted)(?: in full)? in (?:schedule|annex|appendix|part|clauses?|the (?:schedule|annex|appendix|table|matrix))',
  '(?:relevant|proportionate|applicable|necessary) to (?:[a-z]+ ){0,4}(?:role|services|size|part|work)',
  "need not|(?:shall|will|do|does|is|are)(?: not|n't) (?:[a-z]+ ){0,5}(?:apply|bound|bind|required|be required|incorporated|flow|obliged|deemed|pass|passed|automatically)",
  'no (?:other |further )?(?:term|obligation|provision|clause|part)(?:s)? (?:[a-z-]+ ){0,9}(?:apply|applies|bind|binds|passed|flow|implied|imposed)',
  'nothing (?:[a-z-]+ ){0,8}(?:binds?|obliges?|requires?|applies|appl(?:y|ies)|passes)',
  'no others?|none of (?:its|the|their)|not a party|save for (?:that|those|the) (?:clause|term)s?|except as set out',
  '(?:information|help|support|records|evidence|assistance|co-?operat(?:e|ion)|reports?|access)(?: [a-z,-]+){0,12} (?:so that|to enable|needs?|in order|to help|to allow|to meet|to comply|to fulfil)',
  'proportionate',
  'clause by clause|matrix',
  'which (?:of the )?(?:[a-z]+ )?(?:terms|clauses|provisions|obligations) (?:[a-z]+ ){0,4}(?:apply|applies|bind|binds)',
  '(?:shall|will|must) (?:give|provide|send|supply|share|show)(?: [a-z-]+){0,4} (?:a )?(?:copy|copies|summary|extract)',
  'benefits from|(?:terms|provisions|conditions) of this (?:sub-?contract|agreement) (?:[a-z]+ )?(?:apply|govern)',
  'takes? precedence|prevails?|differs?|different from|conflicts?',
  '(?:mentioned|referred to|attached|named|cited|included)(?: [a-z]+){0,2} (?:for|as) (?:background|context)(?: only)?',
  'where (?:it is|they are) relevant',
  'parties (?:shall|will|must) (?:[a-z]+ )?(?:meet|discuss|review|agree|consider)',
  `and (?:the )?(?:${primeSource}) with (?:all|the|its)`,
);
const innocentOverride = cue(
  '(?:whether or not|irrespective of whether|even (?:if|where)) (?:[a-z]+ ){0,5}(?:relevant|germane|applicable|proportionate|appropriate)',
  'each and every',
  'without exception',
  '(?:in (?:its|their|the) )?(?:entirety|totality)(?: of which)?',
  'every (?:term|provision|clause|obligation)',
  'all (?:the |of the )?(?:other )?(?:terms|provisions|obligations)',
  'all of which',
  'mutatis mutandis',
  'bound by (?:all|each|every one) of (?:them|those)',
  'any (?:term|provision|obligation|condition) of (?:[a-z]+ ){1,4}(?:that is |which is )?not (?:expressly )?(?:reproduced|repeated|restated|set out)',
  '(?<!set out |copied |printed |reproduced |given |quoted )in full(?! in (?:the )?(?:schedule|annex|appendix))',
  'not (?:repeated|restated|set out) (?:here|in this)',
);
const appliesToSub = cue(
  `(?:${headContractSource})(?: [a-z,]+){0,6} (?:(?:appl(?:y|ies)|extends?) (?:[a-z]+ ){0,2}to|binds?|governs?|(?:is|are) binding (?:up)?on) (?:the )?(?:${subSource})`,
);
const asThePrimeIs = cue(
  `bound (?:[a-z]+ ){0,6}as (?:fully as )?(?:the )?(?:${primeSource}) (?:is|are)(?: bound| liable| obliged)? (?:to|towards) (?:the )?[a-z]+`,
);
const insuranceOnly = cue('insurances?', 'insured', 'levels of cover');
const narrow = cue(
  '(?:terminat(?:ion|es?|ed)|expir(?:y|es|ed)|end(?:s|ing)?|renew(?:al|ed)?) of the (?:head|main|prime|principal) (?:contract|agreement)',
  '(?:if|where|when) the (?:authority|head contract|main contract|department)(?: [a-z]+){0,3} (?:changes|varies|terminates|amends|ends|is varied|is changed|is terminated)',
  'data protection|personal data|gdpr',
  'payment (?:terms|period)|prompt payment',
  '(?:sums?|payments?|amounts?) (?:due|payable|received)|receipts?',
  'received? (?:[a-z]+ ){0,4}under the',
  'recover(?:s|ed)?|been paid|not (?:itself )?been paid|in respect of which',
);

/** Everything in the head contract, whatever it is, binds the sub-contractor too (domain.md P16). */
export const blanketFlowDown: ClauseRule = {
  code: 'blanket_flow_down',
  title: 'All terms of the head contract passed down',
  items: ['P16'],
  why: 'It binds you to everything in a contract between others, which you may never have seen and which was written for an organisation many times your size. Only terms that are proportionate to your role should be passed down.',
  fairer:
    'The terms of the head contract that are listed in Schedule [x], each of which matters to the provider’s own part of the work, apply to it. The prime has given it a copy. No other term of the head contract binds the provider, and this agreement prevails where the two differ.',
  finds(reading: Reading): boolean {
    if (reading.has(asThePrimeIs)) return true;
    const isInItsPlace = standsInPlace(reading);
    if (!isInItsPlace && !reading.has(headWide) && !bindsByDuties(reading)) return false;
    if (reading.has(innocent) && !(reading.has(innocentOverride) && !reading.has(negated))) return false;
    if (isInItsPlace) return !reading.has(narrow) || reading.has(strong);
    if (reading.has(primeKeeps) && !reading.has(subNamed)) return false;
    if (
      reading.has(insuranceOnly) &&
      !(
        reading.has(effect) &&
        /its entirety|other terms|all (?:of )?the (?:other )?(?:terms|obligations|provisions)|bound by/.test(
          reading.text,
        )
      )
    )
      return false;
    if (reading.has(narrow) && !reading.has(strong)) return false;
    if (reading.has(appliesToSub) || dutiesPassDown(reading)) return true;
    return (
      reading.near(whole, headWide, 110) &&
      reading.near(effect, headWide, 110) &&
      (reading.has(termsWord) || reading.has(strong))
    );
  },
};

// What the prime itself must do, with nobody else named.
const primeKeeps = cue(
  `(?:${primeSource}) (?:shall|will|must) (?:[a-z]+ ){0,2}(?:perform|comply|observe|discharge|meet|honour|keep)`,
  `(?:${primeSource}) (?:warrants?|confirms?|represents?|complies|performs|observes|has complied|is complying)`,
);
const subNamed = cue(subSource, 'herein|hereto|herewith|this (?:sub-?contract|agreement|contract)');
const negated = cue(
  `(?<!as the )(?<!as )(?:${primeSource}) (?:is|are|remains?) (?:[a-z]+ )?bound by`,
  "(?:shall|will|do|does|is|are|need)(?: not|n't)(?: [a-z]+){0,4} (?:apply|bound|bind|required|incorporated|flow|obliged|deemed|comply)",
  'nothing (?:[a-z-]+ ){0,8}(?:binds?|obliges?|requires?|applies|passes)|not a party|no others?',
  `and (?:the )?(?:${primeSource}) with (?:all|the|its)`,
  '(?:mentioned|referred to|attached|named|cited|included)(?: [a-z]+){0,2} (?:for|as) (?:background|context)(?: only)?',
  'only those',
  'need only',
  'bound (?:only|solely)|(?:only|solely) by this',
);
const termsWord = cue(
  'whatever',
  'entire',
  'obligation',
  'terms?(?: and conditions)?',
  'provisions?',
  'conditions?',
  'clauses?',
  'obligations?',
  'dut(?:y|ies)',
  'risks?',
  'requirements?',
  'responsibilities',
  'everything',
  'liabilities',
  'undertakings?',
  'incorporated',
  'back[- ]to[- ]back',
  'in its entirety',
  'whole',
  'flow[a-z]*[- ]down',
);
const strong = cue(
  'mutatis mutandis',
  'as (?:if|though)',
  'in their entirety',
  'in its entirety',
  'each and every',
  'every (?:term|provision|clause|obligation)',
  'all (?:of )?(?:the )?(?:terms|provisions|obligations|conditions)',
  'everything in',
  'incorporated by reference',
  'the whole of',
  'all of which obligations',
);
