import { createHash } from 'node:crypto';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import type { FormState } from '#app/ui/form-state.ts';
import { problem } from './problem.server.ts';

export type Upload = { name: string; bytes: Uint8Array };
export type SubmittedForm = {
  values: Record<string, string | string[]>;
  uploads: Record<string, Upload>;
  /** Tells a second submission of the same answers from a first one of others. */
  formKey: string | null;
};

const formKeyPattern = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
// More than every district of the country ticked, with everything else that a form of ours asks.
const mostEntries = 5_000;
// Postgres text holds no NUL, and half a surrogate pair is no character: neither can be typed, so both are dropped.
const clean = (value: string) => value.replaceAll('\0', '').toWellFormed().replaceAll('\r\n', '\n');

/** Reads a submitted form. @throws a 400 problem when the body is no form, 413 when it is too large or has too many fields. */
export async function readForm(request: Request): Promise<SubmittedForm> {
  const formData = await request.formData().catch((error: unknown) => {
    throw problem(error instanceof Error && /too large/i.test(String(error.cause ?? error)) ? 413 : 400);
  });
  const values: SubmittedForm['values'] = {};
  const uploads: SubmittedForm['uploads'] = {};
  // Gathered in one pass: asking for each name in turn takes the square of their number, which a stranger chooses.
  const entries = [...formData];
  if (entries.length > mostEntries) throw problem(413);
  for (const [name, submitted] of Map.groupBy(entries, ([name]) => name)) {
    if (name === '__proto__') continue;
    const texts: string[] = [];
    for (const [, entry] of submitted) {
      if (typeof entry === 'string') texts.push(clean(entry));
      // Without a choice a browser sends a file that has no name. An empty file that was chosen has one, and is refused by name.
      else if (entry.size > 0 || entry.name !== '')
        uploads[name] = { name: clean(entry.name), bytes: new Uint8Array(await entry.arrayBuffer()) };
    }
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  const key = values.form_key;
  delete values.form_key;
  const isKey = typeof key === 'string' && formKeyPattern.test(key);
  return {
    values,
    uploads,
    formKey: isKey ? submissionKey(key, new URL(request.url).pathname, values, uploads) : null,
  };
}

/**
 * The key of a form together with what was sent. The same answers twice are one submission; a reader who goes back to the
 * page that the browser kept and corrects an answer makes another, although the page still holds the first one's key.
 */
function submissionKey(
  key: string,
  pathname: string,
  values: SubmittedForm['values'],
  uploads: SubmittedForm['uploads'],
): string {
  const hash = createHash('sha256').update(JSON.stringify([key, pathname, values]));
  for (const [field, { name, bytes }] of Object.entries(uploads))
    hash.update(JSON.stringify([field, name])).update(bytes);
  return hash.digest('hex');
}

/** Gathers the three inputs of each date under the date's own name, where a schema looks for them. */
function withDates(values: SubmittedForm['values']): Record<string, unknown> {
  const gathered: Record<string, unknown> = { ...values };
  for (const name of Object.keys(values)) {
    if (!name.endsWith('-day')) continue;
    const date = name.slice(0, -'-day'.length);
    gathered[date] = { day: values[name], month: values[`${date}-month`], year: values[`${date}-year`] };
  }
  return gathered;
}

/** Checks a submitted form against a schema: its value, or the form as it goes back to the reader with its errors. */
export function checkForm<Schema extends z.ZodType>(
  schema: Schema,
  submitted: SubmittedForm,
): { ok: true; value: z.output<Schema> } | { ok: false; form: FormState } {
  const parsed = schema.safeParse({ ...withDates(submitted.values), ...submitted.uploads });
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const field = fieldOf(issue.path, submitted);
    if (!errors.has(field)) errors.set(field, issue.message);
  }
  return {
    ok: false,
    form: { values: submitted.values, errors: [...errors].map(([field, message]) => ({ field, message })) },
  };
}

// An error inside a date or a list of ticked boxes belongs to the field as a whole.
function fieldOf(path: readonly PropertyKey[], submitted: SubmittedForm): string {
  const [first = '', ...rest] = path.map(String);
  const isOneField = `${first}-day` in submitted.values || first in submitted.values || rest.length === 0;
  return isOneField ? first : [first, ...rest].join('.');
}

export type RefusedForm = { form: FormState };

/** Sends a form back with what is wrong with it: nothing typed is lost. */
export function refuseForm(form: FormState, status = 400) {
  return data<RefusedForm>({ form }, { status });
}
