import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';

export const handle = titled('Accessibility statement');

export const loader = page({ access: { for: 'everyone' } }, async () => ({}));

export default function Accessibility() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Accessibility statement</h1>
        <p className="govuk-body">
          We want as many people as possible to be able to use Tierbridge. You should be able to:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>do everything with a keyboard alone</li>
          <li>do everything with JavaScript turned off</li>
          <li>use every page with a screen reader</li>
          <li>zoom in to 400% without text running off the screen</li>
          <li>read every picture and chart as a table too</li>
          <li>sign in without remembering a password or solving a puzzle</li>
        </ul>
        <h2 className="govuk-heading-m">How accessible it is</h2>
        <p className="govuk-body">
          Tierbridge is built to meet version 2.2 of the Web Content Accessibility Guidelines, at level AA. Its pages
          are checked by an automatic tool each time that the service is changed, which finds some kinds of problem
          only. It has not yet been audited by people who depend on assistive technology, so we do not claim that it
          meets the guidelines in full.
        </p>
        <h2 className="govuk-heading-m">What may be hard to use</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            documents that organisations upload as evidence may not be accessible: ask the organisation for another
            format
          </li>
          <li>wide tables scroll sideways on a small screen, within the page</li>
        </ul>
        <h2 className="govuk-heading-m">If you cannot use a part of it</h2>
        <p className="govuk-body">
          Tell whoever runs this market which page it was and what you were trying to do. If you are not content with
          the answer, contact the Equality Advisory and Support Service.
        </p>
      </div>
    </div>
  );
}
