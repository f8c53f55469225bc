import { DegradedNotice as Notice } from '#app/ui/degraded-notice.tsx';
import { CURRENT_FORMULA } from '../formula.ts';

/** Says what a simpler search means for scores. */
export function DegradedNotice({ degraded }: { degraded: boolean }) {
  return (
    <Notice degraded={degraded}>
      Scores may differ by up to {CURRENT_FORMULA.parts.text.weight} points later, and some providers may be missing.
    </Notice>
  );
}
