import { primeSource } from '../parties.ts';
import { cue, type Reading } from '../reading.ts';

/** Whoever is above in the chain, also by names that elsewhere may be the sub-contractor's own. */
export const giver = `${primeSource}|fund|strategic partner|lead (?:body|member)|(?:scottish|welsh) ministers|ministers|programme (?:office|board)|consortium|accountable body`;

/** Acts of changing: most sentences have none, and are read no further for who may do it. */
export const ofChange = cue(
  '(?:var(?:y|i)|amend|chang|alter|modif|revis|adjust|replac|substitut|rewrit|re-?(?:set|pric|profil|negot|bas|defin|alloc|struct|draw|issu|direct|balanc|calcul|phas|scop)|increas|decreas|reduc|lower|rais|omit|omis|addition|extend|curtail|expand|supplement|updat|divert|mov(?:e|i)|transfer|shift|scal(?:e|i)|trim|switch|tweak|abat|recast|restat|freez|uprat|downgrad|rebrand|merg|overrid|supersed|discount|halv|doubl|swap|reopen|enlarg|diminish|flex|impos|introduc|adopt|attach)[a-z]*',
  'cut|add|adding|go|going|fall|drop|rise|differ|differs|differing|set aside|depart from|(?:mak|issu)(?:e|ing) (?:new|further|different|other|extra)',
  '(?:refresh|uplift|redistribut|reassign|review)[a-z]*',
);
export const ofNew = cue(
  'new|revised|latest|newest|most recent|current|later|prevailing|updated|replacement|amended|different|fresh|substitute|further|changed|altered',
  'versions?',
);
const ofSaying = cue(
  'may be|by (?:us|the)',
  '(?:review|fix|buy|order|decid|determin|specif|notif|direct|set|choos|requir|allocat|prescrib|publish|consider|fit|issu|announc|post|pay|send|refer|award|offer|giv|ask|instruct|oblig|tak|remov|withdraw|rout)[a-z]*',
);
const saidBy = cue(
  'may be',
  `(?:${giver}|it|they)(?:'ll|'s)?(?: [a-z]+){0,4} (?:review|fix|buy|order|decid|determin|specif|notif|direct|set|choos|requir|allocat|prescrib|publish|consider|fit|issu|announc|post|pay|send|refer|award|offer|giv|ask|instruct|oblig|tak|remov|withdraw|rout)[a-z]*`,
  'by (?:us|the)',
);
/** What "may pay less", "may ask for more" and the like need to have in them. */
export const ofMoreOrLess = cue(
  'more|less|fewer|nothing|extra|additional|further|others?|another|elsewhere|new|different|lower|higher|smaller|greater|larger|increased|reduced|same|existing|original',
  '(?:determined|set|fixed|prescribed|decided|specified|notified|reset|chosen) by|(?:tell|notify|inform|let|advise) (?:you|the)',
);
export const ofRefusing = cue(
  '(?:refus|reject|declin|object|disput|challeng|oppos|contest|resist|question|withhold)[a-z]*',
);
export const someoneMay = cue(
  'may|can|might|reserv[a-z]*|entitled|free|permitted|able|empowered|authorised|allowed|lawful|competent|open',
  'rights?|powers?|discretion|freedom|authority|options?|liberty|direct(?:ion|ed)?s?|instructions?|notices?|orders?|letters?|decisions?',
);
export const ofVersion = cue('versions?|editions?|issues?|cop(?:y|ies)|releases?|ones?|website|portal');

export const isBySay = (reading: Reading) => reading.has(ofSaying) && reading.has(saidBy);

/** Whether there is anything of a change in a sentence: asked first, being cheap. */
export const isOnChange = (reading: Reading) => reading.has(ofChange) || reading.has(ofNew) || isBySay(reading);
