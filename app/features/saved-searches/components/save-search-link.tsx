import { paths } from '#app/paths.ts';
import type { SavedQuery } from '../saved-query.ts';

/** The way from a list to saving what it was searched for. */
export function SaveSearchLink({ page, query }: SavedQuery) {
  return (
    <a className="govuk-link" href={paths.savedSearchNew(page, query)}>
      Save this search
    </a>
  );
}
