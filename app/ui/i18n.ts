import type { Attributes } from './base.ts';

/** The words that a component's script writes, by govuk-frontend's kebab-case key; plurals by rule (`one`, `other`). */
export type ScriptWords = Record<string, string | Record<string, string> | undefined>;

/** The `data-i18n.*` attributes from which the script reads its words. */
export function i18nAttributes(words: ScriptWords = {}): Attributes {
  const attributes: Attributes = {};
  for (const [key, message] of Object.entries(words)) {
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message;
    for (const [rule, plural] of Object.entries(typeof message === 'object' ? message : {})) {
      attributes[`data-i18n.${key}.${rule}`] = plural;
    }
  }
  return attributes;
}
