import { paths } from '#app/paths.ts';
import { WarningText } from '#app/ui/warning-text.tsx';
import { requiredSets } from '../../commitments/domain.ts';
import type { Obstacle } from '../publish-rules.ts';

/** What keeps an organisation from publishing, with the way to put it right where it has one. */
export function ObstacleNote({ obstacle }: { obstacle: Obstacle | null }) {
  if (!obstacle) return null;
  return (
    <>
      <WarningText>{obstacle.message}</WarningText>
      {obstacle.because === 'commitments' && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.commitment(requiredSets.prime)}>
            Read and accept the commitments of primes
          </a>
        </p>
      )}
      {obstacle.because === 'case' && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.cases()}>
            Read the case and what would lift it
          </a>
        </p>
      )}
    </>
  );
}
