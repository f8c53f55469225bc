import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { RecordView } from '../read-record.server.ts';
import type { RecordPart } from '../record-schema.ts';
import { DatesFields } from './dates-fields.tsx';
import { DeclarationFrame, VersionField } from './declaration-frame.tsx';
import { StaffFields } from './staff-fields.tsx';
import { WorkFields } from './work-fields.tsx';

export type PartFieldsProps = { form: FormState; values: RecordView['values'] };

const headings: Readonly<Record<RecordPart, string>> = {
  work: 'The work that moves',
  dates: 'When it moves',
  staff: 'The staff it touches',
};
const fieldsOf = { work: WorkFields, dates: DatesFields, staff: StaffFields } as const;

/** The prime changes one part of the record. Everything may be left empty until it is known. */
export function RecordFormPage({ record, part, form }: { record: RecordView; part: RecordPart; form: FormState }) {
  const Fields = fieldsOf[part];
  const back = { href: paths.tupeDeclaration(record.declarationId, 'record'), text: 'Back to the record' };
  return (
    <DeclarationFrame head={record} heading={headings[part]} form={form} back={back}>
      <PageForm>
        <VersionField version={record.version} />
        <Fields form={form} values={record.values} />
        <TextField
          form={form}
          name="reason"
          label="Why does the record change?"
          hint={
            record.isDraft
              ? 'You can leave this empty while the opportunity is a draft'
              : 'Everybody who has a part reads it in the history'
          }
        />
        <Button id="version" preventDoubleClick>
          Save
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
