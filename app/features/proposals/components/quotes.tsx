import { Highlighted } from '#app/ui/highlighted.tsx';
import type { PassagePiece } from '../passages.ts';

/** Passages of a text, each in quotation marks on a line of its own, with the words that matter marked. */
export function Quotes({ passages }: { passages: readonly (readonly PassagePiece[])[] }) {
  return passages.map((passage, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: passages never move
    <span key={index} className="app-quote">
      “<Highlighted passage={passage} />”
    </span>
  ));
}
