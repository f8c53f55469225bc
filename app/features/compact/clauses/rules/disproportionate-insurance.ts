import { type Amount, amountsIn } from '../amounts.ts';
import { headContractSource } from '../parties.ts';
import { cue, gap, type Reading } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';

const insurance = cue(
  'insur(?:e|es|ed|ing|ance|ances|er|ers)',
  "(?:professional|public|products?|employers?'?|third[- ]party|cyber|malpractice|liability) (?:and [a-z]+ )?(?:indemnity|liability|cover)(?: (?:insurance|cover))?",
  '(?:pi|pl|el|pli|pii|eli)(?=[ :])',
  'indemnity cover|cover (?:of|for|against)|levels? of cover|sum insured|limit of indemnity|cover (?:is|shall|must)',
  'malpractice cover',
);
const employers = cue("employers?'? (?:liability)(?: (?:insurance|cover))?", 'el(?=[ :])', 'eli');
const publicLiability = cue(
  'public(?: and products?)?(?:,? and [a-z]+)? liability',
  'third[- ]party liability',
  'pl(?=[ :])',
  'pli',
  'products? liability',
);
const professional = cue(
  'professional indemnity',
  'pi(?=[ :])',
  'pii',
  'cyber[a-z -]*',
  'malpractice',
  'professional negligence|negligence cover',
  'directors',
);

/** From which cover on nothing but a large contract asks for it, in pounds. Five million of employers' liability is the law. */
const tooMuch = { employers: 10_000_001, public: 10_000_000, professional: 5_000_000, other: 10_000_000 } as const;
const ratio = 40;

const sameAsHead = cue(
  '(?:same|identical|equal|equivalent|matching|every|all(?: of)?(?: the)?|each) (?:[a-z]+ ){0,6}(?:insurances?|policies|cover|levels?|sums?)',
  '(?:insurances?|cover|polic(?:y|ies)|levels?) (?:[a-z-]+ ){0,9}(?:identical|equal|equivalent|same|match(?:es|ing)?|mirror(?:s|ing)?|no less(?:er)?|not less|no lower|not lower|at least|correspond[a-z]*)',
  'match(?:es|ing)?|mirror(?:s|ed|ing)?',
);
const asInHead = cue(
  '(?:cover|insurances?|levels?|sums?)(?: [a-z-]+){0,7} (?:those|as) (?:in|of|under|for|required|stated|held|which|that)',
);
const head = cue(
  headContractSource,
  'required of (?:the )?(?:contractor|prime|lead provider|company|us)',
  '(?:contractor|prime|lead provider|company|authority|department|dwp|we|us|client)(?: [a-z]+){0,4} (?:required|obliged|demand(?:s|ed)?|maintains?|holds?|carr(?:y|ies)|hold|requires|insists|must)',
  'by the (?:authority|department|dwp|client)',
  "(?:prime|contractor|lead provider|company|client)'s (?:[a-z]+ )?(?:insurances?|cover|polic(?:y|ies))",
  'own (?:insurances?|cover|levels?|polic(?:y|ies))',
);
const whateverSize = cue(
  "(?:irrespective|regardless) of (?:[a-z',]+ ){0,8}(?:size|value|role|turnover|risk|scale|nature|income|contract|activity|volume)s?",
  '(?:whatever|no matter) (?:[a-z]+ ){0,4}(?:size|value|role|turnover|risk|scale|income)',
  'large or small|however small|big or small|including micro|whether or not (?:[a-z]+ ){0,5}(?:proportionate|relevant|needed|risk)',
  'notwithstanding (?:[a-z,]+ ){0,8}(?:charges|value|size|turnover|income|fees)',
  '(?:without|no) (?:regard|reference) to (?:[a-z]+ ){0,4}(?:size|value|risk|role|turnover)',
);
const unlimited = cue(
  'unlimited (?:cover|insurance|in amount|sum|indemnity cover|professional)',
  'without (?:any )?(?:limit|cap) on the sum',
  'no limit on the sum',
  'insure against all risks',
  'unlimited',
);
const innocent = cue(
  'proportionate(?:ly)?(?! to the head)',
  'appropriate to (?:[a-z]+ ){0,3}(?:size|risk|services|role|activit)[a-z]*',
  '(?:reasonable|suitable|adequate) (?:[a-z]+ ){0,4}(?:having regard|for the (?:risk|services|size)|in light)',
  'commensurate',
  'shall not (?:[a-z]+ ){0,5}(?:require|ask|demand|insist)|(?:need|does|is|are|will) not (?:[a-z]+ ){0,4}(?:require[d]?|have to|need|hold|obliged)',
  'no (?:higher|greater|more) than',
  'such (?:lower|lesser)',
  '(?<!(?:as|that|which) (?:the )?)(?<!sub-?)(?:prime|contractor|company|lead provider|lead partner|buyer|authority|we)(?: provider| contractor)? (?:shall|will|must|has|have|already)(?: [a-z]+){0,3} (?:take out|maintain|hold|insure|effect|arrange|procure|provide|carry|pay|taken out|arranged)',
  '(?<!(?:as|that|which) (?:the )?)(?<!sub-?)(?:prime|contractor|company|lead provider|lead partner|buyer|authority)(?: provider)? (?:holds|maintains|carries|has)(?: [a-z0-9£,.]+){0,5} (?:insurance|cover|liability|indemnity)',
  'prime (?:shall|will|must) (?:[a-z]+ ){0,3}(?:maintain|hold|insure|effect|take out|carry)',
  "(?:covers?|extend(?:s)?|insured|include[sd]?) (?:[a-z-]+ ){0,4}(?:under|by) (?:the )?(?:prime|contractor|lead provider)'s",
);
const innocentOverride = cue('whether or not proportionate', 'irrespective of', 'regardless of', 'disproportionate');
const contractValue =
  /(?:contract|agreement|charges|fees?|value|worth|turnover|income|pilot|grant|annual|services|order|lot|call-off|sub-?contract|budget|budgeted)/;

