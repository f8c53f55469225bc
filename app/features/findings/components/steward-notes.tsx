import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { StewardFindingView } from '../read-finding.server.ts';

/** What stewards wrote to each other. */
export function Notes({ notes }: Pick<StewardFindingView, 'notes'>) {
  return (
    <>
      <h2 className="govuk-heading-m">Notes</h2>
      {notes.length === 0 && <p className="govuk-body">None yet. Stewards alone read them.</p>}
      {notes.map(({ id, body, writer, writtenAt }) => (
        <p key={id} className="govuk-body">
          <strong>
            {writer ?? 'Somebody who has left'}, {formatInstant(writtenAt)}:
          </strong>{' '}
          {body}
        </p>
      ))}
    </>
  );
}

export function NoteForm({ form }: { form: FormState }) {
  return (
    <PageForm>
      <TextareaField form={form} name="note" label="Add a note" rows={3} />
      <Button name="intent" value="note" variant="secondary" preventDoubleClick>
        Add the note
      </Button>
    </PageForm>
  );
}

/** Takes a finding in hand, or gives it back. */
export function AssignmentForm({ isMine }: { isMine: boolean }) {
  return (
    <PageForm>
      <Button name="intent" value={isMine ? 'give_back' : 'take'} variant="secondary" preventDoubleClick>
        {isMine ? 'Give it back' : 'Take it in hand'}
      </Button>
    </PageForm>
  );
}
