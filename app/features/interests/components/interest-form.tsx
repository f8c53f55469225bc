import { counted, formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { InterestPage } from '../interest-page.server.ts';
import { InterestContent } from './interest-content.tsx';
import { AnswerFields } from './question-fields.tsx';

/** The form of an interest: what goes with it by itself, what is asked, and two ways to end. */
export function InterestForm({ page, form }: { page: InterestPage; form: FormState }) {
  const { opportunityId, version } = page.opportunity;
  const isSent = page.status === 'sent';
  return (
    <div data-module="app-autosave" data-url={paths.interestDraft(opportunityId)}>
      <FromProfile page={page} />
      <PageForm id="interest-form">
        <input type="hidden" name="opportunity_version" value={version} />
        <AnswerFields page={page} form={form} />
        <p className="govuk-hint" role="status" data-autosave-status="">
          {page.draftSavedAt && `Saved at ${page.draftSavedAt}. It is not sent yet.`}
        </p>
        <ButtonGroup>
          <Button preventDoubleClick>{isSent ? 'Send the change' : 'Send interest'}</Button>
          <Button variant="secondary" attributes={{ formAction: paths.interestDraft(opportunityId) }}>
            Save and come back later
          </Button>
        </ButtonGroup>
      </PageForm>
    </div>
  );
}

/** What comes from the profile and from what is said beside it: shown, and never typed again. */
function FromProfile({ page: { preview, opportunity } }: { page: InterestPage }) {
  if (!preview) return null;
  const { activities, capabilities, evidence, profileVersion, expressionVersion } = preview;
  return (
    <>
      <h2 className="govuk-heading-m">What goes with it</h2>
      <p className="govuk-body">
        Version {profileVersion} of your published profile ({counted(activities.length, 'activity', 'activities')},{' '}
        {counted(capabilities.length, 'capability', 'capabilities')} and{' '}
        {counted(evidence.length, 'piece of evidence', 'pieces of evidence')})
        {expressionVersion > 0 && `, and version ${expressionVersion} of what you say beside it`}. Nothing of it is
        asked again. It is kept as you send it: later changes of your profile do not change it.
      </p>
      <p className="govuk-body">
        {opportunity.prime} reads you by a number until it decides. We leave out your name where you wrote it; do not
        name yourselves in your answers.
      </p>
      <Details summary="Read all that is sent">
        <InterestContent content={preview} />
        <p className="govuk-body">
          <a className="govuk-link" href={paths.expression()}>
            {expressionVersion > 0
              ? 'Change what you say beside your profile'
              : 'Say more beside your profile, once for all'}
          </a>
        </p>
      </Details>
    </>
  );
}

/** By when there is a decision, for whoever has sent something. */
export function decisionWords(decisionDue: string | null): string {
  return decisionDue
    ? `The prime has to decide by ${formatDate(decisionDue)}`
    : 'The prime has not said when it decides';
}
