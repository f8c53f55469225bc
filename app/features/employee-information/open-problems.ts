import type { VaultProblem } from '#app/services/vault.ts';

/** Why a file that is there does not open: what the vault says, or that it could not be fetched from where files lie. */
export type Unreadable = VaultProblem | 'not_fetched';
export const unreadable = [
  'not_set_up',
  'unknown_key',
  'wrong_key',
  'destroyed',
  'damaged',
  'not_fetched',
] as const satisfies readonly Unreadable[];

/** Why an instalment was not opened. */
export const openProblems = ['wrong_code', 'too_many', 'no_second_factor', ...unreadable] as const;
export type OpenProblem = (typeof openProblems)[number];
