import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import type { MatchItem, ProviderDashboard } from '../provider-dashboard.server.ts';
import { ItemList } from './item-list.tsx';
import { Section } from './section.tsx';

type ProviderSectionsProps = { dashboard: ProviderDashboard; organisationId: string; today: string };

/** The four parts of a provider's dashboard. An empty one says what fills it. */
export function ProviderSections({ dashboard, organisationId, today }: ProviderSectionsProps) {
  const { isPublished, toDo, matches, matchTotal, deadlines, answers } = dashboard;
  return (
    <>
      <Section id="to-do" heading="To do">
        {toDo.length === 0 ? (
          <p className="govuk-body">Nothing waits for you. Invitations and unfinished answers appear here.</p>
        ) : (
          <ItemList items={toDo} today={today} idPrefix="to-do-item" />
        )}
      </Section>
      <Section id="answers" heading="Your answers">
        {answers.length === 0 ? (
          <p className="govuk-body">
            No answer of yours waits, and none was decided lately.{' '}
            {isPublished ? 'Read one below that fits, and answer it.' : ''}
          </p>
        ) : (
          <ItemList items={answers} today={today} idPrefix="answer" />
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={paths.interests()}>
            All your interests, with earlier decisions
          </a>
        </p>
      </Section>
      <Section id="matches" heading="Opportunities that fit you">
        <Matches {...{ isPublished, matches, organisationId }} />
        {matchTotal > matches.length && (
          <p className="govuk-body">
            <a className="govuk-link" href={paths.profileMatches(organisationId)}>
              See all {matchTotal} that fit
            </a>
          </p>
        )}
      </Section>
      <Section id="deadlines" heading="Deadlines">
        {deadlines.length === 0 ? (
          <p className="govuk-body">
            None. Save an opportunity or begin an answer, and its dates appear here.{' '}
            <a className="govuk-link" href={paths.opportunities()}>
              Find opportunities
            </a>
          </p>
        ) : (
          <ItemList items={deadlines} today={today} idPrefix="deadline" />
        )}
      </Section>
    </>
  );
}

type MatchesProps = { isPublished: boolean; matches: readonly MatchItem[]; organisationId: string };

function Matches({ isPublished, matches, organisationId }: MatchesProps) {
  if (!isPublished) {
    return (
      <p className="govuk-body">
        <a className="govuk-link" href={paths.profileEdit(organisationId)}>
          Publish your profile
        </a>{' '}
        first. Then every open opportunity is scored against it, with the reasons.
      </p>
    );
  }
  if (matches.length === 0) {
    return (
      <p className="govuk-body">
        Nothing open fits at the moment.{' '}
        <a className="govuk-link" href={paths.profileMatches(organisationId)}>
          See what is just out of reach, and why
        </a>
      </p>
    );
  }
  return (
    <ul className="govuk-list govuk-list--spaced">
      {matches.map(({ opportunityId, title, primeName, score, responseDeadline }) => (
        <li key={opportunityId}>
          <a className="govuk-link" href={paths.opportunity(opportunityId)}>
            {title}
          </a>
          <br />
          {primeName}.{' '}
          <a className="govuk-link" href={paths.opportunityMatch(opportunityId, organisationId)}>
            {score.toFixed(1)} out of 100<span className="govuk-visually-hidden">: why, for {title}</span>
          </a>
          {responseDeadline && `. Answer by ${formatDate(responseDeadline)}`}
        </li>
      ))}
    </ul>
  );
}
