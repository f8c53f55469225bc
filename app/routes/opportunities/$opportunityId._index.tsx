import { useLoaderData } from '@remix-run/react';
import { linksToAssessment } from '#app/features/assessments/links-to-assessment.server.ts';
import { CalendarLinks } from '#app/features/calendars/components/calendar-links.tsx';
import { PublicNotices } from '#app/features/cases/components/public-notices.tsx';
import { publicNoticesOf } from '#app/features/cases/public-notice.server.ts';
import { ClarificationsLink } from '#app/features/clarifications/components/clarifications-link.tsx';
import { countQuestions } from '#app/features/clarifications/list-clarifications.server.ts';
import { CompactNote } from '#app/features/compact/components/compact-note.tsx';
import { compactOfOpportunity } from '#app/features/compact/read-instruments.server.ts';
import { AwardsSection } from '#app/features/decisions/components/awards-section.tsx';
import { readAwards } from '#app/features/decisions/read-awards.server.ts';
import { InterestLink } from '#app/features/interests/components/interest-link.tsx';
import { wayToInterest } from '#app/features/interests/way-to-interest.server.ts';
import { InvitedNote } from '#app/features/invitations/components/own-invitation-page.tsx';
import { findInvitationOfActor } from '#app/features/invitations/open-invitation.server.ts';
import { wayToOwnMatch } from '#app/features/matching/own-match.server.ts';
import { ReasonButtons } from '#app/features/not-for-us/components/reason-buttons.tsx';
import { OpportunityView } from '#app/features/opportunities/components/opportunity-view.tsx';
import { OwnerActions } from '#app/features/opportunities/components/owner-actions.tsx';
import { besideId, WaysOn } from '#app/features/opportunities/components/ways-on.tsx';
import { countInvited } from '#app/features/opportunities/count-invited.server.ts';
import { findReadableOpportunity, opportunityParams } from '#app/features/opportunities/find-opportunity.server.ts';
import { opportunityInFull } from '#app/features/opportunities/in-full.ts';
import { readAmendments } from '#app/features/opportunities/list-amendments.server.ts';
import { can } from '#app/features/policies.ts';
import { SaveForm } from '#app/features/saved-opportunities/components/save-form.tsx';
import { savedBy } from '#app/features/saved-opportunities/list-saved.server.ts';
import { findDeclarationOf } from '#app/features/tupe/find-declaration.server.ts';
import { TupeSection } from '#app/features/tupe-positions/components/tupe-section.tsx';
import { publicTupeOf, wayToPositions } from '#app/features/tupe-positions/read-public-tupe.server.ts';
import { OpportunityTerms } from '#app/features/tupe-terms/components/opportunity-terms.tsx';
import { readPublicTerms } from '#app/features/tupe-terms/read-public-terms.server.ts';
import { WorkforceNote } from '#app/features/workforce-packs/components/workforce-note.tsx';
import { wayToWorkforce } from '#app/features/workforce-packs/read-bid.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';

export const handle = titled<{ opportunity: { title: string } }>(
  ({ opportunity }) => opportunity.title || 'Untitled draft',
);

export const loader = page(
  {
    access: { for: 'everyone' },
    params: opportunityParams,
    find: findReadableOpportunity,
    can: 'opportunity:view',
  },
  async ({ thing, actor, services, params }) => {
    const declaration = await findDeclarationOf(services.db, params);
    return {
      opportunity: opportunityInFull(
        thing,
        await services.reference.current(),
        services.clock.today(),
        await countInvited(services, thing),
      ),
      ownMatch: thing.everPublished
        ? await wayToOwnMatch(services, actor, { id: params.opportunityId, organisationId: thing.organisationId })
        : null,
      notices: await publicNoticesOf(services, thing.organisationId),
      awards: await readAwards(services, params.opportunityId),
      tupe: declaration && (await publicTupeOf(services.db, declaration)),
      declarationHref: declaration && wayToPositions(actor, declaration),
      terms: declaration && (await readPublicTerms(services, actor, thing.snapshot, declaration)),
      compact: await compactOfOpportunity(services, thing.snapshot),
      interest: thing.everPublished ? await wayToInterest(services, actor, thing) : null,
      workforce: thing.everPublished ? await wayToWorkforce(services, actor, params.opportunityId) : null,
      maySeeInterests: can(actor, 'interest:view-list', thing),
      assessmentLinks: thing.everPublished ? await linksToAssessment(services, actor, params.opportunityId) : [],
      saved: thing.everPublished ? await savedBy(services, actor, params.opportunityId) : null,
      questions: thing.everPublished ? await countQuestions(services, params.opportunityId) : null,
      isInvited: (await findInvitationOfActor({ services, actor, params })) !== null,
      mayDecline: can(actor, 'opportunity:say-not-for-us', thing),
      amendments: (await readAmendments(services, params.opportunityId)).length,
      mayAmend: can(actor, 'opportunity:amend', thing),
      mayDiscard: can(actor, 'opportunity:discard-amendment', thing),
      mayEdit: can(actor, 'opportunity:edit', thing),
      mayWithdraw: thing.status === 'published' && can(actor, 'opportunity:withdraw', thing),
      maySeeMatches: thing.everPublished && can(actor, 'opportunity:view-matches', thing),
    };
  },
);

export default function Opportunity() {
  const {
    opportunity,
    awards,
    notices,
    tupe,
    declarationHref,
    terms,
    compact,
    ownMatch,
    interest,
    saved,
    questions,
    isInvited,
    workforce,
    mayDecline,
    amendments,
    assessmentLinks,
    ...may
  } = useLoaderData<typeof loader>();
  // Whoever has answered, or comes too late, is neither invited nor asked why not.
  const isToAnswer = opportunity.status === 'open' && (interest === null || interest.isCall);
  return (
    <>
      <BackLink href={paths.opportunities()} text="Opportunities" />
      <PublicNotices name={opportunity.organisationName} notices={notices} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <OpportunityView
            opportunity={opportunity}
            ownMatch={ownMatch}
            amendments={amendments}
            ways={<WaysOn interest={interest} />}
            awards={<AwardsSection awards={awards} />}
            staff={
              tupe && (
                <>
                  <TupeSection tupe={tupe} declarationHref={declarationHref} />
                  {terms && <OpportunityTerms terms={terms} />}
                </>
              )
            }
          />
        </div>
        <div id={besideId} className="govuk-grid-column-one-third">
          <InterestLink way={interest} />
          <WorkforceNote way={workforce} />
          <OwnerActions opportunityId={opportunity.opportunityId} {...may} more={assessmentLinks} />
          {isToAnswer && isInvited && (
            <InvitedNote opportunityId={opportunity.opportunityId} primeName={opportunity.organisationName} />
          )}
          {questions !== null && <ClarificationsLink opportunityId={opportunity.opportunityId} total={questions} />}
          {saved !== null && <SaveForm opportunityId={opportunity.opportunityId} saved={saved} />}
          {isToAnswer && mayDecline && (
            <ReasonButtons opportunityId={opportunity.opportunityId} title={opportunity.title} />
          )}
          {questions !== null && <CalendarLinks {...opportunity} />}
          <CompactNote compact={compact} />
          <PrintButton />
        </div>
      </div>
    </>
  );
}
