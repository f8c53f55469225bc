import { primeSource, subSource } from '../parties.ts';
import { cue } from '../reading.ts';

const limits = '(?:limit|restrict|cap|exclude|reduce)s?';
const nothingLimits = `(?:nothing|no (?:term|provision|clause|part|limit|limitation|exclusion)) (?:[a-z]+ ){0,8}${limits}(?:,? (?:(?:or|and) )?${limits}){0,3} (?:the )?(?:extent of (?:the )?)?(?:liability of (?:the )?(?:${subSource})|(?:${subSource})(?:'s)? liability)(?! (?:for|in respect of) (?:death|fraud|personal))`;
const nothingLimitsSum = `nothing (?:[a-z]+ ){0,8}(?:limits?|restricts?|caps?) the (?:sum|amount|total|extent)s? (?:(?:for |to |of )?which |that |of )?(?:the )?(?:${subSource})`;
/** That liability has no limit. */
export const unlimited = cue(
  '(?<!not (?:be )?)unlimited',
  'uncapped',
  'without (?:any |an )?(?:financial |monetary |upper |overall )?(?:limit|limitation|cap|ceiling|restriction|maximum)(?: (?:in|of|as to) amount)?',
  'no (?:such |other |corresponding |similar |equivalent )?(?:financial |monetary |upper |overall )?(?:limits?|cap|ceiling|limitations?|maximum)(?! (?:[a-z]+ ){0,4}(?:fraud|death|personal injury|number))',
  "(?:neither|nothing|nor|no|not)(?: [a-z'-]+){0,20} as an? (?:limit|cap|ceiling|maximum) (?:on|to|of|upon)",
  'nothing (?:[a-z]+ ){0,6}(?:limits?|restricts?|caps?) the amount',
  nothingLimitsSum,
  'not (?:accept|agree to|recognise|allow) (?:any|a) (?:limit|cap|ceiling|limitation)s?',
  '(?:waives?|gives? up|forgoes?|renounces?) (?:any|all|every|the) (?:[a-z]+ ){0,3}(?:limit|cap|limitation|ceiling)s?',
  '(?<!but )(?:not|nor|never) (?:in any (?:way|case|event) )?(?:be |being )?(?:in any (?:way|case|event) )?(?:subject to|limited by|capped|limited|restricted (?:by|to)|confined (?:by|to))(?: [a-z]+){0,4}',
  "shall not apply to (?:limit )?(?:[a-z'-]+ ){0,5}(?:liability|indemnit[a-z]*)",
  'whatever (?:their|the|its) amount',
  'limit(?:ation)?s? (?:of|on) liability[a-z0-9() ]{0,60} (?:for the benefit of the (?:contractor|prime|company|buyer|lead provider) only|(?:does|do|shall|will) not apply)',
  'infinite|to any extent',
  nothingLimits,
);
/** The same in words that no exception for death or fraud explains. */
export const strongUnlimited = cue(
  nothingLimits,
  nothingLimitsSum,
  '(?:shall|will) be unlimited',
  'without limit in all respects',
  'uncapped',
);
/** That it has one. */
export const capped = cue(
  '(?:subject|up|limited|restricted|capped) (?:always )?(?:to|at|by)(?: [a-z]+){0,3} (?:maximum|limit|cap|limits|aggregate|sum|amount|£|extent)?',
  '(?:shall|will|does|do|may|must) (?:not|in no event|never|under no circumstances)(?: [a-z]+){0,4} exceed[a-z]*',
  'not exceed(?:ing)?',
  '(?:a |an? |the )?(?:maximum|aggregate|overall|total) (?:aggregate |annual |total )?(?:of|liability|limit|cap)',
  '(?:cap|capped|limit(?:ed)?|ceiling) (?:in|of|to|at|set|stated|under|provided)',
  '(?:cap|limits?) in clause',
  'liability (?:of each|of either|of both|under)[a-z ]{0,40}(?:limited|capped)',
  'limited (?:to|in amount)|cap (?:applies|on)|capped',
  'up to (?:but not beyond )?(?:its|their|the) (?:full )?(?:value|amount|limit|proceeds)|(?:no|not) more than',
);
/** The cap is there, but not for who needs it. */
export const oneSidedCap = cue(
  `(?:caps?|limits?|limitations?|ceilings?)(?: [a-z0-9(),]+){0,16} not (?:be )?(?:available to|protect|benefit|extend to|apply to|relied (?:up)?on by) (?:(?:any |the |all )?(?:sums?|amounts?|liabilit[a-z]+|indemnit[a-z]+|obligations?)(?: [a-z]+){0,4} )?(?:the )?(?:${subSource})`,
  `(?:cap|limit|limitation|ceiling)s?(?: [a-z0-9(),]+){0,10} (?:appl(?:y|ies)|extends?) (?:only|solely) (?:to|for) (?:the )?(?:liability of (?:the )?)?(?:${primeSource})`,
  `(?:cap|limit|limitation|ceiling)s?(?: [a-z0-9(),.]+){0,10} (?:protects?|benefits?|available to|for the benefit of|in favour of|relied on by) (?:only )?(?:the )?(?:${primeSource}) (?:alone|only)`,
  `(?:${subSource}) (?:has|have|enjoys?|shall have|will have) no (?:such )?(?:financial )?(?:cap|limit|ceiling)`,
  `no (?:such |corresponding |similar |equivalent )?(?:limit|cap|ceiling) (?:for|on|upon) (?:what )?(?:the )?(?:${subSource})(?! (?:[a-z]+ )?number)`,
  `(?:cap|limit|limitation|ceiling)s?(?: [a-z0-9(),]+){0,10} (?:disregarded|ignored|of no effect|left out of account)(?: [a-z]+){0,8} (?:the )?(?:${subSource})`,
  `(?:yours|that of (?:the )?(?:${subSource}))(?: [a-z]+){0,5} (?:is|are|shall be|will be) (?:not (?:so |be |to be )?(?:capped|limited)|unlimited|uncapped|without (?:any )?limit)`,
  `(?:yours|that of (?:the )?(?:${subSource}))(?: [a-z]+){0,5} (?:has|have|is subject to) no (?:[a-z]+ )?(?:limit|cap|ceiling|maximum)`,
  `(?:caps?|limits?|limitations?|ceilings?)(?: [a-z0-9(),]+){0,10} (?:protects?|benefits?|covers?|helps?) (?:the )?(?:${primeSource}),? (?:and |but )?not (?:the )?(?:${subSource})`,
  `no (?:such |corresponding )?(?:limit|cap|limitation|ceiling)(?: [a-z]+){0,4} (?:for the benefit of|in favour of|protects?|available to) (?:the )?(?:${subSource})`,
);
