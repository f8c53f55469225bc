import type { z } from 'zod';
import { accreditationNews, accreditationNewsInput } from './accreditation-news.ts';
import { advanceAnswered, advanceAnsweredInput } from './advance-answered.ts';
import { advanceAsked, advanceAskedInput } from './advance-asked.ts';
import { advanceOverdue, advanceOverdueInput } from './advance-overdue.ts';
import { advanceWithdrawn, advanceWithdrawnInput } from './advance-withdrawn.ts';
import { alert, alertInput } from './alert.ts';
import { assessorAppointed, assessorAppointedInput } from './assessor-appointed.ts';
import { assessorLeft, assessorLeftInput } from './assessor-left.ts';
import { assessorReminder, assessorReminderInput } from './assessor-reminder.ts';
import { awardChanged, awardChangedInput } from './award-changed.ts';
import { awardEffective, awardEffectiveInput } from './award-effective.ts';
import { awardFell, awardFellInput } from './award-fell.ts';
import { caseAsked, caseAskedInput } from './case-asked.ts';
import { caseClosed, caseClosedInput } from './case-closed.ts';
import { caseForStewards, caseForStewardsInput } from './case-for-stewards.ts';
import { caseOverdue, caseOverdueInput } from './case-overdue.ts';
import { caseStanding, caseStandingInput } from './case-standing.ts';
import { challengeAnswered, challengeAnsweredInput } from './challenge-answered.ts';
import { challengeEscalated, challengeEscalatedInput } from './challenge-escalated.ts';
import { challengeFound, challengeFoundInput } from './challenge-found.ts';
import { challengeOverdue, challengeOverdueInput } from './challenge-overdue.ts';
import { challengeRaised, challengeRaisedInput } from './challenge-raised.ts';
import { clarificationAnswered, clarificationAnsweredInput } from './clarification-answered.ts';
import { clarificationAsked, clarificationAskedInput } from './clarification-asked.ts';
import { clarificationsWaiting, clarificationsWaitingInput } from './clarifications-waiting.ts';
import { commitmentAsked, commitmentAskedInput } from './commitment-asked.ts';
import { commitmentEnding, commitmentEndingInput } from './commitment-ending.ts';
import { concernDecided, concernDecidedInput } from './concern-decided.ts';
import { concernNews, concernNewsInput } from './concern-news.ts';
import { decisionDue, decisionDueInput } from './decision-due.ts';
import { decisionMade, decisionMadeInput } from './decision-made.ts';
import { decisionNudge, decisionNudgeInput } from './decision-nudge.ts';
import { decisionOverdue, decisionOverdueInput } from './decision-overdue.ts';
import { decisionReopened, decisionReopenedInput } from './decision-reopened.ts';
import { directoryClaimCode, directoryClaimCodeInput } from './directory-claim-code.ts';
import { directoryClaimDecided, directoryClaimDecidedInput } from './directory-claim-decided.ts';
import { directoryInvitation, directoryInvitationInput } from './directory-invitation.ts';
import { draftWaiting, draftWaitingInput } from './draft-waiting.ts';
import { employeeInformationCarried, employeeInformationCarriedInput } from './employee-information-carried.ts';
import { employeeInformationDeleted, employeeInformationDeletedInput } from './employee-information-deleted.ts';
import { employeeInformationDeletion, employeeInformationDeletionInput } from './employee-information-deletion.ts';
import { employeeInformationGiven, employeeInformationGivenInput } from './employee-information-given.ts';
import { employeeInformationNamed, employeeInformationNamedInput } from './employee-information-named.ts';
import { employeeInformationReceived, employeeInformationReceivedInput } from './employee-information-received.ts';
import { enoughAnswers, enoughAnswersInput } from './enough-answers.ts';
import { evidenceExpiring, evidenceExpiringInput } from './evidence-expiring.ts';
import { findingDecided, findingDecidedInput } from './finding-decided.ts';
import { findingOverdue, findingOverdueInput } from './finding-overdue.ts';
import { findingsDue, findingsDueInput } from './findings-due.ts';
import { findingsOpened, findingsOpenedInput } from './findings-opened.ts';
import { identifierJudged, identifierJudgedInput } from './identifier-judged.ts';
import { interestLeft, interestLeftInput } from './interest-left.ts';
import { interestSent, interestSentInput } from './interest-sent.ts';
import { interestUnderReview, interestUnderReviewInput } from './interest-under-review.ts';
import { interestWithdrawn, interestWithdrawnInput } from './interest-withdrawn.ts';
import { interestsOpened, interestsOpenedInput } from './interests-opened.ts';
import { invitationReminder, invitationReminderInput } from './invitation-reminder.ts';
import { invoiceEntered, invoiceEnteredInput } from './invoice-entered.ts';
import { invoiceHeld, invoiceHeldInput } from './invoice-held.ts';
import { joinDecided, joinDecidedInput } from './join-decided.ts';
import { joinRequested, joinRequestedInput } from './join-requested.ts';
import type { RenderedMail } from './layout.ts';
import { measuresLetter, measuresLetterInput } from './measures-letter.ts';
import { memberJoinedOrLeft, memberJoinedOrLeftInput } from './member-joined-or-left.ts';
import { membershipChanged, membershipChangedInput } from './membership-changed.ts';
import { membershipInvitation, membershipInvitationInput } from './membership-invitation.ts';
import { noticeGiven, noticeGivenInput } from './notice-given.ts';
import { noticeMoved, noticeMovedInput } from './notice-moved.ts';
import { opportunityAmended, opportunityAmendedInput } from './opportunity-amended.ts';
import { opportunityInvitation, opportunityInvitationInput } from './opportunity-invitation.ts';
import { opportunityWithdrawn, opportunityWithdrawnInput } from './opportunity-withdrawn.ts';
import { organisationJudged, organisationJudgedInput } from './organisation-judged.ts';
import { paymentQuery, paymentQueryInput } from './payment-query.ts';
import { remedyJudged, remedyJudgedInput } from './remedy-judged.ts';
import { remedyViews, remedyViewsInput } from './remedy-views.ts';
import { retaliationFlagged, retaliationFlaggedInput } from './retaliation-flagged.ts';
import { scoresAgreed, scoresAgreedInput } from './scores-agreed.ts';
import { scoresLocked, scoresLockedInput } from './scores-locked.ts';
import { signInLink, signInLinkInput } from './sign-in-link.ts';
import { signatureAnswered, signatureAnsweredInput } from './signature-answered.ts';
import { subcontractEnded, subcontractEndedInput } from './subcontract-ended.ts';
import { subcontractLive, subcontractLiveInput } from './subcontract-live.ts';
import { subcontractSigned, subcontractSignedInput } from './subcontract-signed.ts';
import { surveyInvitation, surveyInvitationInput } from './survey-invitation.ts';
import { tupeCostSet, tupeCostSetInput } from './tupe-cost-set.ts';
import { tupeDayMoved, tupeDayMovedInput } from './tupe-day-moved.ts';
import { tupeMoved, tupeMovedInput } from './tupe-moved.ts';
import { tupePartyNamed, tupePartyNamedInput } from './tupe-party-named.ts';
import { tupePositionDiffers, tupePositionDiffersInput } from './tupe-position-differs.ts';
import { tupePositionReminder, tupePositionReminderInput } from './tupe-position-reminder.ts';
import { tupePromiseChanged, tupePromiseChangedInput } from './tupe-promise-changed.ts';
import { tupePromiseWaits, tupePromiseWaitsInput } from './tupe-promise-waits.ts';
import { tupeReminder, tupeReminderInput } from './tupe-reminder.ts';
import { tupeSignatureAsked, tupeSignatureAskedInput } from './tupe-signature-asked.ts';
import { viewsAsked, viewsAskedInput } from './views-asked.ts';
import { workforceDeletion, workforceDeletionInput } from './workforce-deletion.ts';
import { workforceReleased, workforceReleasedInput } from './workforce-released.ts';
import { workforceWithdrawn, workforceWithdrawnInput } from './workforce-withdrawn.ts';

