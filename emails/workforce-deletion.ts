import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const workforceDeletionInput = z.object({
  title: z.string(),
  due: z.string(),
  when: z.enum(['asked', 'before', 'overdue']),
  url: z.url(),
});

const subjects = {
  asked: 'Delete the figures of staff',
  before: 'Reminder: delete the figures of staff',
  overdue: 'Overdue: delete the figures of staff',
};

/** Asks a bidder who has no further part in an opportunity to delete what it opened, and to say so. */
export function workforceDeletion({ title, due, when, url }: z.infer<typeof workforceDeletionInput>) {
  return renderMail(`${subjects[when]}: ${title}`, [
    paragraph(
      when === 'overdue'
        ? `You had until the end of ${due} to delete the figures of staff that you opened for “${title}”, and have not said that you did. Whoever gave them and the stewards can see that.`
        : `You opened figures of the staff who may transfer under “${title}”, and have no further part in it. Delete them and every copy by the end of ${due}, as you undertook, and say so.`,
    ),
    action('Say that you deleted them', url),
  ]);
}
