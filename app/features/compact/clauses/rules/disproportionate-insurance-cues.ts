import { headContractSource, subSource } from '../parties.ts';
import { cue } from '../reading.ts';

export const insurance = cue(
  'insur(?:e|es|ed|ing|ance|ances|er|ers)',
  "(?:professional|public|products?|employers?'?|third[- ]party|cyber|malpractice|liability) (?:and [a-z]+ )?(?:indemnity|liability|cover)(?: (?:insurance|cover))?",
  '(?:pi|pl|el|pli|pii|eli)(?=[ :])',
  'indemnity cover|cover (?:of|for|that|which|against|under|equal|equivalent|identical|to the|at|as)|levels? of cover|sum insured|limit of indemnity|cover (?:is|shall|must)',
  'polic(?:y|ies)(?=,?(?: [a-z]+){0,8} (?:sums?|amounts? of|limits?|in cover|in amount)(?![a-z]))|(?:take|takes|taken|taking) out (?:[a-z-]+ ){0,6}polic(?:y|ies)|polic(?:y|ies) (?:for|against) [a-z]+ (?:risks?|mistakes|errors|negligence|liabilit)[a-z]*|polic(?:y|ies) (?:shall|must|will|are to|is to) be (?:taken out|effected)|(?:whatever|what|any|every|all|same|like|such|equivalent|identical) (?:[a-z]+ )?cover(?= (?:the|as|that|which|we|is|are|you|dwp))',
  'malpractice cover|(?:of|enough|more|this) cover|limits? of indemnity|indemnity (?:limits?|cover|policy|policies)|underwrit(?:e|er|ers|ten|ing)|run-?off(?: cover)?',
  '(?:insurance |indemnity )polic(?:y|ies)|polic(?:y|ies) of insurance|policies (?:respond|[a-z ]{0,30}premium)|every polic(?:y|ies)|(?:your|its|their) policies (?:must|shall|will|give|are)',
);
export const employers = cue("employers?'? (?:liability)(?: (?:insurance|cover))?", 'el(?=[ :])', 'eli');
export const publicLiability = cue(
  'public(?: and products?)?(?:,? and [a-z]+)? liability',
  'third[- ]party liability',
  'pl(?=[ :])',
  'pli',
  'products? liability',
);
export const professional = cue(
  'professional indemnity',
  'pi(?=[ :])',
  'pii',
  'cyber[a-z -]*',
  'malpractice',
  'professional negligence|negligence cover',
  'directors',
  'errors and omissions|e&o',
);

export const sameAsHead = cue(
  '(?:same|identical|equal|equivalent|matching|every|all(?: of)?(?: the)?|each) (?:[a-z]+ ){0,6}(?:insurances?|policies|cover|levels?|sums?)',
  '(?:insurances?|cover|polic(?:y|ies)|levels?) (?:[a-z-]+ ){0,9}(?:identical|equal|equivalent|same|match(?:es|ing)?|mirror(?:s|ing)?|no less(?:er)?|not less|no lower|not lower|at least|correspond[a-z]*)',
  'match(?:es|ed|ing)?|mirror(?:s|ed|ing)?',
);
/** Levels that stand in another paper: "the limits prescribed by the head contract". */
const setIn =
  '(?:prescribed|specified|set|set out|set down|stated|stipulated|listed|described|given|demanded|required|imposed|laid down|fixed|contained|named|provided|found|detailed|mentioned|called|appearing|agreed|applicable|applying|expected|asked|shown|laid|placed|owed|accepted|carried|held|maintained|kept)';