// One entry per mail: what it is given, and how that becomes subject, text and html.
const catalogue = {
  'advance-answered': mail(advanceAnsweredInput, advanceAnswered),
  'advance-asked': mail(advanceAskedInput, advanceAsked),
  'advance-overdue': mail(advanceOverdueInput, advanceOverdue),
  'advance-withdrawn': mail(advanceWithdrawnInput, advanceWithdrawn),
  'accreditation-news': mail(accreditationNewsInput, accreditationNews),
  'survey-invitation': mail(surveyInvitationInput, surveyInvitation),
  alert: mail(alertInput, alert),
  'assessor-appointed': mail(assessorAppointedInput, assessorAppointed),
  'assessor-left': mail(assessorLeftInput, assessorLeft),
  'assessor-reminder': mail(assessorReminderInput, assessorReminder),
  'award-changed': mail(awardChangedInput, awardChanged),
  'award-effective': mail(awardEffectiveInput, awardEffective),
  'award-fell': mail(awardFellInput, awardFell),
  'case-asked': mail(caseAskedInput, caseAsked),
  'case-closed': mail(caseClosedInput, caseClosed),
  'case-for-stewards': mail(caseForStewardsInput, caseForStewards),
  'case-overdue': mail(caseOverdueInput, caseOverdue),
  'case-standing': mail(caseStandingInput, caseStanding),
  'challenge-answered': mail(challengeAnsweredInput, challengeAnswered),
  'challenge-escalated': mail(challengeEscalatedInput, challengeEscalated),
  'challenge-found': mail(challengeFoundInput, challengeFound),
  'challenge-overdue': mail(challengeOverdueInput, challengeOverdue),
  'challenge-raised': mail(challengeRaisedInput, challengeRaised),
  'concern-decided': mail(concernDecidedInput, concernDecided),
  'concern-news': mail(concernNewsInput, concernNews),
  'decision-due': mail(decisionDueInput, decisionDue),
  'decision-made': mail(decisionMadeInput, decisionMade),
  'decision-nudge': mail(decisionNudgeInput, decisionNudge),
  'commitment-asked': mail(commitmentAskedInput, commitmentAsked),
  'commitment-ending': mail(commitmentEndingInput, commitmentEnding),
  'decision-overdue': mail(decisionOverdueInput, decisionOverdue),
  'decision-reopened': mail(decisionReopenedInput, decisionReopened),
  'clarification-answered': mail(clarificationAnsweredInput, clarificationAnswered),
  'clarification-asked': mail(clarificationAskedInput, clarificationAsked),
  'clarifications-waiting': mail(clarificationsWaitingInput, clarificationsWaiting),
  'draft-waiting': mail(draftWaitingInput, draftWaiting),
  'sign-in-link': mail(signInLinkInput, signInLink),
  'directory-claim-code': mail(directoryClaimCodeInput, directoryClaimCode),
  'directory-claim-decided': mail(directoryClaimDecidedInput, directoryClaimDecided),
  'directory-invitation': mail(directoryInvitationInput, directoryInvitation),
  'employee-information-carried': mail(employeeInformationCarriedInput, employeeInformationCarried),
  'employee-information-given': mail(employeeInformationGivenInput, employeeInformationGiven),
  'employee-information-named': mail(employeeInformationNamedInput, employeeInformationNamed),
  'employee-information-deletion': mail(employeeInformationDeletionInput, employeeInformationDeletion),
  'employee-information-deleted': mail(employeeInformationDeletedInput, employeeInformationDeleted),
  'employee-information-received': mail(employeeInformationReceivedInput, employeeInformationReceived),
  'enough-answers': mail(enoughAnswersInput, enoughAnswers),
  'invitation-reminder': mail(invitationReminderInput, invitationReminder),
  'evidence-expiring': mail(evidenceExpiringInput, evidenceExpiring),
  'tupe-cost-set': mail(tupeCostSetInput, tupeCostSet),
  'tupe-promise-changed': mail(tupePromiseChangedInput, tupePromiseChanged),
  'tupe-promise-waits': mail(tupePromiseWaitsInput, tupePromiseWaits),
  'tupe-moved': mail(tupeMovedInput, tupeMoved),
  'tupe-party-named': mail(tupePartyNamedInput, tupePartyNamed),
  'tupe-position-reminder': mail(tupePositionReminderInput, tupePositionReminder),
  'tupe-signature-asked': mail(tupeSignatureAskedInput, tupeSignatureAsked),
  'tupe-position-differs': mail(tupePositionDiffersInput, tupePositionDiffers),
  'workforce-deletion': mail(workforceDeletionInput, workforceDeletion),
  'workforce-released': mail(workforceReleasedInput, workforceReleased),
  'workforce-withdrawn': mail(workforceWithdrawnInput, workforceWithdrawn),
  'views-asked': mail(viewsAskedInput, viewsAsked),
  'finding-decided': mail(findingDecidedInput, findingDecided),
  'findings-due': mail(findingsDueInput, findingsDue),
  'findings-opened': mail(findingsOpenedInput, findingsOpened),
  'finding-overdue': mail(findingOverdueInput, findingOverdue),
  'identifier-judged': mail(identifierJudgedInput, identifierJudged),
  'interest-left': mail(interestLeftInput, interestLeft),
  'interest-sent': mail(interestSentInput, interestSent),
  'interest-under-review': mail(interestUnderReviewInput, interestUnderReview),
  'interest-withdrawn': mail(interestWithdrawnInput, interestWithdrawn),
  'interests-opened': mail(interestsOpenedInput, interestsOpened),
  'join-decided': mail(joinDecidedInput, joinDecided),
  'join-requested': mail(joinRequestedInput, joinRequested),
  'measures-letter': mail(measuresLetterInput, measuresLetter),
  'member-joined-or-left': mail(memberJoinedOrLeftInput, memberJoinedOrLeft),
  'membership-changed': mail(membershipChangedInput, membershipChanged),
  'membership-invitation': mail(membershipInvitationInput, membershipInvitation),
  'opportunity-amended': mail(opportunityAmendedInput, opportunityAmended),
  'opportunity-withdrawn': mail(opportunityWithdrawnInput, opportunityWithdrawn),
  'opportunity-invitation': mail(opportunityInvitationInput, opportunityInvitation),
  'organisation-judged': mail(organisationJudgedInput, organisationJudged),
  'remedy-judged': mail(remedyJudgedInput, remedyJudged),
  'remedy-views': mail(remedyViewsInput, remedyViews),
  'retaliation-flagged': mail(retaliationFlaggedInput, retaliationFlagged),
  'scores-agreed': mail(scoresAgreedInput, scoresAgreed),
  'scores-locked': mail(scoresLockedInput, scoresLocked),
  'invoice-entered': mail(invoiceEnteredInput, invoiceEntered),
  'invoice-held': mail(invoiceHeldInput, invoiceHeld),
  'notice-given': mail(noticeGivenInput, noticeGiven),
  'notice-moved': mail(noticeMovedInput, noticeMoved),
  'payment-query': mail(paymentQueryInput, paymentQuery),
  'signature-answered': mail(signatureAnsweredInput, signatureAnswered),
  'subcontract-ended': mail(subcontractEndedInput, subcontractEnded),
  'subcontract-live': mail(subcontractLiveInput, subcontractLive),
  'subcontract-signed': mail(subcontractSignedInput, subcontractSigned),
  'tupe-day-moved': mail(tupeDayMovedInput, tupeDayMoved),
  'tupe-reminder': mail(tupeReminderInput, tupeReminder),
} as const;

