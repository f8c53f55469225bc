import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from '#app/ui/heading.tsx';
import { ScoreBar } from '#app/ui/score-bar.tsx';
import type { Exclusion, Match, Raise } from '../domain.ts';
import { unscoredLacks } from '../explain.ts';
import { cheapestFor } from '../raises.ts';

type MatchExplanationProps = { match: Match; headingLevel: HeadingLevel };

/** Why a match scores what it does. It does not know who reads: both sides and stewards see the same (design.md 7). */
export function MatchExplanation({ match, headingLevel }: MatchExplanationProps) {
  const unscored = unscoredLacks(match);
  return (
    <>
      <Section heading="Rules this provider out" level={headingLevel} when={match.exclusions.length > 0}>
        <ExclusionList exclusions={match.exclusions} />
      </Section>
      <Section heading="How the score is made" level={headingLevel} when>
        <PartsList match={match} />
      </Section>
      <Section heading="Missing, and not scored" level={headingLevel} when={unscored.length > 0}>
        <ul className="govuk-list govuk-list--bullet">
          {unscored.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section
        heading="All that would raise it, the least effort first"
        level={headingLevel}
        when={match.raises.length > 0}
      >
        <RaiseList raises={match.raises} />
      </Section>
    </>
  );
}

/** The score as a bar made of its parts. */
export function MatchScore({ match, showParts = false }: { match: Match; showParts?: boolean }) {
  const parts = match.parts.map(({ label, points, weight }) => ({ label, points, outOf: weight }));
  return <ScoreBar label="Match" score={match.total} parts={parts} showParts={showParts} />;
}

/** Why a provider is ruled out, and what would lift it. */
export function ExclusionList({ exclusions }: { exclusions: readonly Exclusion[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {exclusions.map(({ kind, reason, lift }) => (
        <li key={`${kind}${reason}`}>
          {reason}. To lift this: {lift}.
        </li>
      ))}
    </ul>
  );
}

type SectionProps = { heading: string; level: HeadingLevel; when: boolean; children: ReactNode };

function Section({ heading, level, when, children }: SectionProps) {
  if (!when) return null;
  return (
    <>
      <Heading level={level} className={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}>
        {heading}
      </Heading>
      {children}
    </>
  );
}

function PartsList({ match }: { match: Match }) {
  return (
    <ul className="govuk-list govuk-list--bullet app-match-parts">
      {match.parts.map((part) => (
        <li key={part.key}>
          <strong>
            {part.label}: {part.points.toFixed(1)} of {part.weight}.
          </strong>{' '}
          {part.evidence}
          {part.missing && <span className="app-match-parts__line">Missing: {part.missing}</span>}
          <CheapestStep raise={cheapestFor(part.key, match.raises)} />
        </li>
      ))}
    </ul>
  );
}

function CheapestStep({ raise }: { raise: Raise | null }) {
  if (!raise) return null;
  return (
    <span className="app-match-parts__line">
      Cheapest step: {raise.text}: <strong>+{raise.points.toFixed(1)}</strong>
    </span>
  );
}

function RaiseList({ raises }: { raises: readonly Raise[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {raises.map(({ text, points }) => (
        <li key={text}>
          {text}: <strong>+{points.toFixed(1)}</strong>
        </li>
      ))}
    </ul>
  );
}
