import { factsOf, findingFacts } from './facts.ts';
import type { Severity } from './severity.ts';
import { type FindingState, isPending } from './states.ts';
import { type Breach, fingerprintOf, severityOf } from './tests/breach.ts';
import { testWords } from './words.ts';

type Standing = {
  id: string;
  fingerprint: string;
  status: FindingState;
  severity: Severity;
  cured_on: string | null;
  facts: unknown;
};

export type Weighed = { breach: Breach; fingerprint: string; item: string; severity: Severity };
export type SweepPlan = {
  open: Weighed[];
  /** What the facts show otherwise than when it was opened: an invoice paid at last, or a graver breach. */
  refresh: { findingId: string; weighed: Weighed }[];
  /** What the facts no longer show, and waits for nobody. */
  cure: string[];
  /** What a steward upheld and the facts no longer show: that is noted, and a steward closes it. */
  mend: string[];
};

/** Where the version that stands of no rule set names an item. */
const withoutRule: Severity = 'moderate';

/** Puts each breach with its item and severity. @param severities of the items, from the versions that stand */
export function weigh(breaches: readonly Breach[], severities: ReadonlyMap<string, Severity>): Weighed[] {
  return breaches.map((breach) => {
    const { item } = testWords[breach.test];
    const severity = severityOf(severities.get(item) ?? withoutRule, breach.change);
    return { breach, fingerprint: fingerprintOf(breach), item, severity };
  });
}

/** What a sweep has to do: what is found and what stands, side by side. */
export function planSweep(found: readonly Weighed[], standing: readonly Standing[]): SweepPlan {
  const byPrint = new Map(found.map((weighed) => [weighed.fingerprint, weighed]));
  const known = new Set(standing.map(({ fingerprint }) => fingerprint));
  const gone = standing.filter(({ fingerprint }) => !byPrint.has(fingerprint));
  return {
    open: [...byPrint.values()].filter(({ fingerprint }) => !known.has(fingerprint)),
    refresh: standing.flatMap(({ id, fingerprint, status, ...kept }) => {
      const weighed = byPrint.get(fingerprint);
      return weighed && isPending(status) && hasChanged(kept, weighed) ? [{ findingId: id, weighed }] : [];
    }),
    cure: gone.filter(({ status }) => isPending(status)).map(({ id }) => id),
    mend: gone.filter(({ status, cured_on }) => status === 'upheld' && cured_on === null).map(({ id }) => id),
  };
}

function hasChanged(kept: Pick<Standing, 'severity' | 'facts'>, { breach, severity }: Weighed): boolean {
  return (
    severity !== kept.severity || JSON.stringify(findingFacts.parse(kept.facts)) !== JSON.stringify(factsOf(breach))
  );
}
