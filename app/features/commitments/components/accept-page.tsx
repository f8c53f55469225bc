import { counted, formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxesField, FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { DifferenceList } from '../../rule-sets/components/difference-list.tsx';
import type { ToAccept } from '../read-commitment.server.ts';

type Props = {
  code: string;
  title: string;
  version: number;
  organisationName: string;
  name: string;
  until: string;
  toAccept: ToAccept;
  form: FormState;
};

/** An owner reads what is promised, or what changed, and signs. */
export function AcceptPage({ code, title, version, organisationName, name, until, toAccept, form }: Props) {
  const { items, isShorter, differences } = toAccept;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.commitment(code)} />
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{title}</span>Accept version {version}
        </h1>
        <p className="govuk-body">
          You accept {counted(items.length, 'item')} for {organisationName}, until the end of {formatDate(until)}.
        </p>
        {isShorter && (
          <InsetText>Your organisation has fewer than 10 staff, so that a shorter list applies to it.</InsetText>
        )}
        {differences && <DifferenceList differences={differences} heading="What changed since you last accepted" />}
        <h2 className="govuk-heading-m">What you promise</h2>
        <dl className="govuk-summary-list">
          {items.map((item) => (
            <div key={item.code} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">
                <a className="govuk-link" href={paths.ruleItem(code, item.code)}>
                  {item.code}
                </a>{' '}
                {item.heading}
              </dt>
              <dd className="govuk-summary-list__value">{item.text}</dd>
            </div>
          ))}
        </dl>
        <PageForm>
          <input type="hidden" id="version" name="version" value={version} />
          <TextField
            form={form}
            name="name"
            value={name}
            label="Your name"
            hint="Kept with the acceptance. Your own organisation and stewards can read it"
            autocomplete="name"
          />
          <TextField
            form={form}
            name="role"
            label="Your job title"
            hint="Everyone can read it, with the set, the version and the date"
            autocomplete="organization-title"
          />
          <CheckboxesField
            form={form}
            name="confirm"
            legend="Your authority"
            items={[{ value: 'yes', text: `I may accept this for ${organisationName}` }]}
          />
          <Button preventDoubleClick>Accept</Button>
        </PageForm>
      </div>
    </div>
  );
}
