import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const employeeInformationDeletionInput = z.object({
  title: z.string(),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  url: z.url(),
});

/** Asks an organisation to delete employee liability information that it has, or tells it that the day is over. */
export function employeeInformationDeletion({
  title,
  dueOn,
  isOverdue,
  url,
}: z.infer<typeof employeeInformationDeletionInput>) {
  return renderMail(`${isOverdue ? 'Overdue: delete' : 'Delete'} employee information: ${title}`, [
    paragraph(
      isOverdue
        ? `You were to confirm by the end of ${dueOn} that you deleted the employee information of the transfer “${title}”. That day is over.`
        : `Delete every copy that you have of the employee information of the transfer “${title}” by the end of ${dueOn}, and confirm it.`,
    ),
    paragraph(
      'If the employees have come to you, what you took over into your own records stays there; the copies go.',
    ),
    action('Confirm the deletion', url),
  ]);
}
