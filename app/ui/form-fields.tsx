import { CharacterCount } from './character-count.tsx';
import { Checkboxes, type CheckboxesProps } from './checkboxes.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileUpload, type FileUploadProps } from './file-upload.tsx';
import { type FormState, fieldError, fieldHref, fieldValue, fieldValues } from './form-state.ts';
import { Input, type InputProps } from './input.tsx';
import { Radios, type RadiosProps } from './radios.tsx';
import { Select, type SelectProps } from './select.tsx';
import { Textarea, type TextareaProps } from './textarea.tsx';

export { DateField } from './date-field.tsx';

// Each field takes its value and its error from the form. `value` is what to show before anything was typed.
type InForm<Props> = Omit<Props, 'errorMessage' | 'id' | 'idPrefix'> & { form: FormState };

/** A one-line answer. */
export function TextField({ form, value, ...input }: InForm<InputProps>) {
  const shown = fieldValue(form, input.name, value === undefined ? '' : String(value));
  return <Input {...input} value={shown || undefined} errorMessage={fieldError(form, input.name)} />;
}

/** An answer of several lines; `maxWords` counts them as they are typed. */
export function TextareaField({ form, value, maxWords, ...textarea }: InForm<TextareaProps> & { maxWords?: number }) {
  const filled = {
    ...textarea,
    value: fieldValue(form, textarea.name, value),
    errorMessage: fieldError(form, textarea.name),
  };
  return maxWords ? <CharacterCount {...filled} maxwords={maxWords} /> : <Textarea {...filled} />;
}

/** One answer out of a few. */
export function RadiosField({ form, value, ...radios }: InForm<RadiosProps>) {
  const chosen = fieldValue(form, radios.name, value === undefined || value === null ? '' : String(value));
  return <Radios {...radios} value={chosen} errorMessage={fieldError(form, radios.name)} />;
}

/** Any number of answers out of a few. */
export function CheckboxesField({ form, values, ...checkboxes }: InForm<CheckboxesProps>) {
  const ticked = fieldValues(form, checkboxes.name, values?.map(String));
  return <Checkboxes {...checkboxes} values={ticked} errorMessage={fieldError(form, checkboxes.name)} />;
}

/** One answer out of many. */
export function SelectField({ form, value, ...select }: InForm<SelectProps>) {
  const chosen = fieldValue(form, select.name, value === undefined ? '' : String(value));
  return <Select {...select} value={chosen} errorMessage={fieldError(form, select.name)} />;
}

/** A file, which a browser never lets a page fill in again. */
export function FileField({ form, ...upload }: InForm<FileUploadProps>) {
  return <FileUpload {...upload} errorMessage={fieldError(form, upload.name)} />;
}

/** A sum of money in pounds. */
export function MoneyField(props: InForm<InputProps>) {
  return <TextField inputmode="decimal" spellcheck={false} prefix="£" classes="govuk-input--width-10" {...props} />;
}

/** A whole number, with its unit as `suffix`. */
export function NumberField(props: InForm<InputProps>) {
  return <TextField inputmode="numeric" spellcheck={false} classes="govuk-input--width-5" {...props} />;
}

/** Every error of the form, linked to its field; nothing when there is none. */
export function FormErrorSummary({ form }: { form: FormState }) {
  if (form.errors.length === 0) return null;
  const errorList = form.errors.map(({ field, message }) => ({ text: message, href: fieldHref(form, field) }));
  return <ErrorSummary errorList={errorList} />;
}
