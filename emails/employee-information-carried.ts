import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const employeeInformationCarriedInput = z.object({
  title: z.string(),
  to: z.enum(['giver', 'incoming']),
  /** Whether named people of the incoming provider may open it already. */
  isOpen: z.boolean(),
  url: z.url(),
});

const words = {
  giver: {
    open: 'It counts there too, from the day on which you gave it. People whom the incoming provider names may open it there, as they may for the opportunity.',
    closed:
      'Nobody opens it there, and it counts as not given to the provider that takes over, until you say that it is for them. It takes one answer.',
  },
  incoming: {
    open: 'It was given for the opportunity and counts for your sub-contract. An owner of your organisation names who may open it there.',
    closed:
      'It was given for the opportunity. Its giver was asked to open it to you, and it counts as not given until then. Meanwhile an owner of your organisation can name who is to open it.',
  },
} as const;

/** Tells both sides that information given for an opportunity is there for a sub-contract. Nothing of what is in it. */
export function employeeInformationCarried({
  title,
  to,
  isOpen,
  url,
}: z.infer<typeof employeeInformationCarriedInput>) {
  const who = to === 'giver' ? 'You gave' : 'The outgoing provider gave';
  return renderMail(`Employee information given for the opportunity: ${title}`, [
    paragraph(`${who} employee liability information for an opportunity of which the sub-contract “${title}” came.`),
    paragraph(words[to][isOpen ? 'open' : 'closed']),
    action(to === 'giver' && !isOpen ? 'Answer for this sub-contract' : 'See what was given', url),
  ]);
}
