import { describe, expect, test } from 'vitest';
import type { EngineOnTrial } from './engine-on-trial.ts';
import { makeDocument } from './search-documents.ts';

/** What text finds, and in which order. */
export function describeWords({ put, putTitles, search, idsOf }: EngineOnTrial) {
  describe('text', () => {
    test('no text, or only spaces, finds everything with relevance 0', async () => {
      await put(makeDocument(), makeDocument());
      for (const text of [undefined, '', '  \n ']) {
        const { hits, total } = await search({ text, sort: 'relevance' });
        expect(total).toBe(2);
        expect(hits.map(({ relevance }) => relevance)).toEqual([0, 0]);
      }
    });

    test('finds another form of a word, in either case', async () => {
      const [id] = await putTitles('Trainers in Leeds', 'Bramble');
      expect(await idsOf({ text: 'TRAINER' })).toEqual([id]);
    });

    test.each(['emp', 'employ', 'employme', 'EMPLOYMEN', 'advice for employmen'])(
      'finds the beginning of the last word: %s',
      async (text) => {
        const [id] = await putTitles('Employment mentoring', 'Bramble');
        expect(await idsOf({ text })).toEqual([id]);
      },
    );

    test('the last word may begin a word of the body', async () => {
      const document = makeDocument({ title: 'Acorn', body: 'We teach carpentry and joinery.' });
      await put(document, makeDocument({ title: 'Bramble' }));
      expect(await idsOf({ text: 'carpen' })).toEqual([document.id]);
    });

    test('a document with more of the words comes first', async () => {
      const [some, all] = await putTitles('Housing advice', 'Debt and housing advice');
      expect(await idsOf({ text: 'housing debt advice' })).toEqual([all, some]);
    });

    test('a match in the title is above one in the body, and relevance falls from 1 to 0 in that order', async () => {
      const inBody = makeDocument({ title: 'Bramble centre', body: 'We mentor people.' });
      const inTitle = makeDocument({ title: 'Mentor centre', body: 'We help people.' });
      await put(inBody, inTitle);
      const { hits } = await search({ text: 'mentor', sort: 'relevance' });
      expect(hits.map(({ id }) => id)).toEqual([inTitle.id, inBody.id]);
      const [first = 0, second = 0] = hits.map(({ relevance }) => relevance);
      expect(first).toBeLessThanOrEqual(1);
      expect(first).toBeGreaterThan(second);
      expect(second).toBeGreaterThan(0);
    });

    test('a phrase in quotes is found only as it stands', async () => {
      const [id] = await putTitles('The work programme', 'Programme of work', 'Work on a new programme');
      expect(await idsOf({ text: '"work programme"' })).toEqual([id]);
      expect((await search({ text: 'work programme' })).total).toBe(3);
    });

    test('words beside a phrase do not stand in for it', async () => {
      const [id] = await putTitles('The work programme', 'Leeds centre');
      expect(await idsOf({ text: 'leeds "work programme"' })).toEqual([id]);
      const many = 'leeds bradford york hull wakefield halifax selby ripon harrogate skipton';
      expect(await idsOf({ text: `${many} "work programme"` })).toEqual([id]);
    });

    test.each([
      ['a wrong letter', 'carpontry'],
      ['a missing letter', 'carpenry'],
      ['a letter too many', 'carpenttry'],
      ['two letters that have changed places', 'carpnetry'],
      ['two errors in a word of nine letters', 'carpontri'],
      ['a wrong letter in a word of five', 'leads'],
    ])('a title is found in spite of %s', async (_typo, text) => {
      const [id] = await putTitles('Carpentry in Leeds', 'Bramble', 'Horticulture');
      const { hits, total } = await search({ text });
      expect(hits.map((hit) => hit.id)).toEqual([id]);
      expect(total).toBe(1);
      expect(hits[0]?.relevance).toBeGreaterThan(0);
    });

    test.each([
      ['one error in a word of four letters', 'hall'],
      ['two errors in a word of five', 'laads'],
      ['two errors in a word of eight', 'hospotul'],
      ['three errors in a word of nine', 'corpontra'],
    ])('nothing is found by %s', async (_typo, text) => {
      await putTitles('Carpentry in Leeds', 'Hull', 'Hospital');
      expect((await search({ text: `${text} ` })).total).toBe(0);
    });

    test('a misspelt word is found in the body too', async () => {
      const document = makeDocument({ title: 'Acorn', body: 'We teach carpentry and joinery.' });
      await put(document, makeDocument({ title: 'Bramble' }));
      expect(await idsOf({ text: 'carpontry' })).toEqual([document.id]);
    });

    test('a word that some document has is not taken for a misspelt other', async () => {
      const [right] = await putTitles('Training', 'Trailing');
      expect(await idsOf({ text: 'training' })).toEqual([right]);
    });

    test('stop words do not find, and a text with them finds what it finds without', async () => {
      const [id] = await putTitles('The advice of the centre', 'The and of');
      expect(await idsOf({ text: 'the advice of a' })).toEqual([id]);
    });

    test.each([
      ['programmes', 'program'],
      ['Organisation', 'organization'],
      ['organizing', 'organising'],
      ['Skills Center', 'centre'],
      ['labor market', 'labour'],
      ['Counselling', 'counseling'],
    ])('British and American spelling find each other: %s', async (title, text) => {
      const [id] = await putTitles(title, 'Bramble');
      expect(await idsOf({ text: `${text} ` })).toEqual([id]);
    });

    test.each([
      ['ete', 'Education, training and employment'],
      ['NEET', 'Young people not in education, employment or training'],
      ['not in education, employment or training', 'NEET mentoring'],
      ['esol', 'English for Speakers of Other Languages'],
      ['JCP', 'Jobcentre Plus partnership'],
      ['vcse', 'Support for the voluntary sector'],
      ['CV', 'Résumé writing'],
      ['DWP', 'Department for Work and Pensions'],
      ['universal credit', 'Help with UC'],
      ['esa', 'Employment and Support Allowance'],
      ['SEND', 'Special educational needs'],
      ['bame', 'Ethnic minority women'],
      ['ex-offender', 'Work for prison leavers'],
      ['prison leavers', 'Ex-offenders into work'],
      ['rough sleepers', 'Sleeping rough in Leeds'],
    ])('what is said in several ways is found by each: %s', async (text, title) => {
      const [id] = await putTitles(title, 'Bramble');
      expect(await idsOf({ text })).toEqual([id]);
    });

    test('one word of a name of several does not stand for what it is also called', async () => {
      const [leaver] = await putTitles('Prison leaver mentoring', 'Prison library', 'School leaver');
      expect(await idsOf({ text: 'ex-offender' })).toEqual([leaver]);
    });

    test('accents may be left out', async () => {
      const [id] = await putTitles('Café Tŷ Gwyrdd', 'Bramble');
      expect(await idsOf({ text: 'cafe ty' })).toEqual([id]);
    });

    test('documents that answer equally come in the order of their ids', async () => {
      const documents = Array.from({ length: 5 }, () => makeDocument({ title: 'Acorn centre', body: 'Advice.' }));
      await put(...documents.toReversed());
      expect(await idsOf({ text: 'acorn' })).toEqual(documents.map(({ id }) => id));
      expect(await idsOf({ text: 'advice acorn' })).toEqual(documents.map(({ id }) => id));
    });

    test('a misspelt word is found under filters, beside words that are right', async () => {
      const right = makeDocument({ title: 'Carpentry in Leeds', tags: ['place:north'] });
      await put(right, makeDocument({ title: 'Carpentry in Leeds', tags: ['place:south'] }));
      expect(await idsOf({ text: 'carpontry leeds', filters: [{ field: 'place', anyOf: ['north'] }] })).toEqual([
        right.id,
      ]);
    });

    test('a word that nothing resembles finds nothing', async () => {
      await putTitles('Carpentry in Leeds');
      expect(await search({ text: 'zyzzyva' })).toEqual({ hits: [], total: 0, facets: {} });
    });

    test('a whole description finds what it is about first', async () => {
      const [gardening, carpentry] = await putTitles('Gardening', 'Carpentry workshops');
      const description = `${'We seek partners who can start soon and who report "each month" on progress. '.repeat(40)}
        The partner will run carpentry workshops.`;
      const ids = await idsOf({ text: description });
      expect(ids[0]).toBe(carpentry);
      expect(ids).not.toContain(gardening);
    });

    test('words joined by marks are found one by one', async () => {
      const [id] = await putTitles('Advice/training for ex-offenders REF-123', 'Bramble');
      for (const text of ['training', 'offender', '123', 'ref-123', 'advice/training', '"ref 123"']) {
        expect(await idsOf({ text }), text).toEqual([id]);
      }
    });

    test('Welsh letters are letters', async () => {
      const [id] = await putTitles('Tŷ Gwyrdd', 'Bramble');
      expect(await idsOf({ text: 'tŷ' })).toEqual([id]);
    });

    test.each([
      ['stop words alone', 'the and of'],
      ['a lone stop word', 'the'],
      ['words with the stems of stop words', 'using one of others'],
      ['an unbalanced quote', '"acorn'],
      ['quotes alone', '"" " "'],
      ['single quotes', `acorn's '' '`],
      ['SQL', `acorn'; drop table search_document; --`],
      ['query operators', ':*&|!() acorn:* & !acorn <-> <2> acorn:ABCD'],
      ['operators alone', ':*&|!()'],
      ['backslashes', 'acorn\\ \\\\ \\'],
      ['a hundred kilobytes of words', 'acorn oak leaf '.repeat(7_000)],
      ['a hundred kilobytes without a space', 'a'.repeat(100_000)],
      ['a thousand different words', Array.from({ length: 1_000 }, (_, word) => `word${word}`).join(' ')],
      ['emoji', '🌳 acorn 👩‍👩‍👧'],
      ['a NUL character', 'acorn\0oak\0'],
      ['half of a surrogate pair', 'acorn \ud83c'],
      ['a combining mark alone', '\u0301'],
      ['letters of many scripts', 'мир 世界 مرحبا ไทย'],
    ])('hostile text does no harm: %s', async (_kind, text) => {
      await putTitles('Acorn', 'Bramble');
      const { hits, total } = await search({ text, facets: ['place'] });
      expect(hits).toHaveLength(total);
      for (const { relevance } of hits) {
        expect(relevance).toBeGreaterThanOrEqual(0);
        expect(relevance).toBeLessThanOrEqual(1);
      }
      expect((await search({})).total).toBe(2);
    });

    test.each(['acorn', '"acorn', `acorn'; drop table search_document; --`, 'acorn & ) :*', '🌳 acorn', 'acorn\0oak'])(
      'the word in hostile text is found: %j',
      async (text) => {
        const [id] = await putTitles('Acorn', 'Bramble');
        expect((await idsOf({ text }))[0]).toBe(id);
      },
    );
  });
}
