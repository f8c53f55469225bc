import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField, FileField, RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { formatDate } from '../../wording.ts';
import { backToInformation } from './back-to-information.ts';

type Head = { declarationId: string; title: string };

/** An incoming provider confirms that it received an instalment. */
export function ReceiptPage({ view, form }: { view: Head & { today: string }; form: FormState }) {
  return (
    <DeclarationFrame head={view} heading="Confirm receipt" form={form} back={backToInformation(view)}>
      <p className="govuk-body">
        Select the file that you have, or enter its SHA-256. It is compared with that of the file that was given. The
        file is read once and not kept.
      </p>
      <PageForm upload>
        <DateField form={form} name="received_on" legend="Received on" value={view.today} />
        <FileField form={form} name="file" label="The file that you have (optional)" hint="Up to 10MB" />
        <TextField
          form={form}
          name="sha256"
          label="SHA-256"
          hint="64 characters, instead of the file"
          spellcheck={false}
        />
        <TextareaField form={form} name="words" label="Note (optional)" hint="Leave out names of people" rows={2} />
        <Button preventDoubleClick>Confirm receipt</Button>
      </PageForm>
    </DeclarationFrame>
  );
}

type DeleteView = Head & { sequence: number; route: 'vault' | 'elsewhere' };

/** A giver deletes an instalment before its date. */
export function DeletePage({ view, form }: { view: DeleteView; form: FormState }) {
  return (
    <DeclarationFrame head={view} heading={`Delete number ${view.sequence}`} form={form} back={backToInformation(view)}>
      <p className="govuk-body">
        {view.route === 'vault'
          ? 'Its key is destroyed and the file removed: nobody can open it any more, and it cannot be brought back. '
          : 'Nothing of it is kept here, so nothing is removed. It is marked as deleted. '}
        What was given and when, its hash, receipts and the log stay.
      </p>
      <PageForm>
        <TextareaField
          form={form}
          name="reason"
          label="Why is it deleted?"
          hint="All parties and stewards read this: leave out names"
          rows={3}
        />
        <Button variant="warning" preventDoubleClick>
          Delete it
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}

type OwnDeletionView = Head & { dueOn: string; isConfirmed: boolean; mayConfirm: boolean };

/** An organisation confirms that it deleted all that it had. */
export function OwnDeletionPage({ view, form }: { view: OwnDeletionView; form: FormState }) {
  const back = { href: paths.tupe(), text: 'Back to TUPE' };
  return (
    <DeclarationFrame head={view} heading="Delete employee information" form={form} back={back}>
      <p className="govuk-body">
        {view.isConfirmed
          ? 'You confirmed that you deleted all of it. Thank you.'
          : `You opened or received employee information of this transfer. Delete every copy by the end of ${formatDate(view.dueOn)}, and confirm it here.`}
      </p>
      {view.mayConfirm && (
        <PageForm>
          <RadiosField
            form={form}
            name="how"
            legend="What was done?"
            items={[
              {
                value: 'merged',
                text: 'What concerns staff who came to us is in our own records; all copies are deleted',
              },
              { value: 'destroyed', text: 'All copies are deleted' },
              { value: 'never_kept', text: 'We kept no copy' },
            ]}
          />
          <TextareaField form={form} name="words" label="Note (optional)" hint="Leave out names of people" rows={2} />
          <Button preventDoubleClick>Confirm the deletion</Button>
        </PageForm>
      )}
    </DeclarationFrame>
  );
}
