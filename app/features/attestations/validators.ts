import type { Relation } from '#db/queries/validation.ts';

// Who validates, by the words of the rule sets. A respondent speaks once it is on the ledger: nobody else can know.
const speaksAs: Readonly<Record<Relation, readonly string[]>> = {
  partner: ['partner', 'respondent'],
  prime: ['prime'],
  peer: ['peer'],
};

// A prime's promises are for its partners to confirm; a provider's for its primes and for those beside it (domain.md 1.4).
const sides: Readonly<Record<Relation, 'prime' | 'provider'>> = {
  partner: 'prime',
  prime: 'provider',
  peer: 'provider',
};

type Validated = { requiredOf: string | null; counterAttestors: readonly string[] };

/** Whether somebody in one of these relations to an organisation validates an item of it. */
export function validates(relations: readonly Relation[], { requiredOf, counterAttestors }: Validated): boolean {
  return relations.some(
    (relation) => sides[relation] === requiredOf && speaksAs[relation].some((role) => counterAttestors.includes(role)),
  );
}

/** Whether anybody but a steward validates an item. */
export function isValidatedByOthers(item: Validated): boolean {
  return validates(['partner', 'prime', 'peer'], item);
}
