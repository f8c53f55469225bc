import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LinkedText } from '#app/features/mail/linked-text.tsx';
import { keepsMail, readMail } from '#app/features/mail/mail-folder.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';

export const handle = titled<{ subject: string }>(({ subject }) => subject);

export const loader = page(
  { access: { for: 'embedded' }, params: z.object({ mailId: z.uuid() }) },
  async ({ params, services: { env } }) => {
    const mail = keepsMail(env) ? await readMail(env, params.mailId) : null;
    if (!mail) throw problem(404);
    const { to, subject, text } = mail;
    return { to, subject, text };
  },
);

export default function Mail() {
  const { to, subject, text } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={paths.devMail()} text="All emails" />
        <h1 className="govuk-heading-l">{subject}</h1>
        <p className="govuk-body">To {to}</p>
        <div className="govuk-body app-mail">
          <LinkedText text={text} />
        </div>
      </div>
    </div>
  );
}
