/** A part of a letter. Text is plain; a line break in it stays one. */
export type LetterPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] };

/** A letter as it is written, whatever it is saved as. */
export type Letter = {
  /** What the document is called; its first heading. */
  title: string;
  from: string;
  to: string[];
  /** As it is shown: "26 November 2026". */
  date: string;
  about: string;
  parts: LetterPart[];
  /** Who signs: a role, below a gap for the signature. */
  signedBy: string;
  /** At the foot of each page. */
  foot: string;
};

export const letterFormats = ['docx', 'pdf'] as const;
export type LetterFormat = (typeof letterFormats)[number];

export const letterTypes: Readonly<Record<LetterFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

// Control characters that no document may hold (XML 1.0, section 2.2), marks that turn the direction of what follows, which
// could disguise a sentence, and code points that are no characters.
const unprintable = /(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text without what a document cannot hold. Every letter, sign and emoji stays. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(unprintable, '');
}

/** The paragraphs of a text: an empty line divides them. */
export function paragraphsOf(text: string): string[] {
  return printable(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

const bullet = /^\s*[-–•*]\s+/;

/** The parts of a text: lines that begin with a dash, a bullet or a star are a list, and all others paragraphs. */
export function partsOf(text: string): LetterPart[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const parts: LetterPart[] = [];
    for (const line of paragraph.split('\n')) {
      const last = parts.at(-1);
      if (bullet.test(line)) {
        const item = line.replace(bullet, '');
        if (last?.kind === 'list') last.items.push(item);
        else parts.push({ kind: 'list', items: [item] });
      } else if (last?.kind === 'paragraph') last.text += `\n${line}`;
      else parts.push({ kind: 'paragraph', text: line });
    }
    return parts;
  });
}
