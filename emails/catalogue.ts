import type { z } from 'zod';
import { alert, alertInput } from './alert.ts';
import { clarificationAnswered, clarificationAnsweredInput } from './clarification-answered.ts';
import { clarificationAsked, clarificationAskedInput } from './clarification-asked.ts';
import { clarificationsWaiting, clarificationsWaitingInput } from './clarifications-waiting.ts';
import { directoryClaimCode, directoryClaimCodeInput } from './directory-claim-code.ts';
import { directoryClaimDecided, directoryClaimDecidedInput } from './directory-claim-decided.ts';
import { directoryInvitation, directoryInvitationInput } from './directory-invitation.ts';
import { identifierJudged, identifierJudgedInput } from './identifier-judged.ts';
import { interestLeft, interestLeftInput } from './interest-left.ts';
import { interestSent, interestSentInput } from './interest-sent.ts';
import { interestUnderReview, interestUnderReviewInput } from './interest-under-review.ts';
import { interestWithdrawn, interestWithdrawnInput } from './interest-withdrawn.ts';
import { interestsOpened, interestsOpenedInput } from './interests-opened.ts';
import { joinDecided, joinDecidedInput } from './join-decided.ts';
import { joinRequested, joinRequestedInput } from './join-requested.ts';
import type { RenderedMail } from './layout.ts';
import { memberJoinedOrLeft, memberJoinedOrLeftInput } from './member-joined-or-left.ts';
import { membershipChanged, membershipChangedInput } from './membership-changed.ts';
import { membershipInvitation, membershipInvitationInput } from './membership-invitation.ts';
import { opportunityAmended, opportunityAmendedInput } from './opportunity-amended.ts';
import { opportunityInvitation, opportunityInvitationInput } from './opportunity-invitation.ts';
import { opportunityWithdrawn, opportunityWithdrawnInput } from './opportunity-withdrawn.ts';
import { organisationJudged, organisationJudgedInput } from './organisation-judged.ts';
import { signInLink, signInLinkInput } from './sign-in-link.ts';

// One entry per mail: what it is given, and how that becomes subject, text and html.
const catalogue = {
  alert: mail(alertInput, alert),
  'clarification-answered': mail(clarificationAnsweredInput, clarificationAnswered),
  'clarification-asked': mail(clarificationAskedInput, clarificationAsked),
  'clarifications-waiting': mail(clarificationsWaitingInput, clarificationsWaiting),
  'sign-in-link': mail(signInLinkInput, signInLink),
  'directory-claim-code': mail(directoryClaimCodeInput, directoryClaimCode),
  'directory-claim-decided': mail(directoryClaimDecidedInput, directoryClaimDecided),
  'directory-invitation': mail(directoryInvitationInput, directoryInvitation),
  'identifier-judged': mail(identifierJudgedInput, identifierJudged),
  'interest-left': mail(interestLeftInput, interestLeft),
  'interest-sent': mail(interestSentInput, interestSent),
  'interest-under-review': mail(interestUnderReviewInput, interestUnderReview),
  'interest-withdrawn': mail(interestWithdrawnInput, interestWithdrawn),
  'interests-opened': mail(interestsOpenedInput, interestsOpened),
  'join-decided': mail(joinDecidedInput, joinDecided),
  'join-requested': mail(joinRequestedInput, joinRequested),
  'member-joined-or-left': mail(memberJoinedOrLeftInput, memberJoinedOrLeft),
  'membership-changed': mail(membershipChangedInput, membershipChanged),
  'membership-invitation': mail(membershipInvitationInput, membershipInvitation),
  'opportunity-amended': mail(opportunityAmendedInput, opportunityAmended),
  'opportunity-withdrawn': mail(opportunityWithdrawnInput, opportunityWithdrawn),
  'opportunity-invitation': mail(opportunityInvitationInput, opportunityInvitation),
  'organisation-judged': mail(organisationJudgedInput, organisationJudged),
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
