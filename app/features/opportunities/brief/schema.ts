import { z } from 'zod';
import { knownCode, requiredText } from '../../fields.ts';

/** What an acronym stands for. @param acronyms those that the draft does not explain */
export function explanationForm(acronyms: readonly string[]) {
  return z.object({
    acronym: knownCode((acronym) => acronyms.includes(acronym), 'The draft explains this already'),
    meaning: requiredText('Enter what it stands for', 100, 'What it stands for must be 100 characters or fewer'),
  });
}
