import { funderSource, primeSource, subSource } from '../parties.ts';
import { cue, type Party, type Reading } from '../reading.ts';

const sub = `(?:the |each |any )?(?:${subSource})`;
const prime = `(?:the )?(?:${primeSource})`;
const loss =
  '(?:loss(?:es)?|liabilit(?:y|ies)|responsibility|claims?|damages?|costs?|expenses?|fines?|penalt(?:y|ies)|sums?|deductions?|demands?|actions?|bills?|risks?|awards?|amounts?|shortfalls?|money|consequences?|outgoings|exposure|penny|pound|proceedings)';

// However it came about.
const anyCause = cue(
  '(?:howsoever|however|whensoever|by whomsoever) (?:arising|caused|incurred|occasioned|it arises|they arise)',
  '(?:irrespective|regardless) of (?:[a-z]+ )?(?:fault|blame|cause|negligence)',
  '(?:whoever|whichever (?:party|of us)) (?:is|was|may be|were) (?:at fault|to blame|responsible)',
  'whether or not (?:[a-z-]+ ){1,4}(?:at fault|to blame|negligent|responsible|caused)',
  "even (?:if|where|when|though) (?:[a-z']+ ){1,5}(?:at fault|to blame|negligent)",
  '(?:from|by) (?:whatever|whatsoever|any) cause|no matter (?:who|how|what)|of what(?:so)?ever (?:kind|nature|sort)|whatever the (?:cause|reason)',
  'whatever they (?:concern|are)|whoever (?:makes|brings) (?:it|them)',
  'all (?:the )?(?:risk|responsibility|liability)s? (?:of|for) (?:any )?(?:loss|damage|claim|injury)',
  `(?:full|sole|entire|total|complete|absolute) (?:responsibility|liability) (?:for|in respect of) (?:all|any|every|each|whatever)(?: [a-z]+){0,4} ${loss}`,
);
const wideLoss = cue(
  `(?:all|any|every|each|whatever|full|fully|entire|whole|an amount equal to)(?:,? [a-z'-]+){0,6},? ${loss}`,
  `${loss} (?:[a-z]+ ){0,3}(?:whatsoever|howsoever|however|of (?:any|every|whatever) (?:kind|nature))`,
  `whatever ${prime} (?:loses?|lost)`,
  'pound for pound|such (?:sums?|amounts?) as|(?:everything|whatever|all) (?:[a-z]+ ){0,3}costs? us|(?:everything|whatever) (?:that )?(?:it|they|this) costs?',
);
const anyLoss = cue(loss);
const bears = cue(
  '(?:bear|meet|cover|absorb|underwrite|settle|discharge|accept|assume|carry|shoulder)s?|carries|satisf(?:y|ies)',
  '(?:re)?pays?(?: back)?|reimburses?|refunds?|compensates?|recompenses?|makes? (?:the same |it |them |this )?good',
  'takes? on|takes? (?:full |all )?(?:the )?(?:risk|responsibility)|stands? (?:behind|the|all|every|any)|answers? for|picks? up',
  '(?:liable|responsible|answerable|accountable|on the hook)',
);
const isBorne = cue(
  `(?:met|borne|paid|covered|made good|reimbursed|settled|discharged|absorbed|repaid|compensated|picked up|assumed|made up)(?: [a-z-]+){0,6} by ${sub}`,
  `(?:rest|fall|lie|land|sit|remain|vest)s?(?: [a-z]+){0,3} (?:with|on|upon|to) ${sub}`,
  `(?:recover(?:able|ed)?|recouped|deducted|chargeable|charged|payable|claimed|due|passed on|passed)(?: [a-z]+){0,6} (?:from|to|by|against) ${sub}`,
  `(?:burden|risk|cost)s? of (?:all|any|every|each)(?:,? [a-z]+){0,14},? (?:is|are|shall be|lies?|lie) (?:on|upon|with) ${sub}`,
  `be (?:a |the )?(?:debt|liability|responsibility) of ${sub}`,
  `for (?:the )?(?:${subSource})'s (?:[a-z]+ )?(?:account|risk|cost)`,
  `looks? to ${sub} (?:for|to)|(?:get|take|have|claim|claw)(?: [a-z]+)? back from ${sub}`,
  `(?:for the (?:sole )?(?:account|risk|cost) of|at the (?:sole |entire )?(?:risk|cost|expense) of) ${sub}`,
);
const primeSuffers = cue(
  `${prime} (?:(?:may|might|shall|will|has|have|is|are|becomes?|properly|reasonably) ){0,3}(?:suffer|incur|sustain|face|lose|lost|liable|answerable|have to pay|has to pay|(?:called (?:up)?on|required|made|ordered|asked) to pay|held)(?:s|ed|red)?`,
  `(?:suffered|incurred|sustained|borne|faced|brought|made|levied|imposed|awarded|recovered|deducted|reclaimed|clawed back|taken|falling|visited)(?: [a-z]+){0,3} (?:by|against|on|upon|from) ${prime}`,
  `(?:${funderSource})(?: [a-z]+){0,3} (?:recover|deduct|reclaim|withhold|claw|charge|fine|make|impose|levie|levy)(?:s|ed)?(?: [a-z,]+){0,8} (?:from|against|to|on|upon) ${prime}`,
  `liabilit(?:y|ies) of ${prime} (?:to|towards)|(?:loss(?:es)?|fines|penalties|liabilities) of ${prime} (?:arising|however|howsoever|in connection)`,
  `(?:comes?|came) our way|costs? us|(?:${primeSource})'s (?:[a-z]+ ){0,4}(?:costs|losses|exposure|liabilities)|${prime} (?:[a-z]+ ){1,4}its (?:loss(?:es)?|costs)`,
  `${prime} (?:may|shall|will|can|is entitled to|shall be entitled to) (?:[a-z]+ ){0,2}(?:recover|reclaim|deduct|charge)(?:,? [a-z-]+){0,14},? it (?:may |has |shall )?(?:incurs?|incurred|suffers?|suffered|sustains?)`,
  'bears? none',
  '(?:by|of) (?:any )?(?:other person|person|third part(?:y|ies)|anyone)',
);
// What somebody pays for in the usual course, or for a wrong of their own only.
const ownShare = cue(
  'because (?:the|it|you|they)|because of (?:something )?(?:its|your|you|it) |own (?:[a-z]+ )?(?:claim|error)s?|by mistake|in error',
  'to the extent',
  "(?:caused|arising|resulting|(?:as a|in) (?:result|consequence)|by reason) (?:directly )?(?:by|from|out of|of) (?:its|your|their|the (?:[a-z-]+ )?(?:provider|partner|supplier|sub-?contractor)'s) (?:own )?(?:[a-z]+ )?(?:breach|negligence|default)",
  'overpa(?:id|yments?)|unspent|not spent|equipment|invoices?|valid|charges|wages|salar(?:y|ies)|tax(?:es)?|travel|training|volunteers|recruit[a-z]*',
  '(?:reasonable|proper|properly|agreed|approved|eligible|fair|proportionate|equal) (?:and [a-z]+ )?(?:[a-z]+ )?(?:share|costs?|expenses?|evidenced|vouched|incurred)',
  'only|own (?:costs|expenses|staff|employees)(?! (?:was|were|is|are))|(?:its|your) own(?! (?:expense|cost))|rateable|proportion',
  'retained by|insurers?',
);
const primeBearsNone = cue(
  `${prime} (?:(?:is|are|shall be|will be) (?:liable|responsible) for (?:none|nothing)|(?:accept|bear|carr(?:y|ie)|take|ha(?:s|ve))s? (?:no (?:liability|responsibility|risk)|none))`,
);
const suedAndPays = cue(
  `(?:if|when|where) ${prime}(?:'re| is| are| gets?| were) (?:sued|fined|penalised|taken to court|made to pay)(?: [a-z]+){0,10},? ${sub} (?:(?:will|shall|must) )?(?:pays?|settles?|covers?|foots?|bears?|meets?)`,
);
const sayNot = cue(
  "(?:shall|will|does|do|is|are|may|must|need)(?: not|n't)",
  'no (?:claim|liability|loss|party)',
  'neither',
  'never',
);

