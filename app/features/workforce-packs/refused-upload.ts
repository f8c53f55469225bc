import type { FormState } from '#app/ui/form-state.ts';
import { counted } from '../wording.ts';
import type { CellError } from './read-staff.ts';
import { fileRefusals } from './refusal-words.ts';
import type { Uploaded } from './upload-pack.server.ts';

type Refused = Exclude<Uploaded, { ok: true }> | { ok: false; reason: 'gone' };
export type RefusedUpload = { form: FormState; cells: { errors: CellError[]; count: number } | null };

/** A file that was not taken, as the page shows it: what is wrong, beside the field that it was chosen in. */
export function refusedUpload(refused: Refused, field: string, values: FormState['values']): RefusedUpload {
  const form = (message: string): FormState => ({ values, errors: [{ field, message }] });
  if (refused.reason === 'cells') {
    const { errors, count } = refused;
    return { form: form(`The selected file has ${counted(count, 'cell')} to put right`), cells: { errors, count } };
  }
  const names = 'names' in refused && refused.names ? `: ${refused.names.join(', ')}` : '';
  return { form: form(`${fileRefusals[refused.reason]}${names}`), cells: null };
}

/** What is said once a file was read. */
export function readWords({ people, leftOut }: { people: number; leftOut: string[] }): string {
  const left = leftOut.length > 0 ? ` Left out: ${leftOut.join(', ')}.`.slice(0, 300) : '';
  return `${counted(people, 'employee')} read and summed up. No row is kept.${left}`;
}
