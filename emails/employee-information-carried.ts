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
    open: 'It counts there too, with the day on which you gave it. People whom the incoming provider names may open it there, as they may for the opportunity.',
    closed:
      'It counts there too, with the day on which you gave it. Nobody opens it there before you say that it is for the provider that takes over. It takes one answer.',
  },
  incoming: {
    open: 'It was given before the award and counts for your sub-contract. An owner of your organisation names who may open it there.',
    closed:
      'It was given before the award and counts for your sub-contract. Its giver was asked to open it to you. Meanwhile an owner of your organisation can name who is to open it.',
  },
} as const;

/** Tells both sides that information given for an opportunity counts for a sub-contract. Nothing of what is in it. */
export function employeeInformationCarried({
  title,
  to,
  isOpen,
  url,
}: z.infer<typeof employeeInformationCarriedInput>) {
  const who = to === 'giver' ? 'You gave' : 'The outgoing provider gave';
  return renderMail(`Employee information given before the award: ${title}`, [
    paragraph(`${who} employee liability information for an opportunity of which the sub-contract “${title}” came.`),
    paragraph(words[to][isOpen ? 'open' : 'closed']),
    action(to === 'giver' && !isOpen ? 'Answer for this sub-contract' : 'See what was given', url),
  ]);
}
