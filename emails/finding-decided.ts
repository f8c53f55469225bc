import { z } from 'zod';
import { action, paragraph, quote, renderMail } from './layout.ts';

export const findingDecidedInput = z.object({
  organisationName: z.string(),
  title: z.string(),
  item: z.string(),
  decision: z.enum(['upheld', 'dismissed', 'closed']),
  reason: z.string(),
  to: z.enum(['organisation', 'partner']),
  url: z.url(),
});

const subjects = {
  upheld: 'A finding was upheld',
  dismissed: 'A finding was dismissed',
  closed: 'A finding was closed',
};

/** The letter of a steward on a finding, to the organisation and to the partner that its facts name. */
export function findingDecided({
  organisationName,
  title,
  item,
  decision,
  reason,
  to,
  url,
}: z.infer<typeof findingDecidedInput>) {
  const whose = to === 'organisation' ? 'about your organisation' : `about your sub-contract with ${organisationName}`;
  return renderMail(`${subjects[decision]}: ${title}`, [
    paragraph(`A steward has ${decision} the finding “${title}” ${whose}. It is on the item ${item}.`),
    quote(reason),
    ...(to === 'organisation' ? [paragraph(follows[decision])] : []),
    action(to === 'organisation' ? 'Read the finding' : `Read the record of ${organisationName}`, url),
  ]);
}

const follows = {
  upheld:
    'The item counts as not met until the stewards close the finding. You are told of the case that follows from it.',
  dismissed: 'Nothing follows from it. What was public before stays with the words “dismissed” and these reasons.',
  closed: 'The item no longer counts as not met because of it.',
};
