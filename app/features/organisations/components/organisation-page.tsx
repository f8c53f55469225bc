import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { PublicCommitments } from '../../commitments/components/public-commitments.tsx';
import type { PublicCommitment } from '../../commitments/public-commitment.ts';
import type { OrganisationView, ReaderOfOrganisation } from '../read-organisation.server.ts';
import { statusMeaning } from '../wording.ts';

type OrganisationPageProps = {
  organisation: OrganisationView;
  reader: ReaderOfOrganisation;
  commitments: readonly PublicCommitment[];
};

/** An organisation as everyone sees it, with what the reader may do with it. */
export function OrganisationPage({ organisation, reader, commitments }: OrganisationPageProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{organisation.name}</h1>
        <p className="govuk-body">
          <StatusTag status={organisation.status} /> {statusMeaning[organisation.status]}
        </p>
        {organisation.statusReason ? (
          <InsetText>The reason that the steward gave: {organisation.statusReason}</InsetText>
        ) : null}
        {reader.mayManage && organisation.status === 'refused' ? <AskAgain /> : null}
        <Facts organisation={organisation} mayManage={reader.mayManage} />
        <Numbers organisation={organisation} mayManage={reader.mayManage} />
        <PublicCommitments commitments={commitments} />
      </div>
      <div className="govuk-grid-column-one-third">
        <Links organisation={organisation} reader={reader} />
      </div>
    </div>
  );
}

function AskAgain() {
  return (
    <PageForm>
      <p className="govuk-body">Once you have put right what was wrong, ask a steward to look again.</p>
      <Button variant="secondary">Ask for another check</Button>
    </PageForm>
  );
}

function Facts({ organisation, mayManage }: { organisation: OrganisationView; mayManage: boolean }) {
  const notGiven = 'Not given';
  return (
    <SummaryList
      card={{
        title: 'Details',
        actions: mayManage ? [{ href: paths.organisationEdit(organisation.id), text: 'Change' }] : [],
      }}
      rows={[
        { key: 'What it does', value: organisation.kinds.join(' and ') },
        { key: 'Legal form', value: organisation.legalForm ?? notGiven },
        { key: 'Size', value: organisation.size ?? notGiven },
        { key: 'Head office', value: organisation.headOffice ?? notGiven },
        { key: 'Website', value: organisation.website ? <Website address={organisation.website} /> : notGiven },
        organisation.status === 'unclaimed' && organisation.source && { key: 'Made from', value: organisation.source },
      ]}
    />
  );
}

function Website({ address }: { address: string }) {
  return (
    <a className="govuk-link" href={address} rel="nofollow noopener noreferrer">
      {address}
    </a>
  );
}

function Numbers({ organisation, mayManage }: { organisation: OrganisationView; mayManage: boolean }) {
  const rows = organisation.identifiers.map(({ register, value, status, refusedReason }) => ({
    key: register,
    value: (
      <>
        {value} <StatusTag status={status} />
        {refusedReason ? <p className="govuk-body-s">The reason given: {refusedReason}</p> : null}
      </>
    ),
  }));
  return (
    <SummaryList
      card={{
        title: 'Registration numbers',
        actions: mayManage ? [{ href: paths.organisationIdentifiers(organisation.id), text: 'Add or remove' }] : [],
      }}
      rows={rows.length > 0 ? rows : [{ key: 'Numbers', value: 'None given' }]}
    />
  );
}

// Quotation marks make search look for the name as a whole.
const openOpportunitiesOf = (name: string) =>
  `${paths.opportunities()}?${new URLSearchParams({ q: `"${name.replaceAll('"', ' ')}"` })}`;

function Links({ organisation, reader }: Omit<OrganisationPageProps, 'commitments'>) {
  const { id, name, isProvider, isPrime } = organisation;
  const isInside = reader.actsForIt;
  const mayAsk = reader.mayJoin || (reader.mustSignIn && !['unclaimed', 'refused'].includes(organisation.status));
  const mayClaim = reader.mayClaim || (reader.mustSignIn && organisation.status === 'unclaimed');
  const entries = [
    reader.mayReadProfile && { href: paths.profile(id), text: 'Profile' },
    isInside &&
      isProvider &&
      !reader.mayReadProfile && { href: paths.profileEdit(id), text: 'Start or go on with its profile' },
    isPrime && { href: openOpportunitiesOf(name), text: 'Its open opportunities' },
    isPrime && { href: paths.prime(id), text: 'How it treats those who answer' },
    isPrime && { href: paths.primeConduct(id), text: 'How it keeps its promises' },
    isInside && { href: paths.organisationMembers(id), text: 'Members' },
    isInside && { href: paths.organisationLeave(id), text: 'Leave this organisation' },
    reader.isMember && !isInside && { href: paths.actFor(), text: 'Act for this organisation' },
    mayClaim && { href: paths.organisationClaim(id), text: 'Claim this entry' },
    mayAsk && {
      href: paths.organisationJoin(id),
      text: reader.waitsForAnswer ? 'Your request to join' : 'Ask to join',
    },
  ].filter((entry) => entry !== false);
  if (entries.length === 0) return null;
  return (
    <nav aria-label="This organisation">
      <ul className="govuk-list govuk-list--spaced">
        {entries.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
