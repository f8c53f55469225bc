import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { roleInWords } from '../../identity/schema.ts';
import { nameOf } from '../name-of.ts';
import type { readMembers } from '../read-members.server.ts';

type Members = Awaited<ReturnType<typeof readMembers>>;
type MembersPageProps = Members & { organisation: { id: string; name: string }; mayManage: boolean };

/** Who belongs to an organisation; its owners also see who may come to. */
export function MembersPage(props: MembersPageProps) {
  const { organisation, mayManage, requests, invitations } = props;
  return (
    <>
      <BackLink href={paths.organisation(organisation.id)} />
      <h1 className="govuk-heading-l">Members of {organisation.name}</h1>
      {mayManage ? <Button href={paths.organisationMemberInvite(organisation.id)}>Invite somebody</Button> : null}
      <MemberTable {...props} />
      {requests.length > 0 ? <Requests organisationId={organisation.id} requests={requests} /> : null}
      {invitations.length > 0 ? <Invitations invitations={invitations} /> : null}
    </>
  );
}

function MemberTable({ organisation, members, mayManage, page, hasMore }: MembersPageProps) {
  const address = paths.organisationMembers(organisation.id);
  return (
    <>
      <ScrollRegion label="Members">
        <Table
          caption="Members"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          stacksOnPhone
          head={['Name', 'Email address', 'Role', 'Since', ...(mayManage ? ['Action'] : [])]}
          rows={members.map((member) => [
            nameOf(member),
            member.email,
            roleInWords[member.role],
            formatInstant(member.since),
            ...(mayManage
              ? [
                  <Change
                    key={member.id}
                    href={paths.organisationMember(organisation.id, member.id)}
                    of={nameOf(member)}
                  />,
                ]
              : []),
          ])}
        />
      </ScrollRegion>
      {page > 1 || hasMore ? (
        <Pagination
          previous={page > 1 ? { href: `${address}?page=${page - 1}` } : undefined}
          next={hasMore ? { href: `${address}?page=${page + 1}` } : undefined}
        />
      ) : null}
    </>
  );
}

function Change({ href, of }: { href: string; of: string }) {
  return (
    <a className="govuk-link" href={href}>
      Change<span className="govuk-visually-hidden"> {of}</span>
    </a>
  );
}

function Requests({ organisationId, requests }: { organisationId: string; requests: Members['requests'] }) {
  return (
    <ScrollRegion label="Requests to join">
      <Table
        caption="Requests to join"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={['From', 'Asked on', 'Action']}
        rows={requests.map(({ id, personName, personEmail, askedAt }) => [
          personName ? `${personName} (${personEmail})` : personEmail,
          formatInstant(askedAt),
          <a key={id} className="govuk-link" href={paths.organisationJoinRequest(organisationId, id)}>
            Answer<span className="govuk-visually-hidden"> the request of {personEmail}</span>
          </a>,
        ])}
      />
    </ScrollRegion>
  );
}

function Invitations({ invitations }: { invitations: Members['invitations'] }) {
  return (
    <ScrollRegion label="Invitations">
      <Table
        caption="Invitations not accepted yet"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={['Email address', 'Role', 'Works until', 'Action']}
        rows={invitations.map(({ id, email, role, expiresAt }) => [
          email,
          roleInWords[role],
          formatInstant(expiresAt),
          <PageForm key={id}>
            <input type="hidden" name="invitation" value={id} />
            <button type="submit" className="app-link-button">
              Cancel<span className="govuk-visually-hidden"> the invitation to {email}</span>
            </button>
          </PageForm>,
        ])}
      />
    </ScrollRegion>
  );
}
