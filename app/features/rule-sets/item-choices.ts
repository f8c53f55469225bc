import {
  attesting,
  cadences,
  computedTests,
  counterAttesting,
  owedParties,
  owers,
  severities,
} from '#db/reference/rule-schema.ts';

/** The codes that the form of an item offers, for its route to hand to the page. */
export const itemChoices = { owers, owedParties, cadences, attesting, counterAttesting, computedTests, severities };
export type ItemChoices = { readonly [Field in keyof typeof itemChoices]: readonly string[] };
