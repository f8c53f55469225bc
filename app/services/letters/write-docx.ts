import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { type Letter, type LetterPart, paragraphsOf, printable } from './letter.ts';

const font = 'Arial';
const points = (size: number) => size * 2;
const twips = (size: number) => size * 20;

/** A letter as a Word document, to be edited and signed. */
export function writeDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    title: printable(letter.title),
    subject: printable(letter.about),
    creator: printable(letter.from),
    styles: {
      default: {
        document: {
          run: { font, size: points(11), language: { value: 'en-GB' } },
          paragraph: { spacing: { after: twips(8), line: 276 } },
        },
        heading1: heading(18, 12),
        heading2: heading(13, 4),
        listParagraph: { paragraph: { spacing: { after: twips(4) } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: margins } },
        footers: { default: new Footer({ children: [foot(letter.foot)] }) },
        children: [...head(letter), ...letter.parts.flatMap(partParagraphs), ...sign(letter)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const margins = { top: twips(64), bottom: twips(64), left: twips(64), right: twips(64) };

function heading(size: number, after: number) {
  return {
    run: { font, size: points(size), bold: true, color: '0B0C0C' },
    paragraph: { spacing: { before: twips(12), after: twips(after) }, keepNext: true },
  };
}

function head({ title, from, to, date, about }: Letter): Paragraph[] {
  return [
    new Paragraph({ children: runs(from, true) }),
    new Paragraph({ text: printable(date) }),
    ...to.map((name) => new Paragraph({ children: runs(`To: ${name}`) })),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
    new Paragraph({ children: runs(about) }),
  ];
}

function partParagraphs(part: LetterPart): Paragraph[] {
  if (part.kind === 'heading') return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(part.text) })];
  if (part.kind === 'list')
    return part.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
  return paragraphsOf(part.text).map((text) => new Paragraph({ children: runs(text) }));
}

function sign({ signedBy, from }: Letter): Paragraph[] {
  return [
    new Paragraph({ spacing: { before: twips(12), after: twips(40) }, keepNext: true, text: 'Signed' }),
    new Paragraph({ keepNext: true, children: runs(signedBy) }),
    new Paragraph({ children: runs(from) }),
  ];
}

function foot(text: string): Paragraph {
  const size = points(9);
  return new Paragraph({
    children: [
      new TextRun({ text: `${printable(text)}  |  Page `, size }),
      new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size }),
    ],
  });
}

// A line break of the text is one in the document. What is not said to be bold is as its style is: a heading is.
function runs(text: string, bold = false): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(bold && { bold }), ...(index > 0 && { break: 1 }) }));
}
