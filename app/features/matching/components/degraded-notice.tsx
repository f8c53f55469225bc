import { InsetText } from '#app/ui/inset-text.tsx';
import { CURRENT_FORMULA } from '../formula.ts';

/** Says that no words were compared, without alarm: the rest of the score stands. */
export function DegradedNotice({ degraded }: { degraded: boolean }) {
  if (!degraded) return null;
  return (
    <InsetText>
      Search is not answering just now, so words were not compared. Scores may differ by up to{' '}
      {CURRENT_FORMULA.parts.text.weight} points later, and some providers may be missing.
    </InsetText>
  );
}
