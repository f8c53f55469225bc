import { counted } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';

/** The way from an opportunity to its questions and answers. */
export function ClarificationsLink({ opportunityId, total }: { opportunityId: string; total: number }) {
  return (
    <p className="govuk-body govuk-!-display-none-print">
      <a className="govuk-link" href={paths.opportunityClarifications(opportunityId)}>
        Questions and answers ({total === 0 ? 'none yet' : counted(total, 'question')})
      </a>
    </p>
  );
}
