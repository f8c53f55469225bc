import { z } from 'zod';
import { action, links, paragraph, renderMail } from './layout.ts';

export const invitationReminderInput = z.object({
  providerName: z.string(),
  primeName: z.string(),
  title: z.string(),
  deadline: z.string(),
  openUrl: z.url(),
  notForUsUrl: z.url(),
  settingsUrl: z.url(),
});

/** Reminds a provider, once, of an invitation that it has not opened. */
export function invitationReminder(input: z.infer<typeof invitationReminderInput>) {
  const { providerName, primeName, title, deadline, openUrl, notForUsUrl, settingsUrl } = input;
  return renderMail(`Still open: ${primeName} invites ${providerName}`, [
    paragraph(`${primeName} invited ${providerName} to look at this opportunity: ${title}.`),
    paragraph(`It is open until the end of ${deadline}. This is the only reminder.`),
    action('Open the invitation', openUrl),
    links([
      { label: 'Not for us: say why in one press', url: notForUsUrl },
      { label: 'Choose how often we write', url: settingsUrl },
    ]),
  ]);
}
