/** How hard a text is to read. */
export type Reading = { age: number; words: number; sentences: number; longest: string };

// Fewer words say too little about how somebody writes.
const fewestWords = 30;

/**
 * The age at which a text is read with ease: the grade of Flesch and Kincaid, which counts years of school, plus five. Null
 * for a text that is too short to tell.
 */
export function readingOf(text: string): Reading | null {
  const sentences = sentencesIn(text);
  const words = sentences.flatMap(wordsIn);
  if (words.length < fewestWords) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  const longest = sentences.reduce((long, each) => (wordsIn(each).length > wordsIn(long).length ? each : long), '');
  return { age: Math.max(5, Math.round(grade + 5)), words: words.length, sentences: sentences.length, longest };
}

/** The sentences of a text; a line of a list counts as one. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”’)]?)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0);
}

/** The words of a text, without figures and marks. */
export function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}

/**
 * How many syllables an English word has, by its groups of vowels: near enough for a mean over many words. An acronym is
 * spelled, a letter each.
 */
export function syllablesIn(word: string): number {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return letters.length;
  const spoken = letters
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
    .replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
