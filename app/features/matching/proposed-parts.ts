import type { NameLookup, OpportunityForMatch, ProviderForMatch } from './domain.ts';
import { type Finding, finding } from './finding.ts';
import type { ProposedRows } from './formula.ts';
import { placesAsked } from './rows.ts';
import { capitalise, count } from './wording.ts';

type ProposedPair = {
  need: OpportunityForMatch;
  provider: ProviderForMatch;
  textRelevance: number | null;
  proposed: ProposedRows;
};

/**
 * The fit of rows that were only read from a text. Where one side's text named no service there is nothing to compare, and
 * the words count for the fit.
 */
export function findProposedFit(stated: Finding, { need, provider, textRelevance, proposed }: ProposedPair): Finding {
  const unread = !need.requirements.some(({ serviceType }) => serviceType !== null) || provider.activities.length === 0;
  if (unread && textRelevance !== null) {
    return { value: textRelevance, evidence: 'No service could be read on both sides: the words count', missing: null };
  }
  return atHalf(stated, provider, proposed);
}

/**
 * Whether a pair is in the same place, when a side is only known from a text. The register's own address counts most; a place
 * that the text names counts for less, and no known place is neither here nor there.
 */
export function findProposedCoverage(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  proposed: ProposedRows,
  names: NameLookup,
): Finding {
  const asked = placesAsked(need);
  if (asked.size === 0) return { value: 1, evidence: 'No row asks for a place', missing: null };
  if (provider.claimed) return claimedCoverage(asked, provider);
  return atHalf(entryCoverage(asked, provider, proposed, names), provider, proposed);
}

function claimedCoverage(asked: ReadonlySet<string>, { activities }: ProviderForMatch): Finding {
  const rows = new Set(activities.flatMap(({ districts }) => districts));
  const covered = [...asked].filter((code) => rows.has(code)).length;
  return finding(
    covered / asked.size,
    () => `Works in ${covered} of ${count(asked.size, 'district')} read from the text`,
    () =>
      covered === asked.size ? null : `Does not cover ${count(asked.size - covered, 'district')} read from the text`,
  );
}

function entryCoverage(
  asked: ReadonlySet<string>,
  { seat, activities }: ProviderForMatch,
  { placeNamed, placeUnknown }: ProposedRows,
  names: NameLookup,
): Finding {
  const seatIn = seat.find((code) => asked.has(code));
  if (seatIn !== undefined)
    return { value: 1, evidence: `Its register has it in ${names('place', seatIn)}`, missing: null };
  if (seat.length === 0 && activities.every(({ districts }) => districts.length === 0))
    return { value: placeUnknown, evidence: 'Its register does not say where it works', missing: 'Where it works' };
  if (activities.some(({ districts }) => districts.some((code) => asked.has(code))))
    return {
      value: seat.length === 0 ? 1 : placeNamed,
      evidence: 'Its register names a place asked for',
      missing: null,
    };
  return { value: 0, evidence: 'Its register names no place asked for', missing: 'Work in a place asked for' };
}

function atHalf(found: Finding, { claimed }: ProviderForMatch, { worth }: ProposedRows): Finding {
  if (claimed) return found;
  return finding(
    found.value * worth,
    () => capitalise(`${found.evidence}. Not confirmed: counts as ${worth}`),
    () => found.missing,
  );
}
