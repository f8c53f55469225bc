import { z } from 'zod';
import { action, links, paragraph, renderMail } from './layout.ts';

export const draftWaitingInput = z.object({
  providerName: z.string(),
  primeName: z.string(),
  title: z.string(),
  deadline: z.string(),
  savedOn: z.string(),
  url: z.url(),
  notForUsUrl: z.url(),
  settingsUrl: z.url(),
});

/** Reminds a provider, once, of an interest that it began and has not sent. */
export function draftWaiting(input: z.infer<typeof draftWaitingInput>) {
  const { providerName, primeName, title, deadline, savedOn, url, notForUsUrl, settingsUrl } = input;
  return renderMail(`Not sent yet: your interest in ${title}`, [
    paragraph(`${providerName} began an interest in this opportunity of ${primeName} and has not sent it: ${title}.`),
    paragraph(
      `It was saved last on ${savedOn}. Send it by the end of ${deadline}: what is not sent by then does not count. Nobody at ${primeName} knows of it. This is the only reminder.`,
    ),
    action('Finish and send it', url),
    links([
      { label: 'Not for us: say why in one press', url: notForUsUrl },
      { label: 'Choose how often we write', url: settingsUrl },
    ]),
  ]);
}