export const asInHead = cue(
  `(?:levels?|limits?|sums?|amounts?|insurances?|cover|coverage|polic(?:y|ies)|requirements?|minimum|minima|obligations?|values?|terms|indemnity|those|that)(?: [a-z0-9()'-]+){0,8} ${setIn} (?:[a-z]+ ){0,2}(?:by|in|under|at|for|of|from|on|upon|down|out)`,
  `as (?:is |are )?(?:may be )?${setIn}`,
  '(?:to|at|in|on|for) (?:the )?(?:same|full|like|equal|identical|equivalent) (?:[a-z]+ ){0,2}(?:extent|values?|levels?|basis|terms|amounts?|limits?|sums?|manner)',
  'as (?:though|if) (?:it|you|they|the)|unchanged|unamended|without (?:reduction|amendment|modification)|repeated|replicat(?:e|es|ed|ing)|extends? to|appl(?:y|ies) (?:equally |also |in full |likewise )*to|passed? (?:down|on)|flow(?:s|ed)? down|stepp?(?:ed)? down|back-to-back',
  '(?:in line|line|accord|accordance|conform(?:s|ing)?|compl(?:y|ies|iance|iant)|parity|consistent|correspond(?:s|ing)?|commensurate|comparable|on a par|equal|equivalent|identical|level) (?:with|to)',
  "(?:meets?|satisf(?:y|ies)|equals?|reach(?:es)?|attains?|mirrors?|duplicates?|reproduces?|follows?|tracks?|reflects?|fulfils?) (?:[a-z']+ ){0,3}(?:requirements?|levels?|limits?|insurances?|sums?|cover|ours|minimum|terms|obligations?|all|those|what)",
  '(?:whatever|such|what|any|all|every|each|those|these|the) (?:[a-z]+ ){0,3}(?:insurances?|polic(?:y|ies)|cover|coverage|levels?) (?:[a-z]+ ){0,3}(?:as|that|which|the|we|our|dwp)',
  '(?:what|whatever|as) (?:the )?(?:authority|department|dwp|council|client|funder|customer|commissioner|ministry)',
  'no (?:reduction|departure|derogation|deviation|relaxation|exception)s? (?:from|to|of|in)|as well(?! as)|too(?=\\.|$)|so (?:are|must|do|shall|will|is) (?:you|the)|likewise|as (?:are|must|do) you',
  'at least (?:the|that|those|what|as)|binds? (?:you|the|each|every)|(?:terms|sums|levels|amounts|risks|limits),? (?:that|which|to which|as)',
  '(?:on|to) the (?:footing|basis|scale|pattern) of|(?:hold|maintain|have|carry|keep|take out|effect|procure) (?:all |each |every )?(?:of )?(?:the )?(?:head|main|prime|principal) contract (?:required )?(?:insurances?|cover|levels?|limits?|polic(?:y|ies))',
  'to (?:the )?(?:head|main|prime|principal) contract (?:standards?|levels?|limits?|sums?)',
  'as (?:per )?(?:the )?(?:main|head|prime|principal|upper)|fall(?:s|ing)? (?:short|below)',
  'as (?:good|high|wide|full|extensive|much|generous|large|broad) as|(?:just|exactly|precisely) as|(?:sums?|amounts?|limits?|levels?) as (?:the|we|our|dwp)',
  'what(?:ever)? (?:insurance |cover |level )?(?:of [a-z]+ )?(?:the |we |our )',
  '(?:no|not) (?:[a-z]+ )?(?:less(?:er)?|lower|smaller|narrower|below|inferior)(?: [a-z]+){0,8} (?:than|to|the|that|those|what)',
  '(?:cover|insurances?|levels?|sums?)(?: [a-z-]+){0,7} (?:those|as) (?:in|of|under|for|required|stated|held|which|that)',
);
const primeName =
  '(?:prime|main|lead|principal|managing|head)(?: (?:contractor|provider|partner|organisation|body|agent))?|contractor|hub|company|us|we';
