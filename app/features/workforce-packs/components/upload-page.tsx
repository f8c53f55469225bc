import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Details } from '#app/ui/details.tsx';
import { FileField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { codeLabel, codesOf, columnTitles, countedBy } from '../staff.ts';
import { type CellErrors, CellErrorTable } from './cell-errors.tsx';

type Props = { declarationId: string; title: string; form: FormState; cells: CellErrors | null };

/** A file of staff is chosen. */
export function UploadPage({ declarationId, title, form, cells }: Props) {
  const back = { href: paths.tupeWorkforce(declarationId), text: 'Back to the figures of staff' };
  return (
    <DeclarationFrame head={{ declarationId, title }} heading="Give figures of staff" form={form} back={back}>
      {cells && <CellErrorTable cells={cells} />}
      <p className="govuk-body">
        Select a file with a row for each employee, without names. We sum it up in groups of five or more, show you what
        bidders would see, and keep no row.{' '}
        <a className="govuk-link" href={paths.tupeWorkforceTemplate(declarationId, 'xlsx')}>
          Download a template (Excel)
        </a>{' '}
        or the{' '}
        <a className="govuk-link" href={paths.tupeWorkforceTemplate(declarationId, 'csv')}>
          same as CSV
        </a>
        .
      </p>
      <Details summary="What each column holds">
        <dl className="govuk-list">
          <dt className="govuk-!-font-weight-bold">{columnTitles.role} and site</dt>
          <dd className="govuk-!-margin-bottom-2 govuk-!-margin-left-0">
            The job in plain words, such as “Employment adviser”, and the town or building
          </dd>
          <dt className="govuk-!-font-weight-bold">
            <Abbr short="FTE" long="Full-time equivalent" explain />
          </dt>
          <dd className="govuk-!-margin-bottom-2 govuk-!-margin-left-0">A number above 0 and up to 1, such as 0.6</dd>
          {countedBy.map((by) => (
            <div key={by}>
              <dt className="govuk-!-font-weight-bold">{columnTitles[by]}</dt>
              <dd className="govuk-!-margin-bottom-2 govuk-!-margin-left-0">
                {codesOf(by)
                  .map((code) => codeLabel(by, code))
                  .join('; ')}
                {by === 'pay' && '. Or full-time pay for a year, as a number'}
                {by === 'service' && '. Or a number of years'}
                {by === 'origin' && '. Or yes or no'}
              </dd>
            </div>
          ))}
        </dl>
      </Details>
      <PageForm upload>
        <FileField
          form={form}
          name="file"
          label="File of staff"
          hint="CSV or Excel (.xlsx), up to 10MB and 50,000 employees. No names, numbers of employees, dates of birth or addresses"
          accept=".csv,.xlsx"
        />
        <DateField
          form={form}
          name="asAt"
          legend={{ text: 'As at which day are the figures?', classes: 'govuk-fieldset__legend--s' }}
          hint="Bidders see this day"
        />
        <Button preventDoubleClick>Read the file</Button>
      </PageForm>
    </DeclarationFrame>
  );
}
