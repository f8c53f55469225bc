import type { Letter, LetterFormat } from './letter.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

export type Letters = {
  /** A letter as a file: Word to edit it, PDF to send it. The same words in both. */
  write(letter: Letter, format: LetterFormat): Promise<Uint8Array>;
};

/** Writes letters. Nothing leaves the process. */
export function createLetters(): Letters {
  return { write: (letter, format) => (format === 'docx' ? writeDocx(letter) : writePdf(letter)) };
}
