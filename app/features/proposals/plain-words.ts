/** The words of a text in small letters, without punctuation, with one space before and after each. */
export function plainWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.replace(/ {2,}/g, ' ');
}
