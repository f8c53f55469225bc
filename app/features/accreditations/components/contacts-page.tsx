import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, NumberField, RadiosField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { AccreditationView } from '../read-accreditation.server.ts';
import type { Contacts } from '../read-contacts.server.ts';
import { relationWords } from '../words.ts';

type Props = { accreditation: AccreditationView; contacts: Contacts; form: FormState };

/** All past, present and potential partners of a prime: those known here, and those it adds. */
export function ContactsPage({ accreditation, contacts, form }: Props) {
  const isGiven = accreditation.contactsGivenOn !== null || accreditation.status === 'surveying';
  return (
    <>
      <BackLink href={paths.accreditation(accreditation.id)} text="Back to the accreditation" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{accreditation.primeName}</span>
      <h1 className="govuk-heading-l">Contacts of your partners</h1>
      <p className="govuk-body">
        All past, present and potential partners are asked. Those that the market knows of are in already and cannot be
        taken out: only a partner itself can opt out. Their owners and editors get the survey.
      </p>
      <h2 className="govuk-heading-m">Partners known here</h2>
      <KnownPartners known={contacts.known} />
      <h2 className="govuk-heading-m">Partners that you added</h2>
      <AddedPartners added={contacts.added} canRemove={accreditation.status !== 'surveying'} />
      <AddForm form={form} />
      {!isGiven && (
        <PageForm>
          <input type="hidden" name="intent" value="give" />
          <Button variant="secondary" preventDoubleClick>
            These are all our contacts
          </Button>
        </PageForm>
      )}
    </>
  );
}

function KnownPartners({ known }: Pick<Contacts, 'known'>) {
  if (known.length === 0) return <p className="govuk-body">None yet.</p>;
  return (
    <ScrollRegion label="Partners known here">
      <Table
        firstCellIsHeader
        stacksOnPhone
        head={['Organisation', 'What it is to you', 'Opted out']}
        rows={known.map(({ name, relation, optedOut }) => [
          name,
          relationWords[relation],
          optedOut === null ? '' : `Yes: ${optedOut}`,
        ])}
      />
    </ScrollRegion>
  );
}

function AddedPartners({ added, canRemove }: Pick<Contacts, 'added'> & { canRemove: boolean }) {
  if (added.length === 0) return <p className="govuk-body">None yet.</p>;
  return (
    <ScrollRegion label="Partners that you added">
      <Table
        firstCellIsHeader
        stacksOnPhone
        head={['Organisation', 'Email address', 'What it is to you', 'Tier', canRemove ? 'Remove' : 'Opted out']}
        rows={added.map(({ id, name, email, relation, tier, optedOut }) => [
          name,
          email,
          relationWords[relation],
          String(tier),
          canRemove ? (
            <PageForm key={id}>
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="contactId" value={id} />
              <Button variant="secondary">
                Remove<span className="govuk-visually-hidden"> {name}</span>
              </Button>
            </PageForm>
          ) : optedOut === null ? (
            ''
          ) : (
            `Yes: ${optedOut}`
          ),
        ])}
      />
    </ScrollRegion>
  );
}

function AddForm({ form }: { form: FormState }) {
  return (
    <PageForm>
      <h2 className="govuk-heading-m">Add a partner</h2>
      <input type="hidden" name="intent" value="add" />
      <TextField form={form} name="name" label="Name of the organisation" />
      <TextField form={form} name="email" type="email" label="Email address" autocomplete="off" spellcheck={false} />
      <RadiosField
        form={form}
        name="relation"
        legend="What is it to you?"
        items={(['present', 'past', 'potential'] as const).map((value) => ({ value, text: relationWords[value] }))}
      />
      <NumberField
        form={form}
        name="tier"
        label="Tier"
        hint="1 for your own partners, 2 for a partner of theirs"
        value="1"
      />
      <Button>Add the partner</Button>
    </PageForm>
  );
}
