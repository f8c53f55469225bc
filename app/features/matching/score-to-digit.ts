import type { Match, Score } from './domain.ts';
import { explainMatch, explanationText } from './explain.ts';

/** The versions of the two sides, where they are published. */
export type SideVersions = { opportunity: number | null; profile: number | null };

/** Everything that a score is made of, to the last digit, as lines for a terminal. */
export function scoreToDigit(score: Score, versions: SideVersions): string {
  const words = score.textRelevance === null ? 'none compared' : String(score.textRelevance);
  return [
    `opportunity     ${score.opportunityId} (${sayVersion(versions.opportunity)})`,
    `organisation    ${score.organisationId} (${sayVersion(versions.profile)})`,
    `formula         ${score.formulaVersion}`,
    `day             ${score.scoredOn}`,
    `text relevance  ${words}`,
    ...score.parts.map(
      ({ key, value, weight, points }) => `  ${key.padEnd(12)} ${value.toFixed(6)} × ${weight} = ${points.toFixed(1)}`,
    ),
    `total           ${score.total.toFixed(1)}`,
    `ruled out by    ${score.exclusions.map(({ kind }) => kind).join(', ') || 'nothing'}`,
    ...score.perRequirement.map(
      ({ label, importance, fit, coverage, capacity }) =>
        `  row "${label}" (${importance}): fit ${fit.toFixed(6)}, coverage ${coverage.toFixed(6)}, capacity ${capacity.toFixed(6)}`,
    ),
  ].join('\n');
}

/** The same with the reasons in words and the steps that would raise it. */
export function matchInFull(match: Match, versions: SideVersions): string {
  return `${scoreToDigit(match, versions)}\n\n${explanationText(explainMatch(match))}`;
}

function sayVersion(version: number | null): string {
  return version === null ? 'draft' : `version ${version}`;
}
