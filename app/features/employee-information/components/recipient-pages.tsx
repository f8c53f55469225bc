import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, SelectField } from '#app/ui/form-fields.tsx';
import { emptyForm, type FormState } from '#app/ui/form-state.ts';
import { mostReleaseDays } from '../release-days.ts';
import { backToInformation } from './back-to-information.ts';

type Head = { declarationId: string; title: string };
type NameProps = { view: Head & { members: { personId: string; name: string }[] }; form: FormState };

/** An owner of an incoming provider names who may open what is given. */
export function NameRecipientPage({ view, form }: NameProps) {
  return (
    <DeclarationFrame head={view} heading="Name a person who may open it" form={form} back={backToInformation(view)}>
      <p className="govuk-body">
        Name only who needs it for the transfer. The outgoing provider sees who they are. They need a second step for
        signing in, and enter a fresh code each time.
      </p>
      <PageForm>
        <SelectField
          form={form}
          name="person"
          label="Person"
          hint="Members of your organisation"
          items={[
            { value: '', text: 'Select a person' },
            ...view.members.map(({ personId, name }) => ({ value: personId, text: name })),
          ]}
        />
        <DateField
          form={form}
          name="ends_on"
          legend="Last day"
          hint={`On which they may open it: at most ${mostReleaseDays} days from now`}
        />
        <Button preventDoubleClick>Name them</Button>
      </PageForm>
    </DeclarationFrame>
  );
}

/** Asks once more before somebody is named no longer. */
export function EndRecipientPage({ view }: { view: Head & { personName: string; organisationName: string } }) {
  return (
    <DeclarationFrame
      head={view}
      heading={`Should ${view.personName} be named no longer?`}
      form={emptyForm}
      back={backToInformation(view)}
    >
      <p className="govuk-body">
        From that moment they cannot open anything of this transfer. {view.organisationName} can name them again.
      </p>
      <PageForm>
        <Button variant="warning">End it now</Button>
      </PageForm>
    </DeclarationFrame>
  );
}
