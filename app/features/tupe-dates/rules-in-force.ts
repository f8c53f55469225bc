import { type TupeNation, type TupeRules, tupeRules } from '#db/reference/tupe-rules.ts';

type Dated = 'employee_information' | 'direct_consultation' | 'claim_window' | 'collective_terms';

/** The row of a rule that holds for a transfer on a day in a nation (domain.md 3.2, 3.3). Calendar dates compare as texts. */
export function ruleFor<Name extends Dated>(
  name: Name,
  nation: TupeNation,
  transferOn: string,
): TupeRules[Name][number] {
  const rows: readonly TupeRules[Name][number][] = tupeRules[name];
  const row = rows.find(
    (rule) =>
      rule.nation === nation &&
      (rule.transfers_from === null || rule.transfers_from <= transferOn) &&
      (rule.transfers_to === null || transferOn <= rule.transfers_to),
  );
  if (!row) throw new Error(`No rule ${name} for ${nation} on ${transferOn}`);
  return row;
}
