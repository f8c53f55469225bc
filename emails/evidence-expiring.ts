import { z } from 'zod';
import { action, list, paragraph, renderMail } from './layout.ts';

export const evidenceExpiringInput = z.object({
  organisationName: z.string(),
  /** Whether it has expired already. */
  isOver: z.boolean(),
  evidence: z.array(z.string()),
  url: z.url(),
});

/** Tells an organisation that evidence of its conduct expires soon, or has. */
export function evidenceExpiring({ organisationName, isOver, evidence, url }: z.infer<typeof evidenceExpiringInput>) {
  return renderMail(
    isOver ? `Evidence of ${organisationName} has expired` : `Evidence of ${organisationName} expires soon`,
    [
      paragraph(isOver ? 'This evidence counts no more:' : 'This evidence counts for 30 days or less:'),
      list(evidence),
      paragraph(
        isOver
          ? 'Items that have no other evidence now show as expired on your public record.'
          : 'File new evidence before it expires. Items that have no other evidence will show as expired on your public record.',
      ),
      action('See your evidence', url),
    ],
  );
}
