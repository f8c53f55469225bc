import { counted, formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ResultCount } from '#app/ui/result-count.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ClarificationList, ListedClarification } from '../list-clarifications.server.ts';

/** All questions about an opportunity and their answers, for everyone. */
export function ClarificationsPage(list: ClarificationList) {
  const { opportunityId, title, clarifications, total, waiting, page, pages, isAnswering, mayAnswer } = list;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">{title}</span>
          <h1 className="govuk-heading-l">Questions and answers</h1>
          <WhoReads {...list} />
          <Asking {...list} />
          <ResultCount count={total} one="question" />
          {waiting > 0 && (
            <p className="govuk-body">
              {counted(waiting, 'question')} without an answer
              {isAnswering ? ' yet' : '. The response deadline is over, and nobody can answer any more'}.
            </p>
          )}
          <ol className="app-cards">
            {clarifications.map((clarification) => (
              <ClarificationCard
                key={clarification.id}
                clarification={clarification}
                isAnswering={isAnswering}
                answerHref={mayAnswer ? paths.opportunityAnswer(opportunityId, clarification.id) : null}
              />
            ))}
          </ol>
          {pages > 1 && (
            <Pagination
              {...paginationOf(
                page,
                pages,
                (number) => `${paths.opportunityClarifications(opportunityId)}?page=${number}`,
              )}
            />
          )}
        </div>
      </div>
    </>
  );
}

function WhoReads({ primeName, responseDeadline }: ClarificationList) {
  return (
    <p className="govuk-body">
      Everyone reads every question and every answer, and nobody sees who asked. {primeName} sees it only when the
      response deadline{responseDeadline ? `, ${formatDate(responseDeadline)},` : ''} has passed.
    </p>
  );
}

function Asking({ opportunityId, isAsking, mayAsk, mayAnswer, clarificationDeadline }: ClarificationList) {
  if (!isAsking) return <p className="govuk-body">Questions are closed.</p>;
  return (
    <>
      {clarificationDeadline && (
        <p className="govuk-body">
          Questions can be asked until the end of <strong>{formatDate(clarificationDeadline)}</strong>.
        </p>
      )}
      {mayAsk ? (
        <Button href={paths.opportunityAsk(opportunityId)}>Ask a question</Button>
      ) : (
        !mayAnswer && <p className="govuk-body">Owners and editors of verified providers can ask.</p>
      )}
    </>
  );
}

type ClarificationCardProps = { clarification: ListedClarification; isAnswering: boolean; answerHref: string | null };

function ClarificationCard({ clarification, isAnswering, answerHref }: ClarificationCardProps) {
  const { number, question, askedAt, answer, answeredAt, isOwn, askedBy } = clarification;
  return (
    <li className="app-card">
      <h2 className="app-card__title">
        Question {number} {isOwn && <Tag colour="teal">Asked by you</Tag>}
      </h2>
      <p className="app-card__meta">
        Asked on {formatInstant(askedAt)}
        {askedBy && (
          <>
            {' '}
            by{' '}
            <a className="govuk-link" href={paths.organisation(askedBy.organisationId)}>
              {askedBy.name}
            </a>
          </>
        )}
      </p>
      <Written text={question} />
      {answer !== null && answeredAt !== null ? (
        <>
          <h3 className="govuk-heading-s">Answer, {formatInstant(answeredAt)}</h3>
          <Written text={answer} />
        </>
      ) : (
        <p className="govuk-body">
          <Tag colour="yellow">{isAnswering ? 'No answer yet' : 'Not answered'}</Tag>
        </p>
      )}
      {answer === null && answerHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={answerHref}>
            Answer question {number}
          </a>
        </p>
      )}
    </li>
  );
}

/** What a person wrote, line by line. */
export function Written({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return [...new Set(lines)].map((line) => (
    <p key={line} className="govuk-body">
      {line}
    </p>
  ));
}
