import { z } from 'zod';
import { ruleSetSchema } from './rule-schema.ts';
import compact1998 from './rules/compact-1998.json' with { type: 'json' };
import compact2009 from './rules/compact-2009.json' with { type: 'json' };
import compact2010 from './rules/compact-2010.json' with { type: 'json' };
import compactItems from './rules/compact-items.json' with { type: 'json' };
import covenant2025 from './rules/covenant-2025.json' with { type: 'json' };
import dwpCoc2008 from './rules/dwp-coc-2008.json' with { type: 'json' };
import hmgScoc from './rules/hmg-scoc.json' with { type: 'json' };
import merlin2012 from './rules/merlin-2012.json' with { type: 'json' };
import merlin2018 from './rules/merlin-2018.json' with { type: 'json' };
import niCompact1998 from './rules/ni-compact-1998.json' with { type: 'json' };
import niConcordat2011 from './rules/ni-concordat-2011.json' with { type: 'json' };
import niPartnership2025 from './rules/ni-partnership-2025.json' with { type: 'json' };
import partnerCommitments from './rules/partner-commitments.json' with { type: 'json' };
import primeCommitments from './rules/prime-commitments.json' with { type: 'json' };
import scotCompact from './rules/scot-compact.json' with { type: 'json' };
import stewardUndertakings from './rules/steward-undertakings.json' with { type: 'json' };
import trMsp from './rules/tr-msp.json' with { type: 'json' };
import walesTss from './rules/wales-tss.json' with { type: 'json' };

/** Every rule set as shipped, in the order in which it is shown, checked once when the module loads. A wrong file stops the process. */
export const ruleFiles = z
  .array(ruleSetSchema)
  .parse([
    primeCommitments,
    partnerCommitments,
    stewardUndertakings,
    compactItems,
    dwpCoc2008,
    merlin2018,
    merlin2012,
    hmgScoc,
    covenant2025,
    walesTss,
    niPartnership2025,
    compact2010,
    compact2009,
    compact1998,
    niConcordat2011,
    niCompact1998,
    scotCompact,
    trMsp,
  ]);
