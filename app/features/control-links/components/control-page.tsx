import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { ControlLinks } from '../read-control.server.ts';
import { ControlTable } from './control-table.tsx';

type Props = { organisation: { id: string; name: string }; links: ControlLinks; mayChange: boolean; form: FormState };

/** Links of control, for stewards: what is recorded, and recording and ending them. */
export function ControlPage({ organisation, links, mayChange, form }: Props) {
  return (
    <>
      <BackLink href={paths.stewardshipOrganisation(organisation.id)} text={`Back to ${organisation.name}`} />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{organisation.name}</span>
      <h1 className="govuk-heading-l">Who controls it</h1>
      <p className="govuk-body">
        Organisations under common control count as one voice: when partners validate, and when concerns are counted.
        The organisation itself reads what is recorded here.
      </p>
      <ControlTable links={links} />
      {mayChange && links.some(({ endedOn }) => endedOn === null) && <EndForms links={links} />}
      {mayChange && (
        <>
          <h2 className="govuk-heading-m">Record that it is controlled</h2>
          <PageForm>
            <TextField
              form={form}
              name="controller"
              label={`Which organisation controls ${organisation.name}?`}
              hint="Its name as it stands here, or the address of its page"
            />
            <TextField
              form={form}
              name="source"
              label="Where is this written?"
              hint="For example, Companies House, persons with significant control, 3 May 2026"
            />
            <Button preventDoubleClick>Record</Button>
          </PageForm>
        </>
      )}
    </>
  );
}

function EndForms({ links }: { links: ControlLinks }) {
  return (
    <PageForm>
      {links
        .filter(({ endedOn }) => endedOn === null)
        .map(({ id, controlledName, controllerName, recordedOn }) => (
          <Button key={id} variant="secondary" name="end" value={id}>
            End: {controlledName} under {controllerName}
            <span className="govuk-visually-hidden">, recorded on {formatDate(recordedOn)}</span>
          </Button>
        ))}
    </PageForm>
  );
}
