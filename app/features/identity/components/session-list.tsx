import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { SummaryCard } from '#app/ui/summary-card.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { OwnSession } from '../sessions.server.ts';

/** Where a person is signed in, each with a button that signs it out. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  return (
    <>
      {sessions.map((session) => (
        <SessionCard key={session.id} session={session} />
      ))}
      {sessions.length > 1 ? (
        <PageForm action={paths.accountSessions()}>
          <input type="hidden" name="session_id" value="others" />
          <Button variant="warning">Sign out every other device</Button>
        </PageForm>
      ) : null}
    </>
  );
}

function SessionCard({ session }: { session: OwnSession }) {
  return (
    <SummaryCard title={session.isThisOne ? `${session.device} (this device)` : session.device} headingLevel={3}>
      <SummaryList
        rows={[
          { key: 'Last used', value: formatInstant(session.seenAt) },
          { key: 'Network address', value: session.address ?? 'Not known' },
        ]}
      />
      {session.isThisOne ? null : (
        <PageForm action={paths.accountSessions()}>
          <input type="hidden" name="session_id" value={session.id} />
          <button type="submit" className="app-link-button govuk-body">
            Sign out<span className="govuk-visually-hidden"> {session.device}</span>
          </button>
        </PageForm>
      )}
    </SummaryCard>
  );
}