/** Any loss of the prime's, however it came about, becomes the sub-contractor's to pay, in other words than an indemnity's. */
export function passesLossOn(reading: Reading): boolean {
  if (/sued|fined|penalised|court|to pay/.test(reading.text) && reading.has(suedAndPays)) return !reading.has(ownShare);
  const isWide = reading.has(wideLoss) || (reading.has(anyCause) && reading.has(anyLoss));
  if (!isWide || !(reading.has(primeSuffers) || reading.has(anyCause) || reading.hasAround(primeBearsNone)))
    return false;
  if (reading.has(ownShare) || reading.has(sayNot)) return false;
  return reading.has(isBorne) || reading.all(bears).some(({ start }) => partyWho(reading, start) === 'sub');
}

const modals = cue('shall', 'will', 'must', 'agrees?', 'undertakes?', 'covenants?', 'hereby', 'is to', 'are to');

/** Who does what the verb at a place says: the party before its modal, or before the first of those that "and" joins. */
export function partyWho(reading: Reading, verb: number): Party | null {
  const before = reading.all(modals).filter(({ end }) => end <= verb);
  const own = before.findLast(({ start }) => !/\b(?:and|or|and also|and further) $/.test(reading.text.slice(0, start)));
  const modal = own ?? before[0];
  return reading.partyBefore(modal?.start ?? verb);
}
