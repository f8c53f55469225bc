import { counted, formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { paginationOf } from '#app/ui/pagination-items.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { challengeWords } from '../../challenges/words.ts';
import { outcomeWords, setAsideWords, stateWords } from '../outcome-words.ts';
import type { DecidedInterest, Decisions } from '../read-decisions.server.ts';

/** What a prime has decided and has still to decide, a lot at a time. */
export function DecisionsPage({ decisions, mayDecide }: { decisions: Decisions; mayDecide: boolean }) {
  const { opportunityId, title, lots, lotId, page, pages, isOpened } = decisions;
  return (
    <>
      <BackLink href={paths.opportunity(opportunityId)} text="Back to the opportunity" />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Decisions</h1>
      {!isOpened && (
        <InsetText>
          Answers are sealed until the deadline has passed. They are then opened and numbered, and you can decide.
        </InsetText>
      )}
      {isOpened && <Closing decisions={decisions} mayDecide={mayDecide} />}
      {lots.length > 1 && <Lots decisions={decisions} />}
      <Interests decisions={decisions} mayDecide={mayDecide} />
      {pages > 1 && (
        <Pagination
          {...paginationOf(
            page,
            pages,
            (number) => `${paths.opportunityDecisions(opportunityId)}?lot=${lotId}&page=${number}`,
          )}
        />
      )}
      <SetAside decisions={decisions.setAside} />
      <Challenges challenges={decisions.challenges} />
    </>
  );
}

function Closing({ decisions, mayDecide }: { decisions: Decisions; mayDecide: boolean }) {
  const { opportunityId, status, closing, total, standstillDays } = decisions;
  if (status === 'decided') return <InsetText>This opportunity is closed: everyone has an outcome.</InsetText>;
  if (status === 'withdrawn') return <InsetText>This opportunity was withdrawn.</InsetText>;
  return (
    <>
      <p className="govuk-body">
        {total === 0
          ? 'Nobody answered. '
          : 'Everyone who answered gets an outcome with a reason, in each of its lots. '}
        {standstillDays === 0
          ? 'An award takes effect as soon as everyone in its lot has an outcome.'
          : `An award takes effect ${counted(standstillDays, 'working day')} after the last outcome in its lot, when no challenge is open.`}
      </p>
      {closing?.reason === 'undecided' && (
        <p className="govuk-body">{counted(closing.count, 'outcome')} still to be given.</p>
      )}
      {mayDecide && (
        <div className="govuk-button-group govuk-!-display-none-print">
          {closing?.reason === 'undecided' && (
            <Button href={paths.opportunityDecisionsTogether(opportunityId)} variant="secondary">
              Give one reason to several
            </Button>
          )}
          <Button href={paths.opportunityClose(opportunityId)} variant={closing ? 'secondary' : undefined}>
            Close the opportunity
          </Button>
        </div>
      )}
    </>
  );
}

function Lots({ decisions: { lots, lotId, opportunityId } }: { decisions: Decisions }) {
  return (
    <nav aria-label="Lots">
      <ul className="app-sub-navigation">
        {lots.map(({ id, title, undecided }) => (
          <li key={id}>
            <a
              className="govuk-link"
              href={`${paths.opportunityDecisions(opportunityId)}?lot=${id}`}
              aria-current={id === lotId ? 'page' : undefined}
            >
              {title} ({undecided === 0 ? 'all decided' : `${undecided} to decide`})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Interests({ decisions, mayDecide }: { decisions: Decisions; mayDecide: boolean }) {
  const { interests, hasCriteria, lots, lotId, opportunityId } = decisions;
  if (interests.length === 0) return <p className="govuk-body">There is no answer here.</p>;
  const caption = lots.find(({ id }) => id === lotId)?.title ?? 'Those who answered';
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        stacksOnPhone
        head={[
          'Provider',
          ...(hasCriteria ? [{ text: 'Score', format: 'numeric' as const }, 'Rank'] : []),
          'Outcome',
          'Reason',
        ]}
        rows={interests.map((interest) => [
          <Who key={interest.interestId} interest={interest} opportunityId={opportunityId} mayDecide={mayDecide} />,
          ...(hasCriteria
            ? [{ text: interest.score ?? 'Not scored', format: 'numeric' as const }, rankInWords(interest)]
            : []),
          <State key="state" interest={interest} />,
          interest.reason ? `${interest.reason.label}. ${interest.reason.words}` : '',
        ])}
      />
    </ScrollRegion>
  );
}

/** "Provider 3", and its name once it is decided on. */
export function labelOf({ number, name }: { number: number | null; name: string | null }): string {
  const label = number === null ? 'A provider' : `Provider ${number}`;
  return name ? `${label}: ${name}` : label;
}

function rankInWords({ rank, isBelow }: DecidedInterest): string {
  if (isBelow) return 'Below a minimum';
  return rank === null ? '' : String(rank);
}

type WhoProps = { interest: DecidedInterest; opportunityId: string; mayDecide: boolean };

function Who({ interest, opportunityId, mayDecide }: WhoProps) {
  const canChange = interest.state === 'undecided' || interest.state === 'reserve';
  if (!mayDecide || !canChange) return labelOf(interest);
  return (
    <a className="govuk-link" href={paths.opportunityDecision(opportunityId, interest.lotId, interest.interestId)}>
      {labelOf(interest)}
      <span className="govuk-visually-hidden">: {interest.state === 'reserve' ? 'promote or release' : 'decide'}</span>
    </a>
  );
}

function State({ interest: { state, standstillUntil, decisionDue, overdueSince } }: { interest: DecidedInterest }) {
  const isOverdue = state === 'undecided' && overdueSince !== null;
  return (
    <>
      <StatusTag status={isOverdue ? 'overdue' : tagOf[state]} text={isOverdue ? 'Overdue' : stateWords[state]} />
      {state === 'award_in_standstill' && standstillUntil && <div>until {formatDate(standstillUntil)}</div>}
      {state === 'undecided' && decisionDue && <div>due by {formatDate(decisionDue)}</div>}
    </>
  );
}

const tagOf: Readonly<Record<DecidedInterest['state'], string>> = {
  undecided: 'due',
  award_in_standstill: 'pending',
  award_effective: 'awarded',
  reserve: 'reserve',
  not_this_time: 'declined',
  gone: 'withdrawn',
};

/** What was decided and does not stand any more, by number: a lot may be decided anew. */
function SetAside({ decisions }: { decisions: Decisions['setAside'] }) {
  if (decisions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Decisions that do not stand any more</h2>
      <ul className="govuk-list govuk-list--spaced">
        {decisions.map(({ id, lot, outcome, reason, decidedAt, setAsideAt, why, number }) => (
          <li key={id}>
            {labelOf({ number, name: null })}
            {lot && `, ${lot}`}: {outcomeWords[outcome]} on {formatInstant(decidedAt)}, “{reason}”
            <div className="govuk-hint govuk-!-margin-bottom-0">
              {setAsideAt && `Until ${formatInstant(setAsideAt)}. `}
              {why && setAsideWords[why]}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Challenges({ challenges }: { challenges: Decisions['challenges'] }) {
  if (challenges.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Challenges</h2>
      <ul className="govuk-list govuk-list--spaced">
        {challenges.map(({ id, lot, providerName, status, answerDue }) => (
          <li key={id}>
            <a className="govuk-link" href={paths.challenge(id)}>
              {providerName}
              {lot && `, ${lot}`}
            </a>{' '}
            <StatusTag status={status} text={challengeWords[status]} />
            {status === 'raised' && ` Answer due by ${formatDate(answerDue)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
