/**
 * Other words for a word, in lower case, both spellings of a British and an American one included. Every engine reads
 * them here: the one place where the vocabulary of search is widened.
 */
export const synonyms: Readonly<Record<string, readonly string[]>> = {};
