import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';

export const handle = titled('Cookies');

export const loader = page({ access: { for: 'everyone' } }, async ({ services }) => ({
  isHttps: services.env.APP_URL.startsWith('https:'),
}));

export default function Cookies() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Cookies</h1>
        <p className="govuk-body">
          A cookie is a small text that a website keeps in your browser. Tierbridge uses two, and both are needed for it
          to work. None of them follows you or counts visits, and no other company sets any, so there is nothing to
          accept or refuse.
        </p>
        <ScrollRegion label="Cookies that Tierbridge uses">
          <Table
            caption="Cookies that Tierbridge uses"
            captionClasses="govuk-table__caption--m"
            head={['Name', 'What it is for', 'How long it lasts']}
            firstCellIsHeader
            rows={[
              [
                'session (“__Host-session” on a secure connection)',
                'Keeps you signed in on this device',
                '30 days from your last visit, or until you sign out',
              ],
              [
                'flash',
                'Carries a message, such as “Saved”, to the next page',
                'Until that page is shown, at most 1 minute',
              ],
            ]}
          />
        </ScrollRegion>
      </div>
    </div>
  );
}
