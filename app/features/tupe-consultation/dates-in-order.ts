/** Why a day cannot be. Dates are 'YYYY-MM-DD'; null is a day that nobody knows yet. */
export type DayProblem =
  | 'in_future'
  | 'election_order'
  | 'election_after_transfer'
  | 'period_order'
  | 'before_informed';

type Election = { calledOn: string | null; heldOn: string | null; transferOn: string | null };

/** An election is held once it was called, and before the transfer (regulation 14). It may lie ahead. */
export function electionProblem({ calledOn, heldOn, transferOn }: Election): DayProblem | null {
  if (calledOn && heldOn && heldOn < calledOn) return 'election_order';
  return heldOn && transferOn && heldOn >= transferOn ? 'election_after_transfer' : null;
}

type Consulting = { startsOn: string; endsOn: string | null; firstToldOn: string | null; today: string };

/** Consultation follows the first information, and ends once it began. What is recorded has happened. */
export function periodProblem({ startsOn, endsOn, firstToldOn, today }: Consulting): DayProblem | null {
  if (startsOn > today || (endsOn && endsOn > today)) return 'in_future';
  if (endsOn && endsOn < startsOn) return 'period_order';
  return firstToldOn === null || startsOn < firstToldOn ? 'before_informed' : null;
}
