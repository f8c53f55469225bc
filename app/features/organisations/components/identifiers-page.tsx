import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, SelectField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { IdentifierView, OrganisationView } from '../read-organisation.server.ts';
import type { Option } from '../registration-options.server.ts';
import { Narrow } from './narrow.tsx';

type IdentifiersPageProps = { form: FormState; organisation: OrganisationView; registers: Option[] };

/** The registration numbers of an organisation, with those that it may still take back. */
export function IdentifiersPage({ form, organisation, registers }: IdentifiersPageProps) {
  return (
    <>
      <BackLink href={paths.organisation(organisation.id)} />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">Registration numbers</h1>
      {organisation.identifiers.length > 0 ? (
        <Given identifiers={organisation.identifiers} />
      ) : (
        <p className="govuk-body">{organisation.name} has given no registration number yet.</p>
      )}
      <Narrow>
        <h2 className="govuk-heading-m">Add a number</h2>
        <PageForm>
          <input type="hidden" name="step" value="add" />
          <SelectField
            form={form}
            name="register"
            label="Register"
            items={[{ value: '', text: 'Choose a register' }, ...registers.map(({ value, text }) => ({ value, text }))]}
          />
          <TextField
            form={form}
            name="number"
            label="Registration number"
            classes="govuk-input--width-10"
            spellcheck={false}
          />
          <Button>Add the number</Button>
        </PageForm>
      </Narrow>
    </>
  );
}

function Given({ identifiers }: { identifiers: IdentifierView[] }) {
  return (
    <ScrollRegion label="Numbers given">
      <Table
        firstCellIsHeader
        head={['Register', 'Number', 'Status', 'Action']}
        rows={identifiers.map((identifier) => [
          identifier.register,
          identifier.value,
          <span key="status">
            <StatusTag status={identifier.status} />
            {identifier.refusedReason ? ` ${identifier.refusedReason}` : ''}
          </span>,
          identifier.status === 'verified' ? '' : <TakeBack key="action" identifier={identifier} />,
        ])}
      />
    </ScrollRegion>
  );
}

function TakeBack({ identifier }: { identifier: IdentifierView }) {
  return (
    <PageForm>
      <input type="hidden" name="step" value="take-back" />
      <input type="hidden" name="identifier" value={identifier.id} />
      <button type="submit" className="app-link-button">
        Remove
        <span className="govuk-visually-hidden">
          {' '}
          {identifier.value}, {identifier.register}
        </span>
      </button>
    </PageForm>
  );
}
