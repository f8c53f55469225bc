import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const description = z.object({ name: z.string(), corpus_is: z.enum(['provider', 'opportunity']) });
const entry = z.object({ id: z.string() });
const words = z
  .union([z.string(), z.array(z.string()).transform((each) => each.join(', '))])
  .nullish()
  .transform((text) => text ?? '');
const query = z
  .object({ qid: z.string(), text: words, title: words, service: words, region: words, area: words })
  .transform(({ service, ...rest }) => ({ ...rest, title: titleWith(service, rest) }));
export type LabelledQuery = z.infer<typeof query>;

// A set may say the service beside the text, which a person would have written into it.
function titleWith(service: string, { title, text }: { title: string; text: string }): string {
  const said = `${title} ${text}`.toLowerCase();
  return said.includes(service.toLowerCase()) ? title : [title, service].filter(Boolean).join('. ');
}

/** A labelled set: what is ranked, the needs, and for each need the grade of what answers it. */
export type LabelledSet = {
  name: string;
  ranks: 'provider' | 'opportunity';
  corpusFile: string;
  ids: string[];
  queries: LabelledQuery[];
  grades: Map<string, Map<string, number>>;
};

/**
 * Reads the folder of a labelled set: set.json, corpus.jsonl, queries.jsonl and qrels.tsv.
 * @throws ZodError or what the file system says when it is not one
 */
export async function readLabelledSet(folder: string): Promise<LabelledSet> {
  const file = (name: string) => path.join(folder, name);
  const { name, corpus_is } = description.parse(JSON.parse(await readFile(file('set.json'), 'utf8')));
  const corpus = await readLines(file('corpus.jsonl'), entry);
  return {
    name,
    ranks: corpus_is,
    corpusFile: file('corpus.jsonl'),
    ids: corpus.map(({ id }) => id),
    queries: await readLines(file('queries.jsonl'), query),
    grades: readGrades(await readFile(file('qrels.tsv'), 'utf8')),
  };
}

async function readLines<Row>(file: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

function readGrades(text: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [qid = '', , id = '', grade = ''] = line.trim().split(line.includes('\t') ? '\t' : /\s+/);
    const value = z.coerce.number().parse(grade.trim());
    if (value > 0) grades.set(qid, (grades.get(qid) ?? new Map()).set(id, value));
  }
  return grades;
}
