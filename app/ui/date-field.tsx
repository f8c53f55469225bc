import { DateInput, type DateInputProps } from './date-input.tsx';
import { type FormState, fieldError, fieldValue } from './form-state.ts';

type DateFieldProps = Omit<DateInputProps, 'errorMessage' | 'id' | 'namePrefix' | 'items' | 'values'> & {
  form: FormState;
  name: string;
  /** The calendar date to show before anything was typed: 2026-03-31. */
  value?: string;
};

const PARTS = ['day', 'month', 'year'] as const;

/** A date in three inputs, `name-day`, `name-month` and `name-year`. An error is the date's, or that of one part. */
export function DateField({ form, name, value, ...date }: DateFieldProps) {
  const [year, month, day] = (value ?? '').split('-').map((part) => part.replace(/^0+/, ''));
  const fallback = { day, month, year };
  const whole = fieldError(form, name);
  const items = PARTS.map((part) => ({
    name: part,
    error: fieldError(form, `${name}-${part}`) ? true : undefined,
    value: fieldValue(form, `${name}-${part}`, fallback[part]) || undefined,
  }));
  const partError = PARTS.map((part) => fieldError(form, `${name}-${part}`)).find(Boolean);
  return <DateInput {...date} id={name} namePrefix={name} items={items} errorMessage={whole ?? partError} />;
}
