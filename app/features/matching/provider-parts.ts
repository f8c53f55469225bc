import { meanOf } from './arithmetic.ts';
import { type AskedCapability, findStanding, reach, type Standing } from './capability.ts';
import type { Evidence, NameLookup, ProviderForMatch } from './domain.ts';
import { type Finding, finding } from './finding.ts';
import type { Formula } from './formula.ts';
import { capitalise, count, nameAll } from './wording.ts';

const PERCENT = 100;

/** Levels that count against levels asked for (domain.md 4.2). */
export function findCapability(
  asked: readonly AskedCapability[],
  provider: ProviderForMatch,
  names: NameLookup,
  formula: Formula,
): Finding {
  if (asked.length === 0) return { value: 1, evidence: 'No capability is asked for', missing: null };
  const found = asked.map((each) => ({
    asked: each,
    standing: findStanding(provider.capabilities, each.code, formula),
  }));
  const short = found.filter((each) => reach(each.standing, each.asked) < 1).map((each) => each.asked);
  return finding(
    meanOf(found.map((each) => ({ weight: each.asked.weight, value: reach(each.standing, each.asked) }))),
    () => capitalise(found.map((each) => sayStanding(each.asked, each.standing, names)).join('; ')),
    () => (short.length === 0 ? null : `Not shown: ${short.map((each) => sayLevel(each, names)).join(', ')}`),
  );
}

/** How alike the words are, as the search engine told. Without an answer the fit counts for them. */
export function findText(textRelevance: number | null, fit: number): Finding {
  if (textRelevance === null)
    return { value: fit, evidence: 'No words were compared: counts as the fit', missing: null };
  const percent = Math.round(textRelevance * PERCENT);
  return { value: textRelevance, evidence: `The words are ${percent}% alike`, missing: null };
}

/** Which of the capabilities asked for have a current item of evidence. One each is enough. */
export function findFreshness(
  asked: readonly AskedCapability[],
  current: readonly Evidence[],
  names: NameLookup,
): Finding {
  if (asked.length === 0) return { value: 1, evidence: 'No capability is asked for', missing: null };
  const shown = new Set(current.map((item) => item.capabilityCode));
  const without = asked.filter(({ code }) => !shown.has(code)).map(({ code }) => code);
  return finding(
    meanOf(asked.map(({ code, weight }) => ({ weight, value: shown.has(code) ? 1 : 0 }))),
    () =>
      `Current evidence for ${asked.length - without.length} of ${count(asked.length, 'asked capability', 'asked capabilities')}`,
    () => (without.length === 0 ? null : `No current evidence for ${nameAll(names, 'capability', without)}`),
  );
}

/** Adjusted results drawn to the mean when few: (n × result + strength × mean) / (n + strength). */
export function findTrackRecord({ trackRecord }: Pick<ProviderForMatch, 'trackRecord'>, formula: Formula): Finding {
  const { mean, strength } = formula.trackRecordPrior;
  const { delivered, adjusted } = trackRecord;
  if (adjusted === null || delivered === 0) {
    return { value: mean, evidence: `No results known yet: counts as the mean, ${mean}`, missing: null };
  }
  return {
    value: (delivered * adjusted + strength * mean) / (delivered + strength),
    evidence: `Adjusted result ${adjusted} over ${delivered} delivered, drawn to the mean of ${mean}`,
    missing: null,
  };
}

function sayStanding(asked: AskedCapability, standing: Standing, names: NameLookup): string {
  const name = names('capability', asked.code);
  const wanted = `level ${asked.level} asked for`;
  if (standing.verified !== null) return `${name}: level ${standing.verified} checked, ${wanted}`;
  if (standing.claimed === 0) return `${name}: no claim, ${wanted}`;
  return `${name}: level ${standing.claimed} claimed and not checked, counts as ${standing.effective}, ${wanted}`;
}

function sayLevel({ code, level }: AskedCapability, names: NameLookup): string {
  return `${names('capability', code)} at level ${level}`;
}
