/** Who a word stands for in a sub-contract, as the source of a pattern. */
export const subSource = [
  'sub[- ]?contractors?(?! (?:agreement|terms))',
  'sub-?(?:provider|consultant|supplier|grantee|recipient)s?',
  '(?<!lead |prime |main |principal |managing |top-tier |framework |strategic |accountable |host |co-ordinating |coordinating |primary |anchor |appointing |commissioning |contracting )(?:delivery |service |end-to-end |end to end |specialist |supply chain |core |community |support |voluntary |voluntary sector |local )?(?:provider|partner|supplier)s?',
  'charit(?:y|ies)',
  'grantees?',
  'grant[- ]?(?:recipient|holder)',
  'association',
  '(?:delivery|support|community|local) (?:bod(?:y|ies)|agents?)',
  'recipient',
  'consultant',
  '(?<!lead |managing |main |principal |prime |accountable |host |co-ordinating |coordinating |primary |anchor |appointing )(?:third sector |voluntary |small |micro |community |support )?organisations?',
  'members? of (?:the|our) supply chain|supply[- ]chain members?|(?<=the )member(?! of)',
  'trustees',
  'you',
  'your',
].join('|');

export const primeSource = [
  '(?<!sub[- ]?)(?:main |prime |principal |lead |head )?contractor(?!s?[- ]sub)',
  'prime(?! contract\\b)(?: provider)?',
  '(?:lead|managing|main|principal|prime|top-tier|framework|strategic|accountable|host|co-?ordinating|primary|anchor|appointing|commissioning|contracting) (?:provider|partner|supplier|organisation|body|agent)',
  'company',
  'buyer',
  'purchaser',
  'hub',
  'foundation',
  "(?<=the )lead(?=['.,;)]| (?:shall|will|may|must|is|has|for|in|against|and|from|to|by|on)(?![a-z]))",
  '(?<=the )principal(?! (?:contract|agreement|grant|terms|sum|place|office|amount|purpose|partner|provider|supplier|agent|body))',
  'employer(?!s)',
  'authority',
  'department',
  'dwp',
  'council',
  'commissioner',
  'client',
  'grant-?(?:giver|maker)|grantor|funder',
  '(?:health |nhs |foundation )?(?:trust|board)(?!ees?)',
  'we',
  'us',
  'our',
].join('|');

/** Who pays the prime. */
export const funderSource = [
  'authority',
  'department',
  'dwp',
  'client',
  '(?:the|its|our) (?:own )?(?:ultimate |end )?customer(?!s)',
  'employer(?!s)',
  'funders?',
  'commissioner',
  '(?:commissioning|funding) (?:body|agency|authority)',
  'grant-?(?:giver|maker)|grantor|donor|foundation',
  'secretary of state',
  'council',
  'government',
  'ministry',
  'moj',
  'hmpps',
  'nhs(?: england)?',
  'agency',
  'exchequer',
  'fund(?!s|ing|ed)',
  '(?:national )?lottery',
  '(?:scottish|welsh) ministers',
  'combined authority',
  '(?:head|main|prime|principal|primary|upstream|umbrella) (?:contract|agreement)',
  'above (?:us|it) in the chain',
  'upstream',
].join('|');

/** The contract between the prime and who pays it. */
export const headContractSource = [
  '(?<!sub-)(?<!sub)(?:head|main|prime|principal|primary|upstream|umbrella|parent|top-level|overarching)(?:[- ]level)? (?:(?:grant|funding|framework|services?|delivery|programme|call-off) )?(?:contract|agreement|terms|award|appointment)',
  '(?:framework|call-off) (?:agreement|contract|terms)',
  "(?:contract|agreement|terms) (?:that |which )?(?:[a-z']{2,12} ){0,4}(?:with|by|from) (?:the )?(?:authority|department|dwp|client|council|secretary of state|commissioner|funder|ministry|moj|government|customer)",
  '(?:contract|agreement) between (?:the )?(?:[a-z]+ ){1,4}and (?:the )?(?:authority|dwp|department|client|council|funder|commissioner|ministry|secretary of state|customer)',
  "(?:our|prime's|contractor's|lead provider's|company's) (?:own )?(?:contract|agreement)",
  "(?:conditions|terms) of (?:[a-z']+ ){0,4}(?:funding|grant|award) from",
  "(?:authority|department|dwp|council|client|funder)(?:'s)? (?:contract|terms|agreement|conditions)",
].join('|');

export const mutualSource =
  '(?:each|either|both|neither) (?:of the |of )?(?:party|parties|us|side)|(?:by|between) the parties|the parties|mutual(?:ly)?|one another|each other|the other party|reciprocal';
