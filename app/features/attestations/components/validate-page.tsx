import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { leastVoices } from '../../conduct-record/voices.ts';
import type { ToValidate } from '../read-awaiting.server.ts';
import { ItemToValidate } from './item-to-validate.tsx';

type Props = { subject: { id: string; name: string }; items: ToValidate; mayGive: boolean; form: FormState };

/** Everything that an organisation attested, for one who works with it to agree or disagree with, on one page. */
export function ValidatePage({ subject, items, mayGive, form }: Props) {
  const first = items.find(({ said }) => said !== null)?.said;
  return (
    <>
      <BackLink href={paths.validations()} text="All views that are asked of you" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Does {subject.name} keep its promises?</h1>
      {items.length === 0 && <p className="govuk-body">It has attested nothing that you could give a view on now.</p>}
      {items.length > 0 && (
        <PageForm>
          <p className="govuk-body">
            Say what you know. Leave an item empty if you want to look at it later. You can change what you said until
            60 days after the period.
          </p>
          <RadiosField
            form={form}
            name="naming"
            value={first ? (first.isAnonymous ? 'unnamed' : 'named') : ''}
            legend={{ text: 'Do these views carry your name?', classes: 'govuk-fieldset__legend--m' }}
            items={[
              {
                value: 'unnamed',
                text: 'No, leave out our name',
                hint: `Your views count once ${leastVoices} independent organisations have given one without a name, and show only from the first day of the next month, so that nobody can tell when you gave them. It never reads who. Stewards read your comments; it reads them only where ${leastVoices} wrote some, so do not write what only you can know. Where it has few partners it may still guess.`,
              },
              {
                value: 'named',
                text: 'Yes, with our name',
                hint: `${subject.name} reads who you are and what you say, at once. The public never does. A name that you take off is gone from the first day of the next month.`,
              },
            ]}
          />
          {items.map((item) => (
            <ItemToValidate key={item.attestationId} item={item} form={form} />
          ))}
          {mayGive && <Button preventDoubleClick>Give these views</Button>}
        </PageForm>
      )}
    </>
  );
}
