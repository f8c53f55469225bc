import { z } from 'zod';
import { action, links, paragraph, renderMail } from './layout.ts';

export const findingsOpenedInput = z.object({
  findings: z.array(z.object({ title: z.string(), answerBy: z.string(), url: z.url() })).min(1),
  more: z.number().int().nonnegative(),
  url: z.url(),
});

/** Tells an organisation what the tests of conduct have found of it, and by when it answers. */
export function findingsOpened({ findings, more, url }: z.infer<typeof findingsOpenedInput>) {
  const count = findings.length + more;
  return renderMail(count === 1 ? 'There is a finding to answer' : `There are ${count} findings to answer`, [
    paragraph('The rows that you and your partners keep here show what looks like a breach of a commitment.'),
    links(
      findings.map(({ title, answerBy, url: address }) => ({ label: `${title}: answer by ${answerBy}`, url: address })),
    ),
    ...(more > 0 ? [paragraph(`And ${more} more.`)] : []),
    paragraph(
      'Read the facts behind each, and say what you have to say. After that day it is public on your record of conduct, together with your answer. When the facts change before, it ends by itself.',
    ),
    action('Read your findings', url),
  ]);
}
