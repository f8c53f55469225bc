export type AbbrProps = {
  /** The acronym: "TUPE". */
  short: string;
  /** What it stands for. */
  long: string;
  /** Writes both out, where the acronym first stands on a page: a tooltip cannot be read on a phone. */
  explain?: boolean;
};

/** An acronym that says what it stands for. */
export function Abbr({ short, long, explain = false }: AbbrProps) {
  return explain ? (
    <>
      {long} (<abbr>{short}</abbr>)
    </>
  ) : (
    <abbr title={long}>{short}</abbr>
  );
}
