import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { Finding } from '../brief/lint.ts';
import type { AmendmentReview } from '../review-amendment.server.ts';
import { BriefFindings } from './brief-findings.tsx';
import { DifferencesTable } from './differences-table.tsx';
import { ObstacleNote } from './obstacle-note.tsx';

type AmendmentCheckPageProps = {
  form: FormState;
  opportunityId: string;
  review: AmendmentReview;
  findings: readonly Finding[];
};

/** What an amendment changes, what is wrong with it, and the reason with which it is published. */
export function AmendmentCheckPage({ form, opportunityId, review, findings }: AmendmentCheckPageProps) {
  const { changes, problems, obstacle } = review;
  const isReady = problems.length === 0 && obstacle === null && changes.length > 0;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.opportunityEdit(opportunityId)} />
        {problems.length > 0 ? (
          <ErrorSummary
            title="Before you can publish"
            errorList={problems.map(({ task, message }) => ({
              text: message,
              href: paths.opportunityEdit(opportunityId, task),
            }))}
            disableAutoFocus={form.errors.length === 0}
          />
        ) : (
          <FormErrorSummary form={form} />
        )}
        <h1 className="govuk-heading-l">Check what you change</h1>
        <ObstacleNote obstacle={obstacle} />
        {changes.length === 0 ? (
          <p className="govuk-body">You have not changed anything yet: readers see what they saw before.</p>
        ) : (
          <DifferencesTable label="What you change" changes={changes} />
        )}
        <BriefFindings opportunityId={opportunityId} findings={findings} />
        {isReady && <PublishForm form={form} opportunityId={opportunityId} review={review} />}
        <ButtonGroup>
          <a className="govuk-link" href={paths.opportunityEdit(opportunityId)}>
            Go on changing
          </a>
          <a className="govuk-link" href={paths.opportunityPreview(opportunityId)}>
            Preview the page
          </a>
          <a className="govuk-link" href={paths.opportunityAmend(opportunityId, 'discard')}>
            Discard the change
          </a>
        </ButtonGroup>
      </div>
    </div>
  );
}

function PublishForm({ form, opportunityId, review }: Omit<AmendmentCheckPageProps, 'findings'>) {
  const { changesNeed, needsUnmovedReason, deadlineBefore, deadlineAfter } = review;
  const isMoved = deadlineAfter !== deadlineBefore;
  return (
    <>
      <h2 className="govuk-heading-m">Publish the change</h2>
      <InsetText>
        {changesNeed ? 'You change what you need or on what terms.' : 'What you need stays the same.'}{' '}
        {isMoved
          ? `The deadline moves from ${formatDate(deadlineBefore)} to ${formatDate(deadlineAfter)}.`
          : `The deadline stays ${formatDate(deadlineAfter)}.`}
      </InsetText>
      <p className="govuk-body">
        Everyone can read what changed and why. We tell everyone who looked closely: who saved it, asked a question, was
        invited or has answered.
      </p>
      <PageForm id="publish">
        <TextareaField form={form} name="reason" label="Why do you change it?" hint="Everyone will read it" rows={3} />
        {needsUnmovedReason && (
          <>
            <WarningText>
              You change what you need in the last third of the time to answer. Move the deadline, or say why it does
              not move.
            </WarningText>
            <p className="govuk-body">
              <a className="govuk-link" href={paths.opportunityEdit(opportunityId, 'dates')}>
                Move the deadline
              </a>
            </p>
            <TextareaField
              form={form}
              name="unmoved_reason"
              label="Why does the deadline not move?"
              hint="Everyone will read it"
              rows={3}
            />
          </>
        )}
        <Button preventDoubleClick>Publish the change</Button>
      </PageForm>
    </>
  );
}
