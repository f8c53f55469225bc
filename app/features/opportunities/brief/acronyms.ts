// What everyone knows, what the page of an opportunity explains itself, and Roman numerals.
const known = new Set(
  ['UK', 'GB', 'EU', 'US', 'NHS', 'GP', 'BBC', 'TV', 'IT', 'ID', 'CV', 'PDF', 'SMS', 'VAT', 'AM', 'PM', 'OK'].concat(
    ['TUPE', 'CPV', 'PPN'],
    ['II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII'],
  ),
);

/** The acronyms of some texts that none of them explains, each once, in the order in which they come. */
export function unexplainedAcronyms(texts: readonly string[]): string[] {
  const all = texts.join('\n');
  const found = all.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}&]*\p{Lu}[\p{L}&]*(?![\p{L}\p{N}])/gu) ?? [];
  const acronyms = found.map((word) => word.replace(/s$/, '')).filter(isAcronym);
  return [...new Set(acronyms)].filter((acronym) => !known.has(acronym) && !isExplained(acronym, all));
}

// "MacDonald" has two capitals as well, and a shouted word is no acronym: half of the letters are capitals, and they are few.
function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return word.length <= 6 && capitals * 2 > word.length;
}

// "personal development plan (PDP)" or "PDP (personal development plan)".
function isExplained(acronym: string, text: string): boolean {
  const written = acronym.replaceAll('&', '\\&');
  const before = new RegExp(`\\p{L}+[ -]\\p{L}[^.()]*\\(${written}s?\\)`, 'u');
  const after = new RegExp(`(?<!\\p{L})${written}s? \\([^)]*\\p{Ll}{2}[^)]* [^)]*\\)`, 'u');
  return before.test(text) || after.test(text);
}

/** The text with an acronym written out where it first stands; null where it does not stand. */
export function writtenOut(text: string, acronym: string, meaning: string): string | null {
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${acronym.replaceAll('&', '\\&')}(?=s?(?![\\p{L}\\p{N}]))`, 'u');
  return at.test(text) ? text.replace(at, () => `${meaning} (${acronym})`) : null;
}
