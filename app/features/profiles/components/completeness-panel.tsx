import { paths } from '#app/paths.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { Completeness } from '../completeness.ts';

/** How complete a profile is, and the one thing to do next. */
export function CompletenessPanel({ percent, next, organisationId }: Completeness & { organisationId: string }) {
  return (
    <InsetText>
      <p className="govuk-body">
        Your profile is <strong>{percent}% complete</strong>.
      </p>
      {next ? (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">
            Next:{' '}
            <a className="govuk-link govuk-!-font-weight-bold" href={paths.profileEdit(organisationId, next.task)}>
              {next.text}
            </a>
          </p>
          <p className="govuk-body">{next.why}</p>
        </>
      ) : (
        <p className="govuk-body">
          There is nothing left to do. Look here again when your evidence or insurance nears its end date.
        </p>
      )}
    </InsetText>
  );
}
