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
  'stands? as it is|remains? unchanged',
);
/** A power that the sentence takes away, or that is the law's. */
export const noPower = cue(
  "(?:prime|contractor|company|buyer|provider|lead provider|we|authority|neither party)(?: [a-z]+){0,3} (?:shall|may|will|must|can|does|do)(?: not|not|n't)(?: [a-z]+){0,3} (?:vary|change|amend|alter|modify|revise|adjust|reduce|increase|impose|lower|replace)",
  '(?:acts?|laws?|legislation|regulations?|statutes?)(?: [a-z0-9]+){0,6} as (?:amended|updated|revised|replaced|varied)',
  'required by (?:a change in )?(?:law|legislation|statute)|change in law',
  'no (?:reduction|change|increase) (?:[a-z]+ ){0,8}(?:without|unless)',
);
const overridesAgreed = cue(
  "without (?:[a-z'-]+ ){0,4}(?:consent|agreement|approval|concurrence|assent|signature)(?! of both)",
  '(?:deemed|taken|treated|presumed)(?: [a-z]+){0,4} (?:accept|agree|consent)[a-z]*',
  'without any (?:further )?(?:act|action|step|formality)',
  'without (?:any )?(?:reference|recourse|regard) to',
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
