import { funderSource, headContractSource, primeSource, subSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';

const sub = `(?:the |each |every |any )?(?:${subSource})`;
const prime = `(?:the )?(?:${primeSource})`;
const funder = `(?:the )?(?:${funderSource})`;

const head = [
  headContractSource,
  '(?:master|superior|higher-tier|commissioning) (?:[a-z]+ )?(?:contract|agreement|terms)',
  `(?:contract|agreement|terms|framework|award|grant)s? (?:made |entered into |concluded |signed |held )?(?:by |between )(?:the )?(?:[a-z]+ ){1,4}(?:and|with) ${funder}`,
  '(?:terms|provisions|conditions|obligations|requirements|clauses)(?: and [a-z]+)? (?:of|in|under) the (?:framework|call-off|master)(?! (?:for|of))',
  `(?<!this )(?:contract|agreement) between ${funder} and ${prime}`,
  `(?:${primeSource})'s (?:own )?(?:contract|agreement|terms|appointment|grant|award)s? (?:with|from) ${funder}`,
  `(?:${funderSource})'s (?:contract|agreement|terms|grant|award)s? (?:with|to) ${prime}|under the framework`,
  `(?:terms?|conditions?) (?:upon|on|under) which ${prime} (?:(?:is|was|has|have|been|are|were|itself) ){0,3}(?:appointed|engaged|funded|contract(?:s|ed)?|agreed|deals?)`,
].join('|');
/** The head contract, or what the prime owes to who pays it, told with verbs: "what DWP asks of us", "what we owe to DWP". */
const duties = cue(
  head,
  `${funder} (?:[a-z]+ ){0,3}(?:requir|demand|ask|expect|impos|plac|lay|laid|set|put|want|need)(?:e|es|ed|s)?(?: [a-z]+){0,3} (?:of|from|on|upon|for) ${prime}`,
  `(?:imposed|placed|laid|set|required)(?: [a-z]+)? by ${funder} (?:on|upon|for|of) ${prime}`,
  `(?:whatever|what|everything|anything|all)(?: that)? ${prime}(?:'ve|'s)? (?:have |has )?(?:promised?|promises|owes?|guaranteed|assured|agreed|signed)(?: [a-z]+){0,4} ${funder}`,
  `(?:conditions|terms|requirements|obligations|rules|duties) (?:(?:which |that )?${funder} (?:has |have )?(?:imposed|placed|laid|set)(?: [a-z]+)?|(?:imposed|placed|laid|set)(?: [a-z]+)? by ${funder}) (?:on|upon|for) the (?:grantee|grant[- ]?holder|recipient|awardee)(?:,? [a-z-]+){0,8},? (?:binds?|appl(?:y|ies) to|falls? (?:up)?on) (?:the |each |every |any )(?:delivery|partner|sub|provider|supplier|member)`,
  `(?:required|demanded|asked|expected|imposed|placed|laid)(?: [a-z]+){0,2} (?:of|from|on|upon) ${prime}(?: [a-z]+){0,6} by ${funder}`,
  `${prime} (?:have |has |is |are |itself |ourselves |also ){0,2}(?:promised?|promises|owes?|agreed?|undertaken|undertakes?|assume[sd]?|accept(?:s|ed)?|given|bound|obliged|required|answerable|committed|covenanted|contracted|engaged)(?: [a-z]+){0,6} (?:to|towards?|by|with|under|for) ${funder}`,
  `(?:liabilit(?:y|ies)|dut(?:y|ies)|obligations?|responsibilit(?:y|ies)) (?:which |that )?${prime} (?:has|have|bears?|owes?) (?:to|towards) ${funder}`,
  `(?:rules|terms|conditions|requirements) of (?:the |our )?(?:[a-z]+ ){1,6}(?:from|by|with) ${funder}`,
  `(?:award|grant|contract)s? (?:made|given|awarded) (?:to|by) ${prime}`,
  `(?:${funderSource})'s (?:(?:grant|funding|award) )?(?:conditions|terms|rules|contract|agreement)`,
  `(?:those|obligations?|dut(?:y|ies)|undertakings?|promises?|commitments?|responsibilit(?:y|ies)|warrant(?:y|ies)|covenants?)(?: [a-z]+){0,4} (?:to|towards?) ${funder}`,
);
const throughout = cue(
  'all|any|anything|every|everything|each|whatever|whole|entire(?:ty|ly)?|totality|total|full|fully|same|identical|equally',
  'mutatis mutandis|as (?:if|though)|whether or not|(?:relevant|germane) or (?:not|otherwise)|none excepted|without exception|likewise',
  'irrespective of (?:its |their |the )?relevance|an? (?:equivalent|like|corresponding|identical) (?:duty|obligation|liability)|as (?:its|your|their) own',
  'in (?:all|every) respects?|in the same way|to the same extent|back[- ]to[- ]back|co-?extensive',
  "if it(?:'s| is) in|(?:our|the (?:prime|contractor|company|lead provider)'s) (?:obligations|duties|promises|commitments) (?:[a-z]+ ){0,4}become",
);
const binding = cue(
  'binds?|binding|bound|appl(?:y|ies)|govern(?:s|ed)?|extends? to',
  '(?:compl|observ|perform|fulfil|discharg|honour|follow|obey|implement|keep|abid|adher|meet|satisf)(?:y|ies|e|es|s|ed|ied|iance|ance|ing)?(?: to| by| with)?',
  '(?:be|is|are) (?:met|kept)',
  'act in (?:accordance|conformity)|do(?: too)?|stick to|carr(?:y|ies) out|sign(?:s|ing)? up to|conform(?:s)? (?:to|with)',
  '(?:is|are|becomes?) (?:also |now |all )?your(?:s| (?:rules|terms|duties|obligations|conditions|contract|promises))|(?:that|this|it) (?:covers|takes in|extends to) (?:every|all|each)|agrees? with (?:us|the)|signed up',
  'becomes?|promises?|owed?|owes|mirrors?|accepts?|assumes?|adopts?|takes? on|takes? (?:[a-z]+ ){0,3}upon (?:itself|themselves|yourself)|steps? into|held to|subject to|co-?extensive',
  '(?:has|have|takes?) effect|do or refrain|(?:obligations|duties)(?: [a-z]+){0,4} includes?',
  'an? (?:like|equal|equivalent|corresponding) (?:liability|duty|obligation)|(?:like|equivalent|corresponding) (?:duties|obligations)',
  '(?:is|are|be|hereby|equally|nevertheless|also) (?:hereby |equally |nevertheless |also )?(?:required|imposed|placed|incorporated|read into|repeated|implied|imported|included|embodied|written into|stepped down|passed (?:on|down|to))',
  '(?:taken|treated|deemed|read|regarded) (?:as|to be) (?:if )?(?:repeated|incorporated|included|set out|part)',
  'no (?:term|provision|part|clause|obligation) of|forms? part|forming part|incorporat(?:es?|ed|ion)|stepped down|flow(?:s|ed)? down|cascaded?',
);
const subIsBound = cue(
  `${sub} (?:[a-z]+ly |also |hereby |too )?(?:shall|will|must|agrees?|accepts?|undertakes?|warrants?|covenants?|takes?|assumes?|adopts?|owes?|promises?|is|are|acknowledges?|steps?|has to|have to|needs? to|keeps?|meets?|compl(?:y|ies)|follows?|observes?|performs?)`,
  `(?:on|upon|to|of|by|from|against|binds?|binding|obliges?|as between) ${sub}`,
  `(?:${subSource})(?:'s)? (?:obligations|duties)|(?:obligations|duties) of ${sub}`,
  '(?:is|are|becomes?) (?:also |now |all )?your(?:s| (?:rules|terms|duties|obligations|conditions|contract|promises))|you have signed up|(?:that|this|it) (?:covers|takes in|extends to) (?:every|all|each) (?:of the )?(?:terms?|clauses?|conditions?|obligations?|provisions?)',
  'as between|herein|hereof|hereto|read into it|(?:into|of|in) (?:this|these|the) (?:sub-?contract|agreement|conditions|terms|contract|letter)',
  '(?:which|it) is (?:incorporated|imported)(?: by reference)?',
);
// One matter of many: what must be kept, sent or shown.
const oneMatter = cue(
  '(?:any|all|every|each|the|such) (?:[a-z]+ ){0,3}(?:records?|reports?|data|evidence|information|polic(?:y|ies)|forms?|checks?|logos?|branding|training|standards?|documents?|audits?|skill|care|inspections?|visits?|returns?)',
  '(?:clauses?|paragraphs?|sections?|articles?) \\d+[0-9., and()a-z]{0,30} of (?:the|our)',
  'safeguarding|security|health and safety|fraud|modern slavery|equality|notif(?:y|ies)|tells?|inform(?:s)?|explain(?:s)?|disclose(?:s)?',
);
const ofEveryKind = cue(
  'mutatis mutandis|as (?:if|though)|(?:entirety|totality|whole)|each and every|none excepted|without exception',
  '(?:any|every|all|each)(?: of)?(?: the| our)? (?:terms?|provisions?|obligations?|conditions?|duty|duties|requirements?)',
  'everything|anything|whatever',
);

// The head contract as such, with nothing that narrows it.
const allOfIt = cue(
  `(?:compl(?:y|ies) with|bound by|observes?|adheres? to|abides? by|performs?|follows?|keeps? to) (?:the (?:terms|provisions|requirements|conditions|obligations)(?: and conditions)? (?:of|in|under) )?(?:the |our )?(?:${head})`,
  `(?:${head})(?: [a-z]+){0,5} (?:is|are) your(?:s(?! to)| (?:rules|terms|duties|obligations|conditions|contract))`,
  `(?:${head})(?: [a-z-]+){0,10} form(?:s|ing)? part of (?:this|the|these)`,
  `(?:${head})(?: [a-z,-]+){0,8} (?:appl(?:y|ies)|(?:has|have) effect) (?:to|as between|in) (?:this|the|these) (?:sub-?contract|agreement|contract|part)`,
  `(?:${head})(?: [a-z]+){0,8} (?:incorporated|imported|repeated|embodied|written) (?:here(?:in)?|wholesale|by reference|into)`,
  `no (?:term|provision|part|clause|obligation) of (?:the |our )?(?:${head})(?: [a-z]+){0,5} (?:excluded|excepted|disapplied|omitted|inapplicable|not (?:to )?apply(?:ing)?)`,
);
const narrowed = cue(
  '(?:so|in so|as) far as|insofar as|to the extent|where|save|except|other than|for (?:information|reference)|relevant|which (?:relate|concern|affect)|in relation to|with (?:respect|regard) to',
);

// Spares the longer cues a sentence that names neither who pays nor another contract.
const aboutFunder =
  /authority|department|dwp|client|customer|employer|fund|commission|council|government|ministry|secretary|moj|hmpps|nhs|agency|exchequer|lottery|ministers|head|main|principal|primary|upstream|umbrella|parent|top-level|overarching|above us|framework|call-off|master|superior|higher-tier|award|(?:prime|contractor|provider|company)'s|prime (?:[a-z-]+ )?(?:contract|agreement|terms|appointment)|our (?:own )?(?:contract|agreement)|(?:on|under) which|(?:grant|contract)s? (?:made|given|to)/;

/** Whether it speaks of the head contract or its duties, and of their binding somebody. */
export const bindsByDuties = (reading: Reading) =>
  aboutFunder.test(reading.text) && reading.has(binding) && reading.has(duties);

/** Whether all of it, whatever it is, is said to hold for the sub-contractor. */
export function dutiesPassDown(reading: Reading): boolean {
  if (!reading.has(subIsBound)) return false;
  if (reading.has(oneMatter) && !reading.has(ofEveryKind)) return false;
  if (reading.has(allOfIt) && !reading.has(narrowed)) return true;
  if (reading.near(throughout, duties, 110) && reading.near(binding, duties, 130)) return true;
  return reading.near(ofEveryKind, duties, 320) && reading.near(binding, ofEveryKind, 60);
}

const readAsSub = cue(
  `references?(?: [a-z"']+){0,8} to "?${prime}"?(?: [a-z]+){0,3} (?:read|construed|taken|treated|understood|be)(?: [a-z]+){0,6} to "?${sub}`,
  `references?(?: [a-z"']+){0,8} to "?${prime}"? (?:(?:shall|will|also) ){0,2}(?:includes?|means?|extends? to) "?${sub}`,
);
const asThePrimeStands = cue(
  `(?:same|like|similar|identical|equivalent|bound)(?: [a-z-]+){0,14} as ${prime} (?:is|are|has|owes?|bears?)(?: [a-z]+){0,3} (?:(?:to|towards) )?${funder}`,
  `(?:rights?|remed(?:y|ies)|powers?)(?: [a-z]+){0,3} ${funder} (?:has|have|enjoys) (?:against|over) ${prime}(?:,? [a-z-]+){0,14} (?:against|over) ${sub}`,
  `(?:anything|whatever|everything)(?: that)? ${funder} (?:can|may|is entitled to|has power to)(?: [a-z]+)? (?:require|ask|demand|order|tell)(?: of)? ${prime}(?: to do)?,? ${prime} (?:can|may|is entitled to)(?: [a-z]+)? (?:require|ask|demand|order|tell)(?: of)? ${sub}`,
  `(?:anything|whatever|everything|all)(?: that)? ${prime} (?:must|have to|has to|needs? to|(?:is|are) (?:obliged|required|bound) to) do (?:for|under|by) ${funder},? ${sub} (?:must|shall|will|has to|have to|needs? to)`,
  `(?:what|whatever|everything|anything|all)(?: that)? (?:applies to|binds|governs) ${prime}(?: [a-z]+){0,8},? (?:also )?(?<!what )(?:applies to|binds|governs) ${sub}`,
  `the same (?:terms|conditions|obligations|contract|duties)(?: that| which| as)? ${funder} (?:has |have )?(?:gave|gives?|given|sets?|impose[sd]? on|puts? on|laid on) ${prime}`,
  `between (?:${prime} and ${sub}|${sub} and ${prime}),?(?: [a-z]+){0,3} as (?:it does |they do |if )?between ${funder}`,
  `if (?:it|they) binds? (?:${primeSource}),? (?:it|they) (?:also )?binds? (?:${subSource})`,
);
const asParty = cue(
  `(?:treated|deemed|regarded|taken|considered|held)(?: [a-z]+){0,6} (?:signed|party to|signatory (?:of|to)|entered into) (?:[a-z]+ )?(?:${headContractSource})`,
);
const inItsPlace = cue(
  `as (?:if|though) (?:your|its|their|${sub}(?:'s)?) (?:own )?name (?:was|were|stood|appeared|had)`,
  `as (?:if|though) (?:it|they|${sub}) (?:was|were|had|stood)(?: [a-z]+){0,5} (?:party|signator(?:y|ies)|signed(?: it| them)?|in (?:the )?place of|instead of|named|${prime})`,
);
const allOfThose = cue(
  '(?:every (?:one|part|word|line|clause|term|bit)|all|each(?: and every one)?|any|the (?:whole|entirety|totality)) of (?:them|those|these|it|which|its (?:terms|provisions|conditions))(?! (?:that|which|as) )',
  '(?:everything|anything|all that is|whatever is) in (?:it|them)(?! (?:that|which|as) )|(?:all|each|every one) of its (?:terms|conditions|clauses|obligations)',
  'them all|(?:with|by|to|observe|perform|meet) (?:it|them|those terms|its terms|the same) (?:in full|too|as well|in all respects|in (?:its|their) entirety|without exception|equally)',
);

/** Whether it puts the sub-contractor where the prime stands, or says "all of them" of terms that a sentence near it named. */
export function standsInPlace(reading: Reading): boolean {
  const { text } = reading;
  if (/references? /.test(text) && reading.has(readAsSub)) return true;
  if (/signed|party|signatory|entered/.test(text) && reading.has(asParty)) return true;
  if (
    / as (?:the|we|it|they|if|between)|same|against|over|anything|what|everything|all (?:that )?(?:the|we)|if (?:it|they) bind/.test(
      text,
    ) &&
    reading.has(asThePrimeStands)
  )
    return true;
  const isNamed = /as (?:if|though)/.test(text) && reading.has(inItsPlace);
  if (!isNamed && !reading.near(allOfThose, binding, 60)) return false;
  return reading.has(subIsBound) && reading.hasAround(duties);
}
