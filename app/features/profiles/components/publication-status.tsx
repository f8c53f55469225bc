import { formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import type { ProfileDraft } from '../domain.ts';

type PublicationStatusProps = Pick<ProfileDraft, 'organisationId' | 'status' | 'publishedAt' | 'publishedVersion'> & {
  hasChanges: boolean;
};

/** What others see of a profile now, and where to look at it, at its versions, or to take it down. */
export function PublicationStatus(props: PublicationStatusProps) {
  const { organisationId, status, publishedVersion } = props;
  return (
    <>
      <h2 className="govuk-heading-m">What others see</h2>
      <p className="govuk-body">{statusWords(props)}</p>
      <ul className="govuk-list">
        <Entry href={paths.profilePreview(organisationId)} text="Preview as a prime sees it" />
        {status === 'published' && <Entry href={paths.profile(organisationId)} text="View your public page" />}
        {publishedVersion !== null && (
          <Entry href={paths.profileVersions(organisationId)} text="See every published version" />
        )}
        {status === 'published' && (
          <Entry href={paths.profileUnpublish(organisationId)} text="Unpublish your profile" />
        )}
      </ul>
    </>
  );
}

function Entry({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a className="govuk-link" href={href}>
        {text}
      </a>
    </li>
  );
}

function statusWords({ status, publishedAt, publishedVersion, hasChanges }: PublicationStatusProps): string {
  if (status === 'unpublished') return 'You took your profile down. Nobody else can see it.';
  if (status === 'draft' || !publishedAt) return 'Nobody else can see your profile until you publish it.';
  const changes = hasChanges ? ' You have saved changes since, which nobody else sees yet.' : '';
  return `Version ${publishedVersion}, published ${formatInstant(publishedAt)}.${changes}`;
}
