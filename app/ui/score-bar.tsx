/** What one thing added to a score, out of what it could have added. The parts of a score add up to it. */
export type ScorePart = { label: string; points: number; outOf: number };

export type ScoreBarProps = {
  /** What is scored: "Match". */
  label: string;
  /** 0 to 100. */
  score: number;
  parts?: ScorePart[];
  /** Shows the list of parts to everyone; otherwise it is only read out. */
  showParts?: boolean;
};

/** A score as a bar, drawn on the server, with the same in words. */
export function ScoreBar({ label, score, parts = [], showParts = false }: ScoreBarProps) {
  return (
    <div className="app-score">
      <p className="govuk-body app-score__words">
        {label}: <strong>{rounded(score)}</strong> out of 100
      </p>
      <Bar segments={parts.length > 0 ? parts.map(({ points }) => points) : [score]} />
      {parts.length > 0 && (
        <ul className={showParts ? 'govuk-list app-score__parts' : 'govuk-visually-hidden'}>
          {parts.map((part, index) => (
            <li key={part.label}>
              {showParts && <Swatch index={index} />}
              {part.label}: {rounded(part.points)} out of {rounded(part.outOf)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How many colours the stylesheet has for the parts of a bar. */
const COLOURS = 7;

// Widths are attributes of SVG because the content security policy forbids inline styles.
function Bar({ segments }: { segments: number[] }) {
  const starts = segments.map((_, index) => segments.slice(0, index).reduce((sum, points) => sum + points, 0));
  return (
    <svg
      className="app-score__bar"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      width="100%"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="app-score__track" x="0" y="0" width="100" height="4" />
      {segments.map((points, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of no points starts where the next one does
          key={index}
          className={`app-score__part app-score__part--${(index % COLOURS) + 1}`}
          x={starts[index]}
          y="0"
          width={Math.max(0, points)}
          height="4"
        />
      ))}
    </svg>
  );
}

function Swatch({ index }: { index: number }) {
  return (
    <svg className="app-score__swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect className={`app-score__part app-score__part--${(index % COLOURS) + 1}`} width="12" height="12" />
    </svg>
  );
}

// Cut, not rounded up: 99.96 must not be read as full marks.
function rounded(points: number): string {
  return String(Math.floor(points * 10 + 1e-9) / 10);
}
