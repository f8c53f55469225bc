import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField, FormErrorSummary, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { AccreditationView } from '../read-accreditation.server.ts';
import type { Interviews } from '../read-contacts.server.ts';
import { relationWords } from '../words.ts';

type Props = { accreditation: AccreditationView; interviews: Interviews; form: FormState };

/** Whom the assessor interviews: drawn by lot, with those added and why. */
export function InterviewsPage({ accreditation, interviews: { chosen, others }, form }: Props) {
  return (
    <>
      <BackLink href={paths.accreditation(accreditation.id)} text="Back to the accreditation" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{accreditation.primeName}</span>
      <h1 className="govuk-heading-l">Interviews</h1>
      <p className="govuk-body">
        Partners are drawn by lot across what they are to the prime and their tier. You can add some and say why; nobody
        can take one out.
      </p>
      {chosen.length > 0 && (
        <ScrollRegion label="Whom you interview">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Partner', 'Email address', 'What it is', 'Why it was chosen', 'Held on']}
            rows={chosen.map(({ name, email, relation, tier, why, interviewedOn }) => [
              name,
              email,
              `${relationWords[relation]}, tier ${tier}`,
              why ?? '',
              interviewedOn ? formatDate(interviewedOn) : '',
            ])}
          />
        </ScrollRegion>
      )}
      {accreditation.status === 'questionnaire_locked' && (
        <PageForm>
          <input type="hidden" name="intent" value="finish" />
          <Button id="finish" preventDoubleClick>
            Draw the sample and make the timetable final
          </Button>
        </PageForm>
      )}
      {chosen.length > 0 && <HeldForm form={form} chosen={chosen} />}
      {others.length > 0 && <AddForm form={form} others={others} />}
    </>
  );
}

function HeldForm({ form, chosen }: { form: FormState; chosen: Interviews['chosen'] }) {
  return (
    <PageForm>
      <h2 className="govuk-heading-m">Record an interview</h2>
      <input type="hidden" name="intent" value="held" />
      <SelectField form={form} name="contactId" label="Partner" items={options(chosen)} />
      <DateField form={form} name="heldOn" legend={{ text: 'Held on' }} />
      <Button>Record it</Button>
    </PageForm>
  );
}

function AddForm({ form, others }: { form: FormState; others: Interviews['others'] }) {
  return (
    <PageForm>
      <h2 className="govuk-heading-m">Add a partner</h2>
      <input type="hidden" name="intent" value="add" />
      <SelectField form={form} name="partnerId" label="Partner to add" items={options(others)} />
      <TextareaField form={form} name="why" label="Why do you add it?" rows={3} />
      <Button variant="secondary">Add the partner</Button>
    </PageForm>
  );
}

const options = (contacts: Interviews['others']) => [
  { value: '', text: 'Choose' },
  ...contacts.map(({ id, name, email }) => ({ value: id, text: `${name} (${email})` })),
];
