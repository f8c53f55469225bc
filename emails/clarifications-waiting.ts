import { z } from 'zod';
import { action, links, paragraph, renderMail } from './layout.ts';

export const clarificationsWaitingInput = z.object({
  title: z.string(),
  waiting: z.number().int(),
  deadline: z.string(),
  /** Whether the deadline for questions has passed. */
  isOver: z.boolean(),
  url: z.url(),
  settingsUrl: z.url(),
});

/** Reminds a prime of questions that have no answer. */
export function clarificationsWaiting(input: z.infer<typeof clarificationsWaitingInput>) {
  const { title, waiting, deadline, isOver, url, settingsUrl } = input;
  const questions = waiting === 1 ? '1 question waits' : `${waiting} questions wait`;
  return renderMail(`${questions} for an answer: ${title}`, [
    paragraph(`${questions} for an answer about ${title}.`),
    paragraph(
      isOver
        ? `The deadline for questions was ${deadline}. What has no answer now counts on your public page. You can still answer until the response deadline.`
        : `The deadline for questions is ${deadline}. What has no answer after it counts on your public page.`,
    ),
    action('Answer the questions', url),
    links([{ label: 'Choose how often we write', url: settingsUrl }]),
  ]);
}
