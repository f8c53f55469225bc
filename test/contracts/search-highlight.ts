import { describe, expect, test } from 'vitest';
import type { Passage } from '#search/engine.ts';
import type { EngineOnTrial } from './engine-on-trial.ts';
import { makeDocument } from './search-documents.ts';

const textOf = (passage: Passage = []) => passage.map(({ text }) => text).join('');
const markedIn = (passage: Passage = []) => passage.filter(({ marked }) => marked).map(({ text }) => text);

/** The passages that answer a text. */
export function describeHighlight({ put, search }: EngineOnTrial) {
  const highlightOf = async (text: string) => (await search({ text, highlight: true })).hits[0]?.highlight;

  describe('highlight', () => {
    test('comes only when asked for', async () => {
      await put(makeDocument({ title: 'Acorn' }));
      expect((await search({ text: 'acorn' })).hits[0]).not.toHaveProperty('highlight');
    });

    test('marks every form of the words, and what they are also called', async () => {
      await put(makeDocument({ title: 'Mentors for prison leavers', body: 'Mentoring, one to one.' }));
      const highlight = await highlightOf('mentor ex-offenders');
      expect(markedIn(highlight?.title)).toEqual(['Mentors', 'prison', 'leavers']);
      expect(markedIn(highlight?.body)).toEqual(['Mentoring']);
      expect(textOf(highlight?.title)).toBe('Mentors for prison leavers');
      expect(textOf(highlight?.body)).toBe('Mentoring, one to one.');
    });

    test('marks what an unfinished or a misspelt word found', async () => {
      await put(makeDocument({ title: 'Carpentry workshops' }));
      expect(markedIn((await highlightOf('carpen'))?.title)).toEqual(['Carpentry']);
      expect(markedIn((await highlightOf('carpontry'))?.title)).toEqual(['Carpentry']);
    });

    test('markup in a document stays text', async () => {
      const title = '<b>Acorn</b> & <script>alert("acorn")</script>';
      await put(makeDocument({ title, body: `<em>${title}</em>` }));
      const highlight = await highlightOf('acorn');
      expect(textOf(highlight?.title)).toBe(title);
      expect(textOf(highlight?.body)).toBe(`<em>${title}</em>`);
      expect(markedIn(highlight?.title)).toEqual(['Acorn', 'acorn']);
    });

    test('of a long body the part that answers best is shown', async () => {
      const filler = 'We help people in many ways. '.repeat(40);
      await put(makeDocument({ title: 'Bramble', body: `${filler}We teach carpentry. ${filler}` }));
      const { body } = (await highlightOf('carpentry')) ?? {};
      expect(markedIn(body)).toEqual(['carpentry']);
      expect(textOf(body).length).toBeLessThan(400);
      expect(textOf(body)).toMatch(/^….*…$/s);
    });

    test('without text, nothing is marked and the body begins at its beginning', async () => {
      await put(makeDocument({ title: 'Acorn', body: 'We help people. '.repeat(50) }));
      const [hit] = (await search({ highlight: true })).hits;
      expect(markedIn(hit?.highlight?.title)).toEqual([]);
      expect(textOf(hit?.highlight?.title)).toBe('Acorn');
      expect(textOf(hit?.highlight?.body)).toMatch(/^We help people/);
    });
  });
}
