import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { roleInWords } from '../../identity/schema.ts';
import type { readOwnOrganisations } from '../read-members.server.ts';

type Own = Awaited<ReturnType<typeof readOwnOrganisations>>;

/** The organisations that a person belongs to or may come to belong to. */
export function OwnOrganisations({ memberships, actingFor, invitations, requests }: Own) {
  return (
    <>
      <h1 className="govuk-heading-l">Your organisations</h1>
      {memberships.length > 0 ? (
        <Memberships memberships={memberships} actingFor={actingFor} />
      ) : (
        <p className="govuk-body">
          You do not belong to an organisation yet. Register yours, or find it among the{' '}
          <a className="govuk-link" href={paths.profiles()}>
            providers
          </a>{' '}
          and ask to join it.
        </p>
      )}
      <Invitations invitations={invitations} />
      <Requests requests={requests} />
      <Button href={paths.organisationNew()}>Register an organisation</Button>
    </>
  );
}

function Memberships({ memberships, actingFor }: Pick<Own, 'memberships' | 'actingFor'>) {
  return (
    <>
      <Table
        firstCellIsHeader
        head={['Organisation', 'Status', 'Your role']}
        rows={memberships.map(({ organisationId, organisationName, organisationStatus, role }) => [
          <span key={organisationId}>
            <a className="govuk-link" href={paths.organisation(organisationId)}>
              {organisationName}
            </a>{' '}
            {organisationId === actingFor ? <Tag>Acting for it</Tag> : null}
          </span>,
          <StatusTag key={organisationId} status={organisationStatus} />,
          roleInWords[role],
        ])}
      />
      {memberships.length > 1 ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.actFor()}>
            Act for another of them
          </a>
        </p>
      ) : null}
    </>
  );
}

function Invitations({ invitations }: Pick<Own, 'invitations'>) {
  if (invitations.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Invitations to you</h2>
      <p className="govuk-body">Open the link in the email that each of them sent you to accept.</p>
      <ul className="govuk-list govuk-list--bullet">
        {invitations.map(({ id, organisationName, role, expiresAt }) => (
          <li key={id}>
            {organisationName}, as {roleInWords[role].toLowerCase()}, until {formatInstant(expiresAt)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Requests({ requests }: Pick<Own, 'requests'>) {
  if (requests.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Your requests to join</h2>
      <ul className="govuk-list govuk-list--bullet">
        {requests.map(({ id, organisationId, organisationName, askedAt }) => (
          <li key={id}>
            <a className="govuk-link" href={paths.organisationJoin(organisationId)}>
              {organisationName}
            </a>
            , asked on {formatInstant(askedAt)}
          </li>
        ))}
      </ul>
    </>
  );
}
