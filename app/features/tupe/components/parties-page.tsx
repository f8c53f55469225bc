import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { RadiosField, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm, type FormState } from '#app/ui/form-state.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { partyWords } from '../domain.ts';
import type { PartySearch, RecordView } from '../read-record.server.ts';
import { DeclarationFrame } from './declaration-frame.tsx';

type Props = { record: RecordView; search: PartySearch; form: FormState };

/** The prime names who has a part in the transfer, and ends a part. */
export function PartiesPage({ record, search, form }: Props) {
  const at = paths.tupeDeclaration(record.declarationId, 'record/parties');
  const back = { href: paths.tupeDeclaration(record.declarationId, 'record'), text: 'Back to the record' };
  return (
    <DeclarationFrame head={record} heading="Who has a part" form={form} back={back}>
      <p className="govuk-body">
        Name whoever employs the staff now: the outgoing provider. One that is on the market sees this declaration from
        then on, is told, and says itself what it thinks.
      </p>
      <SummaryList
        rows={record.parties.map(({ id, party, name, organisationId, mayEnd }) => ({
          key: partyWords[party],
          value: organisationId ? name : `${name} (not on the market)`,
          actions: mayEnd ? [{ href: `${at}/${id}/end`, text: 'End its part', visuallyHiddenText: name }] : [],
        }))}
      />
      <h2 className="govuk-heading-m">Name another</h2>
      <form method="get" action={at} noValidate>
        <TextField
          form={emptyForm}
          name="q"
          label="Find it on the market"
          hint="A part of its name"
          value={search.words || undefined}
        />
        <Button variant="secondary">Find</Button>
      </form>
      <PageForm>
        {search.found.length > 0 && (
          <RadiosField
            form={form}
            name="organisationId"
            legend="On the market"
            items={[
              ...search.found.map(({ id, name }) => ({ value: id, text: name })),
              { divider: 'or' },
              { value: '', text: 'None of these: I enter its name' },
            ]}
          />
        )}
        {search.words !== '' && search.found.length === 0 && (
          <p className="govuk-body">No organisation on the market has “{search.words}” in its name.</p>
        )}
        <TextField
          form={form}
          name="name"
          label="Name of one that is not on the market"
          hint="You say for it what it thinks, and where you have that from"
        />
        <RadiosField
          form={form}
          name="party"
          legend="Its part"
          items={[
            { value: 'outgoing', text: 'Outgoing provider', hint: 'Employs the staff now' },
            record.subcontractId ? { value: 'incoming', text: 'Incoming provider', hint: 'Will employ them' } : null,
            { value: 'funder', text: 'Funder', hint: 'Pays for the work' },
          ]}
        />
        <Button id="step" preventDoubleClick>
          Name it
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
