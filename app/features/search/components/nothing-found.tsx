import { counted } from '#app/features/wording.ts';
import type { ListPageData } from '../list-page.server.ts';

/** What a reader who found nothing can change, and what each change would find. */
export function NothingFound({ list: { loosen, one, other, path } }: { list: ListPageData }) {
  if (loosen.length === 0) {
    return (
      <p className="govuk-body">
        There are no {other} here yet.{' '}
        <a className="govuk-link" href={path}>
          See the whole list
        </a>
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">
        Nothing matches all of this. {loosen.length === 1 ? 'This change' : 'Any one of these changes'} finds some:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {loosen.map(({ text, href, count }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>{' '}
            ({counted(count, one, other)})
          </li>
        ))}
      </ul>
    </>
  );
}
