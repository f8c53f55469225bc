import type { Letter, LetterFormat } from './letter.ts';

export type Letters = {
  /** A letter as a file: Word to edit it, PDF to send it. The same words in both. */
  write(letter: Letter, format: LetterFormat): Promise<Uint8Array>;
};

/** Writes letters. Nothing leaves the process. */
export function createLetters(): Letters {
  return {
    // Loaded with the first letter: their libraries cost every process that starts 20MB, and most write none.
    async write(letter, format) {
      if (format === 'docx') return (await import('./write-docx.ts')).writeDocx(letter);
      return (await import('./write-pdf.ts')).writePdf(letter);
    },
  };
}
