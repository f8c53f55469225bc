/** What bears on whether an employer consults; null is what it has not said. */
export type Consulting = {
  hasAffectedStaff: boolean | null;
  measuresEnvisaged: boolean | null;
  /** Whether it is the outgoing one, and the newest letter of an incoming one names measures. */
  isToldOfMeasures: boolean;
};

/**
 * Whether an employer must consult: where it envisages measures for its affected staff itself (domain.md 3.3), and at the
 * outgoing one also where a measures letter names some, for the record asks for it before the transfer (3.7). Null while nobody
 * has said.
 */
export function mustConsult({ hasAffectedStaff, measuresEnvisaged, isToldOfMeasures }: Consulting): boolean | null {
  if (hasAffectedStaff === false) return false;
  return isToldOfMeasures || measuresEnvisaged;
}
