import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { type Consulting, mustConsult } from './must-consult.ts';
import { furthestOf, type TupeFacts } from './states.ts';

/** What is in the tables of the rooms, as a step asks for it. */
export type GatheredFacts = {
  /** How many people each outgoing provider that gave its information listed last; null where it did not say. */
  listed: ReadonlyMap<string, number | null>;
  outgoing: readonly (string | null)[];
  /** One for each employer. */
  consultations: readonly (Consulting & { endsOn: string | null })[];
  isInformed: boolean;
  isContractGone: boolean;
  /** The events that the declaration went through, with the one that is about to happen. */
  events: readonly string[];
};

/** The facts of domain.md 3.7 about a declaration on a day. @param words the reason or explanation that came with the step */
export function tupeFacts(row: TupeDeclarationRow, gathered: GatheredFacts, today: string, words: string): TupeFacts {
  const consulting = gathered.consultations.filter((employer) => mustConsult(employer) === true);
  const counted = [row.transferred_count, row.objected_count, row.dismissed_count, row.disputed_count];
  const isCounted = counted.every((count) => count !== null);
  const total = counted.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const facts = {
    isSigned: row.not_applicable_at !== null,
    isCounterSigned: row.counter_signed_at !== null,
    isEliGiven: gathered.listed.size > 0,
    isEliProvided: gathered.listed.size > 0 && gathered.outgoing.every((id) => id === null || gathered.listed.has(id)),
    hasSpecialCircumstances: row.special_circumstances !== null,
    areMeasuresEnvisaged: consulting.length > 0,
    isInformed: gathered.isInformed,
    isConsulted: consulting.length > 0 && consulting.every(({ endsOn }) => endsOn !== null && endsOn <= today),
    isDateGiven: row.transferred_on !== null,
    isInFuture: row.transferred_on !== null && row.transferred_on > today,
    isCounted,
    isExplained: isCounted && (listOf(row, gathered) === total || words !== ''),
    isClaimOpen: row.claim_opened_on !== null && row.claim_closed_on === null,
    isContractGone: gathered.isContractGone,
    hasReason: words !== '',
  };
  return { ...facts, furthest: furthestOf(gathered.events, facts) };
}

/** How many people were to move: as the employee information lists them, else as the record has them; null when nobody said. */
export function listOf(
  row: Pick<TupeDeclarationRow, 'headcount'>,
  { listed }: Pick<GatheredFacts, 'listed'>,
): number | null {
  const counts = [...listed.values()];
  if (counts.length === 0 || counts.includes(null)) return row.headcount;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
