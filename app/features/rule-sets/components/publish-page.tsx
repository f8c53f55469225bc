import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, FormErrorSummary, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { DraftView } from '../read-draft.server.ts';
import { DifferenceList } from './difference-list.tsx';

type Props = { view: DraftView; earliest: string; form: FormState };

/** A steward publishes the draft of a rule set. */
export function PublishPage({ view: { code, title, draft }, earliest, form }: Props) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.stewardshipRuleSet(code)} text="Back to the draft" />
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{title}</span>Publish version {draft?.version}
        </h1>
        <DifferenceList differences={draft?.differences ?? []} heading="What it changes" />
        <p className="govuk-body">
          It is frozen once it is published. The owners of every organisation that accepted the version before are asked
          by mail to accept again.
        </p>
        <PageForm>
          <TextareaField
            form={form}
            name="reason"
            label="Why do the rules change?"
            hint="Everyone can read it"
            rows={4}
          />
          <DateField
            form={form}
            name="acceptBy"
            legend="By when is it to be accepted?"
            hint={`At least 20 working days ahead: ${formatDate(earliest)} or later. What was accepted before counts until then`}
            value={earliest}
          />
          <Button preventDoubleClick>Publish</Button>
        </PageForm>
      </div>
    </div>
  );
}

/** A steward retires a rule set. */
export function RetirePage({ code, title, form }: { code: string; title: string; form: FormState }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.stewardshipRuleSet(code)} text="Back to the rule set" />
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{title}</span>Retire this rule set
        </h1>
        <p className="govuk-body">
          Nothing of it is in force from then on. What organisations accepted of it ends. All versions stay readable,
          and a new version can be drafted later.
        </p>
        <PageForm>
          <TextareaField form={form} name="reason" label="Why is it retired?" rows={4} />
          <Button variant="warning" preventDoubleClick>
            Retire
          </Button>
        </PageForm>
      </div>
    </div>
  );
}
