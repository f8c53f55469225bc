type ShareBarsProps = {
  /** Percentages, 0 to 100. */
  rows: readonly { name: string; first: number; second: number }[];
  /** What the upper and the lower bar of a row show. */
  first: string;
  second: string;
};

/** Two shares beside one another for each kind, drawn on the server. A table beside it has the same in figures. */
export function ShareBars({ rows, first, second }: ShareBarsProps) {
  if (rows.length === 0) return null;
  return (
    <figure className="app-share-bars" aria-hidden="true">
      <figcaption className="govuk-body-s">
        <Swatch index={1} /> {first} <Swatch index={6} /> {second}
      </figcaption>
      {rows.map((row) => (
        <div key={row.name}>
          <p className="govuk-body-s app-share-bars__name">{row.name}</p>
          <Bars {...row} />
        </div>
      ))}
    </figure>
  );
}

// Widths are attributes of SVG because the content security policy forbids inline styles.
function Bars({ first, second }: { first: number; second: number }) {
  return (
    <svg
      className="app-score__bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      width="100%"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="app-score__track" x="0" y="0" width="100" height="8" />
      <rect className="app-score__part app-score__part--1" x="0" y="0" width={first} height="4" />
      <rect className="app-score__part app-score__part--6" x="0" y="4" width={second} height="4" />
    </svg>
  );
}

function Swatch({ index }: { index: 1 | 6 }) {
  return (
    <svg className="app-score__swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect className={`app-score__part app-score__part--${index}`} width="12" height="12" />
    </svg>
  );
}
