import { type Letter, type LetterFormat, type LetterPart, partsOf } from './letter.ts';

export type Letters = {
  /** A letter as a file: Word to edit it, PDF to send it. The same words in both. */
  write(letter: Letter, format: LetterFormat): Promise<Uint8Array>;
  /** The signs of a letter that the PDF cannot print, and Word can. */
  notInPdf(letter: Letter): Promise<string[]>;
};

/** Writes letters. Nothing leaves the process. */
export function createLetters(): Letters {
  return {
    // Loaded with the first letter: their libraries cost every process that starts 20MB, and most write none.
    async write(typed, format) {
      const letter = { ...typed, parts: typed.parts.flatMap(withLists) };
      if (format === 'docx') return (await import('./write-docx.ts')).writeDocx(letter);
      return (await import('./write-pdf.ts')).writePdf(letter);
    },
    async notInPdf(letter) {
      return (await import('./pdf-text.ts')).notPrinted(letter);
    },
  };
}

// What somebody typed as a list is one in the document, for a screen reader too.
function withLists(part: LetterPart): LetterPart[] {
  return part.kind === 'paragraph' ? partsOf(part.text) : [part];
}
