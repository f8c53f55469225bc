import type { z } from 'zod';
import { emptyForm, type FormState } from '#app/ui/form-state.ts';
import { checkForm } from './form.server.ts';

const mostFields = 100;
const mostCharacters = 200;

/** Checks what a form with the method "get" put in the address. Without a query nothing is wrong and nothing is asked for. */
export function checkQuery<Schema extends z.ZodType>(
  schema: Schema,
  url: URL,
): { value: z.output<Schema> | null; form: FormState } {
  const fields = [...url.searchParams].slice(0, mostFields);
  if (fields.length === 0) return { value: null, form: emptyForm };
  const values = Object.fromEntries(
    fields.map(([name, value]) => [name, value.slice(0, mostCharacters).toWellFormed()]),
  );
  const checked = checkForm(schema, { values, uploads: {}, formKey: null });
  return checked.ok ? { value: checked.value, form: { values, errors: [] } } : { value: null, form: checked.form };
}
