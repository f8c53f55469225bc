import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const assessorReminderInput = z.object({
  title: z.string(),
  declared: z.boolean(),
  waiting: z.string(),
  decisionDate: z.string(),
  url: z.url(),
});

/** Reminds an assessor of answers that they have not locked scores for. */
export function assessorReminder({
  title,
  declared,
  waiting,
  decisionDate,
  url,
}: z.infer<typeof assessorReminderInput>) {
  return renderMail(`Scores to lock: ${title}`, [
    paragraph(`The answers to “${title}” are open. You still have ${waiting} to score and lock.`),
    ...(declared ? [] : [paragraph('First say whether you have a conflict of interest with any of the providers.')]),
    ...(decisionDate ? [paragraph(`The providers were promised a decision by ${decisionDate}.`)] : []),
    action('Score the answers', url),
  ]);
}