/** Cover beyond the risk of the work and the size of who does it (domain.md P16, C16). */
export const disproportionateInsurance: ClauseRule = {
  code: 'disproportionate_insurance',
  title: 'More insurance than the work needs',
  items: ['P16', 'C16'],
  why: 'It asks for cover that goes with the head contract, not with your part of it. Terms that are passed down should be proportionate to your role and size, and risk should sit with whoever can best manage it.',
  fairer:
    'The provider holds the insurance that the law requires, and public liability and professional indemnity cover in proportion to the value and the risk of its own services: £[2 million] and £[1 million] unless the parties agree in writing why more is needed and who pays for it.',
  finds(reading: Reading): boolean {
    if (!reading.has(insurance)) return false;
    if (reading.has(innocent) && !reading.has(innocentOverride)) return false;
    if ((reading.has(sameAsHead) || reading.has(asInHead)) && reading.has(head)) return true;
    const amounts = amountsIn(reading.text);
    if (reading.has(unlimited) && !reading.text.includes('indemnif') && reading.has(cue2)) return true;
    if (reading.has(whateverSize) && amounts.some(({ pounds }) => pounds >= 5_000_000)) return true;
    const value = statedValue(reading, amounts);
    if (value && amounts.some(({ pounds }) => pounds >= 2_000_000 && pounds >= value * ratio)) return true;
    return amounts.some((amount) => pastLimit(reading, amount));
  },
};
const cue2 = cue('insur(?:e|es|ed|ance|ances)', 'cover', 'policy', 'sum insured');

function pastLimit(reading: Reading, amount: Amount): boolean {
  const kinds = [
    ['employers', employers],
    ['public', publicLiability],
    ['professional', professional],
  ] as const;
  const nearest = kinds
    .flatMap(([kind, asked]) => reading.all(asked).map((span) => ({ kind, distance: distanceTo(span, amount) })))
    .filter(({ distance }) => distance <= 120)
    .sort((left, right) => left.distance - right.distance)[0];
  return amount.pounds >= tooMuch[nearest?.kind ?? 'other'];
}

// A kind of cover is mostly named before its sum.
const distanceTo = (kind: { start: number; end: number }, amount: Amount) =>
  kind.end <= amount.start ? gap(kind, amount) : gap(kind, amount) + 25;

function statedValue(reading: Reading, amounts: readonly Amount[]): number | null {
  const values = amounts.filter(
    ({ start, pounds }) =>
      pounds < 1_000_000 && contractValue.test(reading.text.slice(Math.max(0, start - 60), start + 50)),
  );
  return values[0]?.pounds ?? null;
}
