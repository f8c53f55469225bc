import { InsetText } from '#app/ui/inset-text.tsx';
import { positionWords } from '../positions.ts';
import type { Suggestion } from '../suggest.ts';

/** What the answers point to, with each reason and its source, and what is open. */
export function SuggestionPanel({ suggestion }: { suggestion: Suggestion }) {
  const { position, reading, reasons, open } = suggestion;
  const settled = reasons.filter(({ weight }) => weight !== 'open');
  return (
    <>
      <InsetText>
        <strong>Your answers point to: {positionWords[position]}.</strong>{' '}
        {reading !== position && `By your other answers alone: ${positionWords[reading]}. `}
        This is no verdict. You may state another position; only a tribunal decides in the end.
      </InsetText>
      {settled.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Why</h2>
          <ul className="govuk-list govuk-list--bullet">
            {settled.map(({ key, words, source }) => (
              <li key={key}>
                {words} <span className="govuk-hint govuk-!-display-inline">({source})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What is still open</h2>
          <ul className="govuk-list govuk-list--bullet">
            {open.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
