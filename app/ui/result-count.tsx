export type ResultCountProps = {
  count: number;
  /** What is counted: "provider". */
  one: string;
  /** More than one of them; `one` with an s unless given. */
  other?: string;
  id?: string;
};

/** How many things a search found, announced when it changes. */
export function ResultCount({ count, one, other = `${one}s`, id = 'result-count' }: ResultCountProps) {
  return (
    <h2 className="govuk-heading-m" id={id} aria-live="polite">
      {count === 0 ? 'No' : count.toLocaleString('en-GB')} {count === 1 ? one : other}
    </h2>
  );
}
