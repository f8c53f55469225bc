/**
 * Which words of a text stand for which codes (domain.md 4.4). Made to be edited: how a phrase is written is said in
 * phrases.ts; a "~" before it makes it a hint, which is proposed and not taken for granted. Each change belongs in
 * the tests of this folder, with a text that it should find and one that it should not.
 */
export type Rule = {
  services?: readonly string[];
  groups?: readonly string[];
  specialisms?: readonly string[];
  ways?: readonly ('site' | 'outreach' | 'remote')[];
  phrases: readonly string[];
};
