/** Words in pieces, of which some answer what was searched for. */
export type HighlightedPassage = readonly { text: string; marked: boolean }[];

/** A passage with the words that were found marked in it. */
export function Highlighted({ passage }: { passage: HighlightedPassage }) {
  return (
    <>
      {passage.map(({ text, marked }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the same word may be marked twice, and pieces never move
        marked ? <mark key={index}>{text}</mark> : text,
      )}
    </>
  );
}
