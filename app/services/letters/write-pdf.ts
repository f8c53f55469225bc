import PdfDocument from 'pdfkit';
import { type Letter, type LetterPart, paragraphsOf, printable } from './letter.ts';
import { fontFile, pdfText } from './pdf-text.ts';

type Pdf = InstanceType<typeof PdfDocument>;
type Structure = PDFKit.PDFStructureElement;

const margin = 64;
const ink = '#0b0c0c';
const grey = '#505a5f';

/** A letter as a PDF whose headings, paragraphs and lists are tagged for a screen reader. */
export async function writePdf(letter: Letter): Promise<Uint8Array> {
  const pdf = new PdfDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    pdfVersion: '1.7',
    font: fontFile('arimo-regular'),
    info: {
      Title: printable(letter.title),
      Author: printable(letter.from),
      Subject: printable(letter.about),
      Creator: 'Tierbridge',
    },
  });
  pdf.registerFont('regular', fontFile('arimo-regular')).registerFont('bold', fontFile('arimo-bold'));
  const bytes = bytesOf(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  writeHead(pdf, root, letter);
  for (const part of letter.parts) writePart(pdf, root, part);
  writeSignature(pdf, root, letter);
  root.end();
  writeFeet(pdf, pdfText(letter.foot));
  pdf.end();
  return bytes;
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.once('end', () => resolve(Buffer.concat(chunks)));
    pdf.once('error', reject);
  });
}

function writeHead(pdf: Pdf, root: Structure, { title, from, to, date, about }: Letter): void {
  write(pdf, root, from, { font: 'bold', gap: 6 });
  write(pdf, root, date, { gap: 10 });
  for (const name of to) write(pdf, root, `To: ${name}`, { gap: 2 });
  pdf.y += 16;
  write(pdf, root, title, { font: 'bold', size: 18, tag: 'H1', gap: 8 });
  write(pdf, root, about, { gap: 12 });
}

function writePart(pdf: Pdf, root: Structure, part: LetterPart): void {
  if (part.kind === 'heading') {
    // A heading stays with the first lines of what it heads.
    makeRoom(pdf, 70);
    pdf.y += 8;
    write(pdf, root, part.text, { font: 'bold', size: 13, tag: 'H2', gap: 4 });
  } else if (part.kind === 'list') writeList(pdf, root, part.items);
  else for (const text of paragraphsOf(part.text)) write(pdf, root, text, { gap: 8 });
}

function writeList(pdf: Pdf, root: Structure, items: string[]): void {
  const list = pdf.struct('L');
  root.add(list);
  pdf.font('regular').fontSize(11).fillColor(ink);
  for (const item of items) {
    makeRoom(pdf, 16);
    pdf.list([breakable(item)], { structParent: list, bulletRadius: 2, textIndent: 14, lineGap: 3 });
    pdf.y += 3;
  }
  list.end();
  pdf.y += 6;
}

function writeSignature(pdf: Pdf, root: Structure, { signedBy, from }: Letter): void {
  makeRoom(pdf, 110);
  pdf.y += 12;
  write(pdf, root, 'Signed', { gap: 44 });
  write(pdf, root, signedBy, { gap: 2 });
  write(pdf, root, from, {});
}

type Style = { font?: 'regular' | 'bold'; size?: number; tag?: 'P' | 'H1' | 'H2'; gap?: number };

function write(pdf: Pdf, root: Structure, text: string, { font = 'regular', size = 11, tag = 'P', gap = 0 }: Style) {
  pdf.font(font).fontSize(size).fillColor(ink);
  pdf.text(breakable(text), { structParent: root, structType: tag, lineGap: 3 });
  pdf.y += gap;
}

// A word that no line holds would run over the margin, and takes the time of its square: it may break after each 40 characters.
function breakable(text: string): string {
  return pdfText(text).replaceAll(/\S{40}(?=\S)/gu, '$&\u200b');
}

function makeRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - margin) pdf.addPage();
}

// Numbers of pages are known at the end only. They are no part of what is read aloud.
function writeFeet(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular').fontSize(9).fillColor(grey);
    const line = `${foot}  |  Page ${index + 1} of ${count}`;
    pdf.text(line, margin, pdf.page.height - 40, {
      lineBreak: false,
      width: pdf.page.width - 2 * margin,
      ellipsis: true,
    });
    pdf.endMarkedContent();
  }
}
