import type { ReactNode } from 'react';
import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { statusWords } from '../domain.ts';
import type { OpportunityInFull } from '../in-full.ts';
import { CriteriaSection } from './criteria-section.tsx';
import { DatesSection } from './dates-section.tsx';
import { KeyFacts } from './key-facts.tsx';
import { PaymentSection } from './payment-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { RequirementsSection } from './requirements-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { TermsSection } from './terms-section.tsx';

type OpportunityViewProps = {
  opportunity: OpportunityInFull;
  /** Where the reader sees how they match it; nothing in a preview. */
  ownMatch?: { href: string; text: string } | null;
  /** The ways on from here, for those who would find them below all of it. */
  ways?: ReactNode;
  /** Who was given the work. */
  awards?: ReactNode;
  /** What the parties say of staff who may transfer; what was published, where no declaration was begun. */
  staff?: ReactNode;
  /** How often it was changed since it was published; nothing in a preview. */
  amendments?: number;
};

/** Everything that a provider needs to decide whether to answer, the most telling first. */
export function OpportunityView({ opportunity, ownMatch, ways, awards, staff, amendments = 0 }: OpportunityViewProps) {
  const { status, title, organisationName, organisationId } = opportunity;
  return (
    <>
      <StatusTag status={status} text={statusWords[status]} />
      <h1 className="govuk-heading-l govuk-!-margin-top-2">{title || 'Untitled draft'}</h1>
      <p className="govuk-body-l">
        Posted by{' '}
        <a className="govuk-link" href={paths.organisation(organisationId)}>
          {organisationName}
        </a>{' '}
        (
        <a className="govuk-link" href={paths.prime(organisationId)}>
          how it treats those who answer
        </a>
        )
      </p>
      {ownMatch && (
        <p className="govuk-body govuk-!-display-none-print">
          <a className="govuk-link" href={ownMatch.href}>
            {ownMatch.text}
          </a>
        </p>
      )}
      {ways}
      {amendments > 0 && opportunity.changedAt && (
        <InsetText>
          Changed on {formatInstant(opportunity.changedAt)}.{' '}
          <a className="govuk-link" href={paths.opportunityAmendments(opportunity.opportunityId)}>
            Read what changed and why
          </a>
        </InsetText>
      )}
      <Notices opportunity={opportunity} />
      {awards}
      <KeyFacts opportunity={opportunity} />
      <h2 className="govuk-heading-m">What the work is</h2>
      {paragraphs(opportunity.summary).map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      <RequirementsSection opportunity={opportunity} />
      <PaymentSection opportunity={opportunity} />
      {staff ?? <StaffSection opportunity={opportunity} />}
      <TermsSection opportunity={opportunity} />
      <QuestionsSection opportunity={opportunity} />
      <CriteriaSection opportunity={opportunity} />
      <DatesSection opportunity={opportunity} />
    </>
  );
}

function Notices({ opportunity }: { opportunity: OpportunityInFull }) {
  const { withdrawn, organisationSuspended, source } = opportunity;
  return (
    <>
      {withdrawn && (
        <WarningText>
          Withdrawn on {formatInstant(withdrawn.at)}. The reason: {withdrawn.reason}
        </WarningText>
      )}
      {organisationSuspended && (
        <WarningText>The organisation that posted this is suspended. Do not rely on this opportunity.</WarningText>
      )}
      {source && <InsetText>This was not posted here. It comes from {source}.</InsetText>}
      {opportunity.shortWindowReason && opportunity.responseDeadline && (
        <InsetText>
          Providers have fewer than 15 working days to answer by {formatDate(opportunity.responseDeadline)}. The reason:{' '}
          {opportunity.shortWindowReason}
        </InsetText>
      )}
    </>
  );
}

function paragraphs(text: string): string[] {
  const found = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return [...new Set(found)];
}