export const head = cue(
  '(?:requirements?|terms|conditions|standards?|levels?) of (?:the )?(?:authority|department|dwp|council|client|funder|customer|commissioner|ministry|secretary of state)',
  '(?:contract|agreement|arrangement)s? between (?:the )?(?:authority|department|dwp|council|client|funder|customer|commissioner|ministry|secretary of state|us and)',
  headContractSource,
  'required of (?:the )?(?:contractor|prime|lead provider|company|us)',
  '(?:contractor|prime|lead provider|company|authority|department|dwp|we|us|client)(?: (?!you|provider|partner|supplier|charity|sub)[a-z]+){0,4} (?:required|obliged|demand(?:s|ed)?|maintains?|holds?|carr(?:y|ies)|hold|requires|insists|must)',
  'by the (?:authority|department|dwp|client)',
  "(?:prime|contractor|lead provider|company|client)'s (?:[a-z]+ )?(?:insurances?|cover|polic(?:y|ies))",
  'own (?:insurances?|cover|levels?|polic(?:y|ies))',
  `(?:(?:carried|held|maintained|kept|bought|taken out) by|(?:required|asked|demanded|expected) (?:of|from)) (?:the )?(?:${primeName})`,
  `(?:ours|(?:that|those) of (?:the )?(?:${primeName}))`,
  `(?:${primeName})(?: (?:is|are|has|have|was|were)|'(?:re|s|ve)) ?(?:itself |themselves |ourselves )?(?:to|obliged|required|bound|committed|expected|asked|under)`,
  `(?:${primeName})(?:'s)? (?:buys?|has|have|keeps?|takes? out|insures?|enjoys?|purchases?|liabilit(?:y|ies)|exposure|obligations?|duties|risks?)`,
  `(?:makes?|obliges?|compels?|forces?|requires?|wants?|expects?) (?:the )?(?:${primeName})|than (?:the )?(?:${primeName})'s`,
  '(?:authority|department|dwp|council|client|funder|commissioner|ministry) (?:has |have )?(?:fixed|fixes|sets?|laid|lays|prescribe[sd]|specifie[sd]|stipulate[sd])',
  `than (?:the )?(?:${primeName}) (?:is|are|has|have|do|does|itself)`,
  `(?:given|made|owed|undertaken|accepted) by (?:the )?(?:${primeName})`,
  `(?:${primeName}) (?:is|are|has|have|was|were)(?: itself| themselves)? (?:to|obliged|required|bound|committed|expected|asked|under)`,
  `(?:places?|imposes?|asks?|requires?|expects?|demands?|insists|wants|made|binding)(?: [a-z]+){0,3} (?:of|on|from|upon) (?:the )?(?:${primeName})`,
  '(?:framework|call-off|services contract|services agreement|funding agreement|upper[- ]tier|top[- ]tier|tier (?:1|one)|superior contract|higher[- ]tier|contract above|employer.s requirements)',
  "(?:customer|funder|commissioner|buyer|ministry|secretary of state|authority|department|dwp|council|client|moj|nhs)(?:'s)?(?: [a-z]+){0,2} (?:contract|terms|agreement|conditions|requirements?|levels?|standards?|rules)",
  `(?:${primeName})(?:'s)? (?:own )?(?:[a-z]+ ){0,2}(?:programme|policy|policies|insurances?|cover|levels?|limits?)`,
);
export const whateverSize = cue(
  "(?:irrespective|regardless) of (?:[a-z',]+ ){0,8}(?:size|value|role|turnover|risk|scale|nature|income|contract|activity|volume)s?",
  '(?:whatever|no matter) (?:[a-z]+ ){0,4}(?:size|value|role|turnover|risk|scale|income)',
  'large or small|however small|big or small|including micro|whether or not (?:[a-z]+ ){0,5}(?:proportionate|relevant|needed|risk)',
  'notwithstanding (?:[a-z,]+ ){0,8}(?:charges|value|size|turnover|income|fees)',
  '(?:without|no) (?:regard|reference) to (?:[a-z]+ ){0,4}(?:size|value|risk|role|turnover)',
);
export const unlimited = cue(
  'unlimited (?:cover|insurance|in amount|sum|indemnity cover|professional)',
  'without (?:any )?(?:limit|cap) on the sum',
  'no limit on the sum',
  'insure against all risks',
  'unlimited',
);
export const innocent = cue(
  'proportionate(?:ly)?(?! to the head)',
  'appropriate to (?:[a-z]+ ){0,3}(?:size|risk|services|role|activit)[a-z]*',
  '(?:reasonable|suitable|adequate) (?:[a-z]+ ){0,4}(?:having regard|for the (?:risk|services|size)|in light)',
  'commensurate',
  '(?:shall|will|must|may) not (?:[a-z]+ ){0,5}(?:require[d]?|ask(?:ed)?|demand(?:ed)?|insist|expect(?:ed)?|oblige[d]?)|(?:need|does|is|are|will) not (?:[a-z]+ ){0,4}(?:require[d]?|have to|need|hold|obliged)',
  'no (?:higher|greater|more) than',
  'such (?:lower|lesser)',
  `only (?:the )?(?:${primeName}) (?:is|are|has|have|must|shall|needs?)|(?:binds?|bound|concerns?|appl(?:y|ies) to|falls? (?:up)?on|rests? (?:up)?on|those of|for|by|on|of|from|to) (?:the )?(?:${primeName}) only(?! (?:if|when|where|after|up))`,
  `not (?:by|on|from|of|for|to) (?:the |any )?(?:${subSource})(?! alone| only)|and not you|, not you|none of (?:that|it|them|these|those|which) (?:[a-z]+ ){0,2}(?:concerns?|deals?|asked|required|expected|applies|apply|binds|bind|passes|falls)`,
  '^we (?:already |also )?(?:hold|carry|have|keep|maintain|buy|pay for) (?!.{0,300}(?: you (?:must|need|have to|shall|will|should)|same))',
  "needn't|(?:do|does|are|is|will)n't (?:[a-z]+ ){0,4}(?:need|have|buy|hold|require|carry|take|ask)",
  `name[sd]? (?:you|the (?:${subSource})) as (?:an? )?(?:[a-z-]+ )?insured`,
  `(?:may|can) (?:use|rely on|join|share|benefit from|be added to) (?:[a-z'-]+ ){0,5}(?:policy|insurances?|cover)|does so (?:for|on behalf of)|(?:our|prime's|contractor's) (?:group )?(?:insurance|policy|cover)[^;.]{0,30} (?:includes?|covers?|protects?|extends? to) (?:you|the (?:${subSource}))`,
  'need not(?! (?:[a-z]+ ){0,3}(?:consider|show|prove|justify|explain))|insured by (?:the |its |your |our )?(?:landlord|owner|freeholder|lessor)|insures? only (?:its|your|their)',
  '(?<!(?:as|that|which|what|those|than|insurances?|cover|polic(?:y|ies)|levels?) (?:the )?)(?<!sub-?)(?:prime|contractor|company|lead provider|lead partner|buyer|authority|hub|managing agent|trust|funder|we)(?: provider| contractor)?(?: \\([^)]{1,60}\\),?|, [a-z -]{1,40},)? (?:shall|will|must|has|have|already)(?: [a-z]+){0,3} (?:take out|maintain|hold|keep|insure|effect|arrange|procure|provide|carry|pay|taken out|arranged)',
  '(?<!(?:as|that|which) (?:the )?)(?<!sub-?)(?:prime|contractor|company|lead provider|lead partner|buyer|authority)(?: provider)? (?:holds|maintains|carries|has)(?: [a-z0-9£,.]+){0,5} (?:insurance|cover|liability|indemnity)',
  '(?<!(?:as|that|which|what|those|than|insurances?|cover|polic(?:y|ies)|levels?) (?:the )?)prime (?:shall|will|must) (?:[a-z]+ ){0,3}(?:maintain|hold|insure|effect|take out|carry)',
  "(?:covers?|extend(?:s)?|insured|include[sd]?) (?:[a-z-]+ ){0,4}(?:under|by) (?:the )?(?:prime|contractor|lead provider)'s",
  '(?:for|by|on) (?:the )?(?:prime|contractor|lead provider|company|hub|us) (?:alone|only)|(?:prime|contractor|lead provider|company|hub) alone',
  '(?<!sub-?)(?:prime|contractor|company|lead provider|lead partner|hub|managing agent|we)(?: provider)? (?:warrants?|confirms?|undertakes?|agrees?|represents?) (?:[a-z]+ ){0,3}(?:that )?(?:it|we|to) (?:will |shall )?(?:has|have|holds?|maintains?|carr(?:y|ies)|keeps?)',
  '(?:authority|department|dwp|council|client|funder|landlord|customer) (?:itself )?(?:insures|is insured|holds|maintains|carries) (?:its|the|public|professional|£)|nothing in this (?:clause|agreement|contract) (?:asks|requires|obliges)',
  'no such (?:requirement|obligation|level|cover|insurance)s?|invalidat[a-z]*|vitiat[a-z]*|(?:details|particulars|information) (?:of|about|on) (?:its|the|your) insurances?',
  '(?:not|never) (?:[a-z]+ ){0,3}(?:pass|impose|apply|extend|flow|bind|hand|step|transfer|reach)[a-z]*|remains? (?:its|our|their) own|(?:under|by) which (?:the |you|[a-z]+ ){1,3}(?:is|are|shall be|will be) (?:[a-z]+ ){0,2}(?:named|covered|insured|noted|protected)|covered (?:by|under) (?:[a-z]+ ){0,4}(?:insurances?|polic(?:y|ies)|cover)',
  '(?<!sub-?)(?:prime|contractor|company|lead provider|lead partner|hub|managing agent)(?: provider)? (?:shall|will|must) (?:ensure|procure) that its',
  '(?:stays?|remains?|rests?|lies?|sits?) (?:[a-z]+ ){0,3}(?:with|on) (?:the )?(?:prime|contractor|lead|company|us)|(?:borne|paid for|met|bought|reimbursed|funded) by (?:the )?(?:prime|contractor|lead|company|us)(?! to)',
  '(?:prime|contractor|lead provider|lead partner|company|we|hub) (?:shall|will|must) (?:[a-z]+ ){0,3}(?:reimburse|pay|meet|bear|fund|refund|cover)',
  '(?<!(?:no|not|not be|nor|or|neither|no case|never) )(?:lower|less|fewer|smaller)(?: [a-z]+){0,4} than (?:those|the|that|what|in)|below (?:those|the level)',
  "(?:our|prime's|contractor's|lead provider's|hub's|company's) (?:own )?(?:[a-z]+ ){0,3}(?:insurances?|policy|policies|cover) (?:(?:of|under) [a-z0-9£,. ]{1,20})?(?:covers?|extends?|includes?|protects?|applies)",
  '(?:prudent|sensible|responsible) (?:[a-z]+ ){0,3}(?:provider|charity|organisation|operator|business)(?: [a-z]+){0,4} (?:size|kind|type)',
);
export const innocentOverride = cue(
  'whether or not proportionate',
  'irrespective of',
  'regardless of',
  'disproportionate',
);
export const contractValue =
  /(?:contract|agreement|charges|fees?|value|worth|turnover|income|pilot|grant|annual|services|order|lot|call-off|sub-?contract|budget|budgeted)/;

