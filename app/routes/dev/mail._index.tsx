import { useLoaderData } from '@remix-run/react';
import { keepsMail, listMails } from '#app/features/mail/mail-folder.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Input } from '#app/ui/input.tsx';

export const handle = titled('Emails that were not really sent');

export const loader = page({ access: { for: 'embedded' } }, async ({ url, services: { env } }) => {
  if (!keepsMail(env)) throw problem(404);
  const to = (url.searchParams.get('to') ?? '').trim();
  const mails = await listMails(env, to);
  return { to, mails: mails.map(({ id, to, subject, writtenAt }) => ({ id, to, subject, writtenAt })) };
});

export default function MailFolder() {
  const { to, mails } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Emails that were not really sent</h1>
        <p className="govuk-body">
          This copy of Tierbridge has no mail server. Each email that it would have sent is written to a folder and can
          be read here, by anyone who can reach this page.
        </p>
        <form method="get" action={paths.devMail()}>
          <Input name="to" label="Sent to" value={to} spellcheck={false} autocomplete="off" />
          <Button variant="secondary">Search</Button>
        </form>
        {mails.length === 0 ? (
          <p className="govuk-body">
            No email{to ? ` to ${to}` : ''} yet. It can take a few seconds: reload this page.
          </p>
        ) : (
          <MailList mails={mails} />
        )}
      </div>
    </div>
  );
}

type ListedMail = { id: string; to: string; subject: string; writtenAt: Date };

function MailList({ mails }: { mails: ListedMail[] }) {
  return (
    <ul className="app-cards">
      {mails.map(({ id, to, subject, writtenAt }) => (
        <li key={id} className="app-card">
          <h2 className="app-card__title">
            <a className="govuk-link" href={paths.devMail(id)}>
              {subject}
              <span className="govuk-visually-hidden">
                {' '}
                to {to}, {momentInWords(writtenAt)}
              </span>
            </a>
          </h2>
          <p className="app-card__meta">
            To {to}, {momentInWords(writtenAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function momentInWords(moment: Date): string {
  return moment.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/London' });
}