function mail<Schema extends z.ZodType>(input: Schema, render: (input: z.output<Schema>) => RenderedMail) {
  return { input, render: (stored: unknown) => render(input.parse(stored)) };
}

export type MailKind = keyof typeof catalogue;
export const mailKinds = Object.keys(catalogue).filter(isMailKind);
export type MailInput<Kind extends MailKind> = z.infer<(typeof catalogue)[Kind]['input']>;
/** A mail to send: its kind and the one typed input that it is rendered from. */
export type Mail = { [Kind in MailKind]: { kind: Kind; input: MailInput<Kind> } }[MailKind];

/** Renders a stored mail. Throws when the kind is unknown or the input does not fit it. */
export function renderStoredMail(kind: string, input: unknown): RenderedMail {
  if (!isMailKind(kind)) throw new Error(`There is no mail of kind ${kind}`);
  return catalogue[kind].render(input);
}

/** Whether a mail of this kind is better read twice than never, when nobody can say whether it went. */
export function isSentAgainInDoubt(kind: string): boolean {
  return kind === 'alert';
}

/** Whether a mail of this kind is of no use to its reader an hour after it was asked for. */
export function isWorthlessLate(kind: MailKind): boolean {
  return kind === 'sign-in-link';
}

function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(catalogue, kind);
}
