/** A choice with how many results it would leave. */
export function Counted({ text, count }: { text: string; count: number }) {
  return (
    <>
      {text}{' '}
      <span className="app-filter__count">
        ({count.toLocaleString('en-GB')}
        <span className="govuk-visually-hidden"> {count === 1 ? 'result' : 'results'}</span>)
      </span>
    </>
  );
}