/** A number of years for which cover is to be kept. */
export const keeps = cue(
  'maintain(?:s|ed|ing)?|keep(?:s|ing)?|kept|remain(?:s|ing)?|continu[a-z]+|hold|held|in (?:force|place)|renew(?:s|ed|ing)?|run-?off|carry|carried|effect(?:ed|ive)?|expir[a-z]+|after|following|thereafter|from',
);
export const anniversary = cue(
  '(?:tenth|eleventh|twelfth|fifteenth|10th|12th|15th) anniversary|(?:ten|twelve|fifteen|10|12|15)[- ]?year run-?off',
);
export const otherThanCover = cue(
  '(?:documents?|records?|papers|copies|certificates?|evidence) (?:[a-z]+ ){0,4}(?:insurances?|cover)',
  'records?',
  'documents?',
  'accounts',
  'retain(?:s|ed|ing)?',
  'limitation period',
  'invoices',
  'lease',
  'contract period',
  'programme',
);

/** "The Council asks it of us" says what the prime owes, as long as the sub-contractor is not named. */
export const customerAsks = cue('asks?|requires?|obliges?|stipulates?|demands?|expects?|insists|wants');
export const subNamed = cue(subSource);
/** Tells of the head contract and asks nothing, as long as the sub-contractor is not named. */
export const tellsOfHead = cue(
  `(?<=^(?:the )?)(?:${primeName}) (?:is|are) (?:itself )?(?:required|obliged|bound)`,
  '(?:was|were) (?:set|fixed|chosen|drawn up|written|meant) for',
);
/** Levels that the sentence before named. */
export const theSame = cue(
  '(?:the same|those|these|identical|matching|equivalent|such|like|all of them|all of these) (?:[a-z]+ ){0,3}(?:insurances?|polic(?:y|ies)|cover|levels?|limits?|sums?|amounts?|minimum|requirements?|ones)',
);
export const customerSets = cue(
  'asks?|requires?|obliges?|stipulates?|demands?|sets?|lays?|prescribes?|specifies|imposes?|places?|contains?|lists?|provides?|fix(?:es)?|must|shall|has to|holds?|carries|carry|maintains?',
);
