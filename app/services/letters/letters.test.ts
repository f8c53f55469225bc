import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type Letter, partsOf } from './letter.ts';
import { createLetters } from './letters.ts';

const letters = createLetters();
const letter: Letter = {
  title: 'Measures we envisage',
  from: 'Ymddiriedolaeth Tŷ Ŵyn',
  to: ['Harbour Skills CIC'],
  date: '26 November 2026',
  about: 'Transfer of employment support, planned for 1 January 2027',
  parts: [
    { kind: 'heading', text: 'Pay dates' },
    { kind: 'paragraph', text: 'Staff are paid on the 25th.\n\nNobody’s “pay” falls below £12.60 – ŵ, ŷ and â stay.' },
    { kind: 'list', items: ['first point', 'second point'] },
  ],
  signedBy: 'Head of people',
  foot: 'Version 2',
};
const saying = (text: string): Letter => ({ ...letter, parts: [{ kind: 'paragraph', text }] });

async function wordsOf(written: Letter): Promise<{ docx: string; pdf: string; html: string }> {
  const buffer = Buffer.from(await letters.write(written, 'docx'));
  const { value: docx } = await mammoth.extractRawText({ buffer });
  const { value: html } = await mammoth.convertToHtml({ buffer });
  const pdf = await getDocumentProxy(new Uint8Array(await letters.write(written, 'pdf')));
  const { text } = await extractText(pdf, { mergePages: true });
  await pdf.loadingTask.destroy();
  return { docx, html, pdf: text };
}
const squeezed = (text: string) => text.replaceAll(/[\s\u200b]/g, '');

test('both documents hold all that was written, with the letters of Welsh and the signs of a letter', async () => {
  const { docx, pdf, html } = await wordsOf(letter);
  const lines = [letter.title, letter.from, 'To: Harbour Skills CIC', letter.date, letter.about, 'Pay dates'];
  for (const line of [...lines, '£12.60 – ŵ, ŷ and â stay.', 'Nobody’s “pay”', 'second point', letter.signedBy]) {
    expect(squeezed(docx)).toContain(squeezed(line));
    expect(squeezed(pdf)).toContain(squeezed(line));
  }
  expect(pdf).toMatch(/Version 2\s*\|\s*Page 1 of 1/);
  expect(html).toContain('<h1>Measures we envisage</h1>');
  expect(html).toContain('<h2>Pay dates</h2>');
  expect(html).toContain('<li>first point</li>');
});

test('lines with a dash or a bullet are a list, and the lines around them paragraphs', () => {
  const typed = 'Three dates change:\r\n- December\n• the first pay day\nAnd so on.\n\n1. Ask payroll\n2 - 1 days';
  expect(partsOf(typed)).toEqual([
    { kind: 'paragraph', text: 'Three dates change:' },
    { kind: 'list', items: ['December', 'the first pay day'] },
    { kind: 'paragraph', text: 'And so on.' },
    { kind: 'paragraph', text: '1. Ask payroll\n2 - 1 days' },
  ]);
});

test('the PDF says its language and title, and tags what it holds', async () => {
  const bytes = await letters.write(letter, 'pdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody']) expect(tree).toContain(`"role":"${role}"`);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: letter.title, Language: 'en-GB' });
  await pdf.loadingTask.destroy();
});

test.each([
  ['nothing', '', ''],
  ['10,000 characters', 'Words that go on. '.repeat(555), 'Wordsthatgoon.Wordsthatgoon.'],
  ['a formula', '=HYPERLINK("http://example.com","x")', '=HYPERLINK("http://example.com","x")'],
  ['control characters', 'be\u0000fo\u0007re\u001b \ufffe\uffffafter', 'beforeafter'],
  ['marks that turn the direction', 'abc \u202efed\u202c ghi', 'abcfedghi'],
  ['mark-up', '<script>alert(1)</script> & ]]>', '<script>alert(1)</script>&]]>'],
  ['half a surrogate pair', 'one \ud83d two', 'one'],
])('a letter with %s opens', async (_, text, held) => {
  const { docx, pdf } = await wordsOf(saying(text));
  expect(squeezed(docx)).toContain(held);
  expect(squeezed(pdf)).toContain(held);
});

test('a word that no line holds is broken, and nothing of it is lost', async () => {
  const { docx, pdf } = await wordsOf(saying('x'.repeat(10_000)));
  expect(docx.match(/x/g)?.length).toBe(10_000);
  expect(pdf.match(/x/g)?.length).toBe(10_000);
});

test('an emoji and a text that runs from right to left stay in the Word document, and the PDF opens', async () => {
  const { docx, pdf } = await wordsOf(saying('ready 😀 مرحبا אבג done'));
  expect(docx).toContain('ready 😀 مرحبا אבג done');
  expect(pdf.trim()).toMatch(/ready \[\?\] \[\?\] \[\?\] done/);
  expect(await letters.notInPdf(saying('ŵ € ✋🏽 é ✋🏽 אŷ'))).toEqual(['✋🏽', 'א']);
});
