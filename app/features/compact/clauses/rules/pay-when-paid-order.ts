import { cue, type Reading } from '../reading.ts';
import { primeNames, upstream, upstreamFails } from './pay-when-paid-cues.ts';
import { innocent } from './pay-when-paid-innocent.ts';

/** Payments in an order, duties to pay that end, and risks that are handed on, all with the payment from above. */
export const hangsByOrder = (reading: Reading) =>
  reading.has(passesDown) ||
  (reading.has(thenPays) &&
    reading.hasAround(upstreamPaysPrime) &&
    !reading.hasAround(ofInvoice) &&
    !reading.hasAround(innocent)) ||
  (reading.has(dutyEnds) && (reading.has(upstreamFails) || reading.has(upstreamTakesBack))) ||
  (reading.has(riskOnSub) && (reading.has(upstreamFails) || reading.has(paysPrimeLate)));

const prime = `(?:we|it|(?:the )?(?:${primeNames}))`;
const upstreamPaysPrime = cue(
  `${upstream}(?: (?:only|first|always|has|must))? (?:pays|pay|paid|funds|reimburses|settles with) (?:us|it|(?:the )?(?:${primeNames}))`,
  '(?:board|trust) (?:first |only )?(?:pays|paid) us',
);
/** "The Council pays us, then we pay you." */
const thenPays = cue(
  `then(?:,? and only then,?)? ${prime} (?:(?:shall|will|can|must) )?(?:pays?|settles?|releases?|remits?)`,
  `${prime} (?:(?:shall|will|can|must) )?(?:only )?then (?:pays?|settles?|releases?|remits?)`,
  'in that (?:order|sequence)',
  'payments? follows? the (?:money|funding|cash)',
);
const ofInvoice = cue(
  "(?:days?|weeks?|month) (?:of|after|from) (?:[a-z']+ ){0,4}invoices?",
  '(?:each|every|valid|your|its|the) invoices? within',
);

const ends =
  '(?:falls? away|lapses?|ceases?|ends|comes? to an end|(?:is|are|shall be|will be) (?:[a-z]+ )?(?:extinguished|discharged|released|cancelled|at an end|void))';
const dutyEnds = cue(
  `(?:duty|obligation|liability|entitlement|right)(?: of the (?:[a-z]+ ){0,2}[a-z-]+)? (?:to|of|for) (?:[a-z]+ ){0,2}(?:pay|paid|payment|fees?)(?: [a-z'-]+){0,8} ${ends}`,
  '(?:released|relieved|discharged|excused|freed) (?:from|of) (?:[a-z]+ )?(?:duty|obligation|liability) (?:to pay|for payment|of payment)',
);
const upstreamTakesBack = cue(
  `${upstream}(?: [a-z]+){0,3} (?:claws? back|withdraws?|cancels?|cuts?|reduces?|recalls?)(?: [a-z]+){0,6} (?:grant|funding|money|funds|payments?|instalments?|tranches?)`,
);

const sub =
  '(?<!lead |prime |main |managing |principal )(?:sub-?contractor|provider|supplier|partner|charity|grantee|you)';
const riskOnSub = cue(
  `${sub}(?: [a-z]+){0,2} (?:accept|bear|take|carr|assume|run|share)(?:y|ies|s)? (?:[a-z]+ ){0,3}risks?`,
  `risk(?: [a-z'-]+){0,12} (?:borne|carried|taken|lies?|falls?|rests?|stays?|passes|is) (?:[a-z]+ )?(?:by|with|on|upon|to) (?:the )?${sub}`,
);
const paysPrimeLate = cue('(?:may|might|could|will)(?: not)? pay us(?: late| nothing)?', 'pays us (?:late|nothing)');
/** "Any shortfall in the Authority's payment is passed on to the Provider." */
const passesDown = cue(
  `(?:shortfalls?|delays?|reductions?|deductions?|set-offs?|(?:late|non)[- ]payments?)(?: [a-z'-]+){0,5} ${upstream}(?:'s)?(?: (?!not |never )[a-z]+){0,5} (?:passed|reflected|borne|carried|shared|mirrored|applied)(?: [a-z]+){0,3} (?:to|by|on|in|with) (?:the )?(?:[a-z]+ )?(?:${sub}|payments? to)`,
);
