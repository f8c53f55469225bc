import { RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import { calendars } from '../../working-days/bank-holidays.ts';
import { calendarWords, jurisdictions, jurisdictionWords, transferTypes, transferTypeWords } from '../domain.ts';
import type { PartFieldsProps } from './record-form-page.tsx';

/** What moves, for whom, and where the staff work. */
export function WorkFields({ form, values }: PartFieldsProps) {
  return (
    <>
      <RadiosField
        form={form}
        name="transfer_type"
        legend="What moves?"
        items={transferTypes.map((value) => ({ value, text: transferTypeWords[value] }))}
        value={values.transferType}
      />
      <TextField
        form={form}
        name="client_name"
        label="Client"
        hint="For whom the work is done: a department, a council"
        value={values.clientName}
      />
      <TextareaField
        form={form}
        name="services"
        label="Services"
        hint="What the staff do now. Do not name anybody"
        rows={4}
        value={values.services}
      />
      <TextareaField
        form={form}
        name="sites"
        label="Sites"
        hint="Where they work, one place on each line. Do not name anybody"
        rows={4}
        value={values.sites.join('\n')}
      />
      <RadiosField
        form={form}
        name="jurisdiction"
        legend="Where do the staff work?"
        hint="Northern Ireland has rules and dates of its own"
        items={jurisdictions.map((value) => ({ value, text: jurisdictionWords[value] }))}
        value={values.jurisdiction}
      />
      <RadiosField
        form={form}
        name="calendar"
        legend="Whose bank holidays count?"
        items={calendars.map((value) => ({ value, text: calendarWords[value] }))}
        value={values.calendar}
      />
    </>
  );
}
