import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { PagesBesides } from '#app/ui/pages-besides.tsx';
import type { Awaiting } from '../read-awaiting.server.ts';

type Props = {
  rows: Awaiting;
  page: number;
  hasMore: boolean;
  /** Items that wait, and organisations, on all pages. */
  waiting: number;
  of: number;
  organisationName: string;
};

/** All that awaits the view of an organisation. */
export function AwaitingPage({ rows: subjects, page, hasMore, waiting, of, organisationName }: Props) {
  return (
    <>
      <span className="govuk-caption-l">{organisationName}</span>
      <h1 className="govuk-heading-l">Views that are asked of you</h1>
      <p className="govuk-body">
        {waiting === 0
          ? 'Nothing awaits your view.'
          : `${counted(waiting, 'item')} of ${counted(of, 'organisation')} await your view.`}{' '}
        You are asked because you are in the supply chain with them. You can leave out your name.
      </p>
      {subjects.map((subject) => (
        <section key={subject.subjectId}>
          <h2 className="govuk-heading-m">
            <a className="govuk-link" href={paths.validationsOn(subject.subjectId)}>
              {subject.name}
            </a>
          </h2>
          <p className="govuk-body">
            {subject.waiting.length === 0
              ? `You have given a view on all ${counted(subject.items, 'item')}. You can change it.`
              : `${subject.waiting.length} of ${counted(subject.items, 'item')} to look at, the first by the end of ${formatDate(subject.until ?? '')}.`}
          </p>
          {subject.waiting.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {subject.waiting.map(({ attestationId, code, heading }) => (
                <li key={attestationId}>
                  {code} {heading}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <PagesBesides page={page} hasMore={hasMore} hrefOf={paths.validations} />
    </>
  );
}
