import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { CaseView } from '../read-case.server.ts';
import { CaseFacts } from './case-facts.tsx';
import { CaseHistory } from './case-history.tsx';
import { CasePlan } from './case-plan.tsx';

/** A case as its organisation reads it, with what it may do now. */
export function CasePage({ view, form }: { view: CaseView; form: FormState }) {
  const { caseId, may, status } = view;
  const mayReply = may.answer && view.proposal !== null && view.proposal.reply === null;
  const mayAnswer = may.answer && !mayReply && view.answer && !view.answer.isGiven;
  return (
    <>
      <BackLink href={paths.cases()} text="Your cases" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{view.organisationName}</span>
      <h1 className="govuk-heading-l">A case about your conduct</h1>
      <CaseFacts view={view} />
      {mayReply && <Words form={form} label="Your reply to what is proposed" button="Send the reply" />}
      {mayAnswer && <Words form={form} label="Your answer to the stewards" button="Send the answer" />}
      <CasePlan
        plan={view.plan}
        linkTo={({ remedyId, isAgreed, doneOn }) =>
          may.answer && isAgreed && doneOn === null
            ? { href: paths.casePart(caseId, `plan/${remedyId}`), text: 'Say that it is done' }
            : null
        }
      />
      {may.answer && status === 'open' && (
        <Button href={paths.casePart(caseId, 'plan')} variant="secondary">
          Propose a step of an improvement plan
        </Button>
      )}
      <CaseHistory view={view} />
    </>
  );
}

function Words({ form, label, button }: { form: FormState; label: string; button: string }) {
  return (
    <PageForm>
      <TextareaField form={form} name="words" label={label} hint="The stewards read it. It is not published" rows={6} />
      <Button preventDoubleClick>{button}</Button>
    </PageForm>
  );
}
