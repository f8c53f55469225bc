import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button, ButtonGroup } from '#app/ui/button.tsx';
import { Input } from '#app/ui/input.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { OwnFeed } from '../own-feed.server.ts';

/** A person's private calendar: made, copied, renewed and ended here. */
export function FeedPage({ feed }: { feed: OwnFeed | null }) {
  return (
    <>
      <BackLink href={paths.account()} text="Your account" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Your calendar of deadlines</h1>
          <p className="govuk-body">
            Your calendar program can show the deadlines of opportunities that you saved, that your organisation was
            invited to, answers or runs, and that you assess. It follows every change.
          </p>
          {feed ? <Feed feed={feed} /> : <NoFeed />}
        </div>
      </div>
    </>
  );
}

function NoFeed() {
  return (
    <PageForm>
      <Button name="intent" value="renew">
        Make my calendar
      </Button>
    </PageForm>
  );
}

function Feed({ feed: { madeAt, address } }: { feed: OwnFeed }) {
  return (
    <>
      {address ? (
        <>
          <Input
            name="address"
            label="Address to copy into your calendar program"
            hint="Look there for “Add calendar from address” or “Subscribe”"
            value={address}
            attributes={{ readOnly: true }}
            spellcheck={false}
          />
          <p className="govuk-body">
            <a className="govuk-link" href={address.replace(/^https?:/, 'webcal:')}>
              Open it in the calendar of this device
            </a>
          </p>
          <WarningText>Whoever has this address can read your deadlines. Do not pass it on.</WarningText>
        </>
      ) : (
        <p className="govuk-body">The address of your calendar no longer answers. Make a new one.</p>
      )}
      <p className="govuk-body">Made on {formatInstant(madeAt)}.</p>
      <PageForm>
        <ButtonGroup>
          <Button name="intent" value="renew" variant="secondary">
            Make a new address
          </Button>
          <Button name="intent" value="revoke" variant="warning">
            End this calendar
          </Button>
        </ButtonGroup>
      </PageForm>
      <p className="govuk-body">With a new address the old one stops at once.</p>
    </>
  );
}
