import { formatDate } from '#app/features/wording.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import type { EvidenceRow } from '../read-graph.server.ts';

type Dated = Pick<EvidenceRow, 'state' | 'validFrom' | 'expiresOn'>;

/** From when until when evidence counts, and whether it does now. */
export function EvidenceState({ state, validFrom, expiresOn }: Dated) {
  return (
    <>
      {formatDate(validFrom)} {expiresOn ? `to ${formatDate(expiresOn)}` : 'on'}
      {state === 'expired' && (
        <>
          {' '}
          <StatusTag status="expired" />
        </>
      )}
      {state === 'not_yet' && (
        <>
          {' '}
          <StatusTag status="not_yet" text="Not yet" />
        </>
      )}
    </>
  );
}
