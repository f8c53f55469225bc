import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { columnLetter } from '../read-staff.ts';
import { type Column, columns, columnTitles } from '../staff.ts';
import { type CellErrors, CellErrorTable } from './cell-errors.tsx';

type Props = {
  declarationId: string;
  title: string;
  columns: { headings: string[]; guesses: Partial<Record<Column, number | null>> } | null;
  form: FormState;
  cells: CellErrors | null;
};

/** The columns of a file are named, where they are not called as ours. */
export function ColumnsPage({ declarationId, title, columns: read, form, cells }: Props) {
  const back = { href: paths.tupeWorkforceNew(declarationId), text: 'Select another file' };
  const headings = read?.headings.map((heading, index) => ({
    value: String(index),
    text: `${columnLetter(index)}: ${heading || 'no heading'}`,
  }));
  return (
    <DeclarationFrame head={{ declarationId, title }} heading="Which column is which?" form={form} back={back}>
      {cells && <CellErrorTable cells={cells} />}
      {headings ? (
        <>
          <p className="govuk-body">
            The headings are not those of the template. We guessed; check it. Other columns are left out. Until you go
            on, the file lies encrypted, for a day at most.
          </p>
          <PageForm>
            {columns.map((column) => (
              <SelectField
                key={column}
                form={form}
                name={column}
                label={columnTitles[column]}
                value={String(read?.guesses[column] ?? '')}
                items={[{ value: '', text: 'Choose a column' }, ...headings]}
              />
            ))}
            <Button preventDoubleClick>Read the file</Button>
          </PageForm>
        </>
      ) : (
        <p className="govuk-body">
          The file is not kept any more.{' '}
          <a className="govuk-link" href={paths.tupeWorkforceNew(declarationId)}>
            Select it again
          </a>
          .
        </p>
      )}
    </DeclarationFrame>
  );
}
