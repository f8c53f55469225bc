import type { ReactNode } from 'react';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Details } from '#app/ui/details.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { NotificationBanner } from '#app/ui/notification-banner.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { interestStatusWords } from '../domain.ts';
import { answerField } from '../form.ts';
import type { InterestPage as Page } from '../interest-page.server.ts';
import type { InterestInWords } from '../present.ts';
import { DeadlineNote } from './deadline-note.tsx';
import { InterestContent } from './interest-content.tsx';
import { decisionWords, InterestForm } from './interest-form.tsx';
import { Obstacles } from './obstacles.tsx';

type InterestPageProps = { page: Page; mayWrite: boolean; form: FormState; note?: ReactNode };

/** A provider's own interest in an opportunity, from the first word to the decision. */
export function InterestPage({ page, mayWrite, form, note }: InterestPageProps) {
  const { opportunity, status, eligibility } = page;
  const isRefused = eligibility.obstacles.length > 0;
  const isOpen = page.mayAnswer && mayWrite;
  return (
    <>
      <BackLink href={paths.opportunity(opportunity.opportunityId)} text="Back to the opportunity" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FormErrorSummary form={form} />
          <span className="govuk-caption-l">{opportunity.title}</span>
          <h1 id="interest" className="govuk-heading-l">
            Your interest
          </h1>
          <Standing page={page} />
          {note}
          {page.changed && <Amended page={page} />}
          {page.mayAnswer && !isRefused && <DeadlineNote page={page} />}
          {page.mayAnswer && isRefused && <Refused page={page} mayWrite={mayWrite} />}
          {isOpen && !isRefused && <InterestForm page={page} form={form} />}
          {isOpen && !isRefused && !page.sent && <NotForUs opportunity={opportunity} />}
          {page.sent && <Withdraw page={page} mayWrite={mayWrite} />}
          {page.mayAnswer && !mayWrite && (
            <p className="govuk-body">An owner or editor of your organisation can send it.</p>
          )}
          {page.whyNot && status !== 'under_review' && status !== 'decided' && <Closed page={page} />}
          {!(isOpen && !isRefused) && <Written page={page} form={form} />}
          {page.sent && status !== 'withdrawn' && <Sent content={page.sent.content} isFolded={isOpen && !isRefused} />}
        </div>
      </div>
    </>
  );
}

function Standing({ page: { status, sent } }: Pick<InterestPageProps, 'page'>) {
  if (status === null || !sent) return null;
  return (
    <>
      <p className="govuk-body">
        <StatusTag status={status} text={interestStatusWords[status]} />
      </p>
      {status === 'withdrawn' ? (
        <p className="govuk-body">You withdrew it{sent.withdrawnReason && `: “${sent.withdrawnReason}”`}.</p>
      ) : (
        <p className="govuk-body">
          Version {sent.version} reached us at {sent.at}. {decisionWords(sent.decisionDue)}.
        </p>
      )}
    </>
  );
}

/** What the prime reads; folded while the same stands above in a form that can still be changed. */
function Sent({ content, isFolded }: { content: InterestInWords; isFolded: boolean }) {
  if (isFolded) {
    return (
      <Details summary="Read what you sent">
        <InterestContent content={content} />
      </Details>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">What you sent</h2>
      <InterestContent content={content} />
    </>
  );
}

function Refused({ page: { opportunity, eligibility, sent }, mayWrite }: Omit<InterestPageProps, 'form'>) {
  return (
    <>
      <h2 className="govuk-heading-m">You cannot answer this yet</h2>
      <p className="govuk-body">
        Your published profile does not have what it asks for. If you do this work, say so in your profile by the end of{' '}
        <strong>{opportunity.deadline && formatDate(opportunity.deadline)}</strong>, and answer then.
      </p>
      <Obstacles obstacles={eligibility.obstacles} />
      {mayWrite && !sent && <NotForUs opportunity={opportunity} />}
    </>
  );
}

/** The other answer, for whoever was invited or has looked closely. */
function NotForUs({ opportunity }: Pick<Page, 'opportunity'>) {
  return (
    <p className="govuk-body">
      You do not want it, or do not do this work?{' '}
      <a className="govuk-link" href={paths.opportunityNotForUs(opportunity.opportunityId)}>
        Tell {opportunity.prime} that it is not for you
      </a>
    </p>
  );
}

function Withdraw({ page: { mayWithdraw, opportunity }, mayWrite }: Omit<InterestPageProps, 'form'>) {
  if (!mayWithdraw || !mayWrite) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.interestWithdraw(opportunity.opportunityId)}>
        Withdraw it
      </a>
    </p>
  );
}

const changeWords = { new: 'New', changed: 'Changed', removed: 'No longer asked' } as const;

function Amended({ page: { changed, sent, opportunity } }: { page: Page }) {
  return (
    <NotificationBanner title="Amended">
      <p className="govuk-notification-banner__heading">
        The opportunity was amended since {sent ? 'you answered' : 'you began'}. Look at it again.
      </p>
      {changed && changed.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {changed.map(({ questionId, question, change }) => (
            <li key={questionId}>
              {changeWords[change]}: {question}
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">Its questions are the same.</p>
      )}
      <p className="govuk-body">
        <a className="govuk-notification-banner__link" href={paths.opportunity(opportunity.opportunityId)}>
          Read it as it stands
        </a>
      </p>
    </NotificationBanner>
  );
}

function Closed({ page: { whyNot, status } }: { page: Page }) {
  const why =
    whyNot === 'opportunity_withdrawn' ? 'The prime has withdrawn this opportunity' : 'The deadline has passed';
  return (
    <InsetText>
      {why}. {status === 'sent' ? 'What you sent is below.' : 'Nothing of yours was sent.'}
    </InsetText>
  );
}

/** What was typed and cannot be sent: it is still its writer's. */
function Written({ page: { opportunity, values, draftSavedAt }, form }: Pick<InterestPageProps, 'page' | 'form'>) {
  const typed = { ...(draftSavedAt ? values : {}), ...form.values };
  const written = opportunity.questions
    .map(({ id, question }) => ({ id, question, answer: typed[answerField(id)] ?? '' }))
    .filter(({ answer }) => answer.length > 0);
  if (written.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What you wrote and did not send</h2>
      {written.map(({ id, question, answer }) => (
        <section key={id}>
          <h3 className="govuk-heading-s">{question}</h3>
          <p className="govuk-body">{answer}</p>
        </section>
      ))}
    </>
  );
}
