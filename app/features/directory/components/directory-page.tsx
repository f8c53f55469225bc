import { paths } from '#app/paths.ts';
import { Highlighted } from '#app/ui/highlighted.tsx';
import { ClaimedMark } from '../../matching/components/provider-card.tsx';
import { SaveSearchLink } from '../../saved-searches/components/save-search-link.tsx';
import { ListPage } from '../../search/components/list-page.tsx';
import type { DirectoryPageData } from '../directory-page.server.ts';
import type { DirectoryEntry } from '../search-directory.server.ts';

/** The provider directory. */
export function DirectoryPage({ list, results, mayInvite }: DirectoryPageData & { mayInvite: boolean }) {
  return (
    <ListPage
      list={list}
      heading="Find a provider"
      searchLabel="Words"
      searchHint="A name or a kind of work. Put an exact phrase in quotes"
      actions={<SaveSearchLink page="profile" query={list.search} />}
      ownWords={{ href: paths.profilesForNeed(), text: 'Describe a need in your own words' }}
    >
      {results.map((entry) => (
        <EntryCard key={entry.organisationId} entry={entry} mayInvite={mayInvite} />
      ))}
    </ListPage>
  );
}

function EntryCard({ entry, mayInvite }: { entry: DirectoryEntry; mayInvite: boolean }) {
  const { organisationId, name, excerpt, places, services, claimed, passages } = entry;
  const found = passages?.body.length ? <Highlighted passage={passages.body} /> : excerpt;
  return (
    <li className="app-card">
      <h3 className="app-card__title">
        <a className="govuk-link" href={paths.profile(organisationId)}>
          {passages?.title.length ? <Highlighted passage={passages.title} /> : name}
        </a>
      </h3>
      {claimed ? null : (
        <p className="govuk-body">
          <ClaimedMark claimed={claimed} />
        </p>
      )}
      <p className="app-card__meta">{services.join(', ')}</p>
      <p className="app-card__meta">{places}</p>
      {found && <p className="govuk-body">{found}</p>}
      {mayInvite && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.profileInvite(organisationId)}>
            Invite to an opportunity<span className="govuk-visually-hidden">: {name}</span>
          </a>
        </p>
      )}
    </li>
  );
}
