import { z } from 'zod';
import { action, links, paragraph, renderMail } from './layout.ts';

export const findingsDueInput = z.object({
  findings: z.array(z.object({ title: z.string(), answerBy: z.string(), url: z.url() })).min(1),
  more: z.number().int().nonnegative(),
  url: z.url(),
});

/** Reminds an organisation of findings that become public in two working days without its answer. */
export function findingsDue({ findings, more, url }: z.infer<typeof findingsDueInput>) {
  const isOne = findings.length + more === 1;
  return renderMail(isOne ? 'A finding becomes public soon' : 'Findings become public soon', [
    paragraph('You have not answered yet. What you say until the end of the day is published with the finding:'),
    links(
      findings.map(({ title, answerBy, url: address }) => ({ label: `${title}: until ${answerBy}`, url: address })),
    ),
    ...(more > 0 ? [paragraph(`And ${more} more.`)] : []),
    action(isOne ? 'Answer it' : 'Answer them', url),
  ]);
}
