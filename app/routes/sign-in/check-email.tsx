import { useLoaderData } from '@remix-run/react';
import { linkMinutes } from '#app/features/identity/sign-in-library.server.ts';
import { keepsMail } from '#app/features/mail/mail-folder.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { InsetText } from '#app/ui/inset-text.tsx';

export const handle = titled('Check your email');

export const loader = page({ access: { for: 'everyone' } }, async ({ services: { env } }) => ({
  minutes: linkMinutes,
  keepsMailHere: keepsMail(env),
}));

export default function CheckEmail() {
  const { minutes, keepsMailHere } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Check your email</h1>
        <p className="govuk-body">
          We have sent a link to the address that you gave. It works once, for {minutes} minutes.
        </p>
        <p className="govuk-body">
          Everyone gets this same answer, so that nobody can find out who has an account. If the address is new here,
          the link makes an account for it.
        </p>
        {keepsMailHere ? (
          <InsetText>
            This copy of Tierbridge sends no real email.{' '}
            <a className="govuk-link" href={paths.devMail()}>
              Read the email it would have sent
            </a>
            . It can take a few seconds to appear.
          </InsetText>
        ) : null}
        <h2 className="govuk-heading-m">If the email does not arrive</h2>
        <p className="govuk-body">
          Look in your junk or spam folder. If it is not there,{' '}
          <a className="govuk-link" href={paths.signIn()}>
            check the address and ask for another link
          </a>
          .
        </p>
      </div>
    </div>
  );
}
