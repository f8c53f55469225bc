import { readingOf } from './reading.ts';
import type { ClauseCode } from './rule.ts';
import { clauseRules } from './rules.ts';
import { sentencesOf } from './sentences.ts';

export type ClauseFinding = {
  code: ClauseCode;
  /** Word for word as it stands in the text. */
  quotation: string;
  start: number;
  end: number;
};

/** A text of a contract that is longer than the longest we know is not a contract. */
export const mostCharacters = 1_000_000;
const mostFindings = 300;

/**
 * What a contract's text says that goes against the Compact or against what primes commit to: deterministic, and never advice
 * on the law. Never throws, and takes time in proportion to the length of the text. @returns findings in the order of the text
 */
export function checkClauses(text: string): ClauseFinding[] {
  const sentences = sentencesOf(text);
  const findings: ClauseFinding[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1]?.text ?? '';
    const after = `${sentences[index + 1]?.text ?? ''} ${sentences[index + 2]?.text ?? ''}`;
    const reading = readingOf(sentence, before, after);
    const { start, end } = sentence;
    for (const { code, finds } of clauseRules) {
      if (finds(reading)) findings.push({ code, quotation: text.slice(start, end), start, end });
    }
    if (findings.length >= mostFindings) break;
  }
  return findings;
}
