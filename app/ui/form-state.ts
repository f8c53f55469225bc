/** A form as it comes back to the reader: what was typed, and what is wrong with it. */
export type FormState = {
  values: Record<string, string | string[]>;
  errors: { field: string; message: string }[];
};

/** A form that nobody has filled in yet. */
export const emptyForm: FormState = { values: {}, errors: [] };

/** The first thing wrong with a field, in words. */
export function fieldError(form: FormState, name: string): string | undefined {
  return form.errors.find((error) => error.field === name)?.message;
}

/** What was typed in a field, or what to show before anything is. */
export function fieldValue(form: FormState, name: string, fallback = ''): string {
  const typed = form.values[name];
  return (Array.isArray(typed) ? typed[0] : typed) ?? fallback;
}

/** What was ticked in a field, or what to tick before anything is. */
export function fieldValues(form: FormState, name: string, fallback: readonly string[] = []): readonly string[] {
  // A browser sends nothing for boxes left empty: once anything was sent, no values means that none is ticked.
  const typed = form.values[name] ?? (isSent(form) ? [] : fallback);
  return Array.isArray(typed) ? typed : [String(typed)];
}

/** Where an error summary links to: the input itself, or the first part of a date. */
export function fieldHref(form: FormState, name: string): string {
  return `${name}-day` in form.values ? `#${name}-day` : `#${name}`;
}

function isSent(form: FormState): boolean {
  return Object.keys(form.values).length > 0 || form.errors.length > 0;
}
