import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';

export const handle = titled('Privacy');

export const loader = page({ access: { for: 'everyone' } }, async () => ({}));

export default function Privacy() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Privacy</h1>
        <h2 className="govuk-heading-m">What we keep about you</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>your email address and your name, so that you can sign in and your colleagues know who did what</li>
          <li>which organisations you belong to, and your role in each</li>
          <li>
            for each device where you are signed in: its network address, what its browser calls itself, and when it was
            last used
          </li>
          <li>if you set up a second step for signing in: its key and your unused backup codes, encrypted</li>
          <li>a record of each change that you make, which nobody can alter, so that decisions can be traced</li>
        </ul>
        <p className="govuk-body">
          There is no password to keep, and nothing about you is shared with advertisers or trackers.
        </p>
        <h2 className="govuk-heading-m">Who sees it</h2>
        <p className="govuk-body">
          Members of your organisations see your name, your email address and your role. The public sees organisations,
          never people. Market stewards see what they need to verify organisations and to settle disputes.
        </p>
        <h2 className="govuk-heading-m">Concerns without a name</h2>
        <p className="govuk-body">
          Of whoever raises a concern without a name we keep neither the person nor the organisation, nor the time of
          day: only a code for each, so that both count once, which names nobody. We cannot find a lost receipt again.
          One that is raised in confidence is read by whoever wrote it, the owners of their organisation and market
          stewards.
        </p>
        <h2 className="govuk-heading-m">Views and surveys without a name</h2>
        <p className="govuk-body">
          We keep who gave a view on what an organisation attests, so that each can be changed and counts once. Where
          the name was left out, no page shows it, not to stewards either, and the view shows from the first day of the
          next month. An answer to a survey is kept apart from whoever was asked; when the survey closes, what could
          join the two is deleted. We keep that somebody answered, and not when.
        </p>
        <h2 className="govuk-heading-m">Staff who may transfer</h2>
        <p className="govuk-body">
          Where a service moves to another employer, the old one must tell the new one who works in it. Such a file is
          sealed before it is kept: it can be opened only by people whom the new employer named, with a code of their
          own each time, and not by market stewards or by whoever looks at our database or its backups. Each opening is
          recorded and shown to whoever gave the file. On its day we delete the file and the key to it. Bidders see
          figures of groups of five or more, never names.
        </p>
        <h2 className="govuk-heading-m">How long we keep it</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>a sign-in link: 15 minutes, or until it is used</li>
          <li>a session: 30 days from when it was last used, or until you sign it out</li>
          <li>the text of an email that we send you: until it is sent</li>
          <li>counts that stop too many tries at signing in: up to an hour</li>
          <li>counts that stop too many tries at raising concerns, which hold no address: up to a day</li>
          <li>the record of changes: as long as this market runs</li>
        </ul>
        <h2 className="govuk-heading-m">What you can do</h2>
        <p className="govuk-body">
          See and change your name, and sign out any device, in{' '}
          <a className="govuk-link" href={paths.account()}>
            your account
          </a>
          . To ask for a copy of what is kept about you, or to have it corrected or removed, write to whoever runs this
          market. If you are not content with the answer, you can complain to the Information Commissioner’s Office.
        </p>
      </div>
    </div>
  );
}
