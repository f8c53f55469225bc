// Every address of the site is made here, so that renaming one is a change in one place.
import { conductPaths } from './conduct-paths.ts';
import { ledgerPaths } from './ledger-paths.ts';
import { withQuery } from './path-query.ts';
import { tupePaths } from './tupe-paths.ts';

export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) => withQuery('/sign-in', { return_to: returnTo === '/' ? undefined : returnTo }),
  checkEmail: () => '/sign-in/check-email',
  signInLink: (token: string, returnTo?: string) => withQuery('/sign-in/link', { token, return_to: returnTo }),
  secondFactor: (returnTo?: string) => withQuery('/sign-in/second-factor', { return_to: returnTo }),
  demoSignIn: () => '/sign-in/demo',
  signOut: () => '/sign-out',
  account: () => '/account',
  accountName: (returnTo?: string) => withQuery('/account/name', { return_to: returnTo }),
  accountSessions: () => '/account/sessions',
  accountSecondFactor: (returnTo?: string) => withQuery('/account/second-factor', { return_to: returnTo }),
  alerts: () => '/account/alerts',
  notifications: () => '/account/notifications',
  savedSearches: () => '/account/saved-searches',
  accountCalendar: () => '/account/calendar',
  /** A private calendar, for calendar programs. */
  calendar: (token: string) => `/calendars/${token}.ics`,
  savedOpportunities: () => '/account/saved-opportunities',
  savedSearch: (savedSearchId: string) => `/account/saved-searches/${savedSearchId}`,
  /** @param query the search as the end of its address */
  savedSearchNew: (page: 'opportunity' | 'profile', query: string) =>
    `/saved-searches/new?in=${page}${query && `&${query}`}`,
  alertStop: (token: string) => `/alerts/stop/${token}`,
  alertNotForUs: (token: string, reason?: string) => withQuery(`/alerts/not-for-us/${token}`, { reason }),
  actFor: () => '/account/acting',
  devMail: (mailId?: string) => (mailId ? `/dev/mail/${mailId}` : '/dev/mail'),

  organisationNew: (answers = '') => `/organisations/new${answers && `?${answers}`}`,
  organisationCheck: (answers: string) => `/organisations/new/check?${answers}`,
  organisations: () => '/organisations',
  organisation: (organisationId: string) => `/organisations/${organisationId}`,
  organisationMembers: (organisationId: string) => `/organisations/${organisationId}/members`,
  organisationIdentifiers: (organisationId: string) => `/organisations/${organisationId}/identifiers`,
  organisationEdit: (organisationId: string) => `/organisations/${organisationId}/edit`,
  organisationMemberInvite: (organisationId: string) => `/organisations/${organisationId}/members/invite`,
  organisationMember: (organisationId: string, membershipId: string) =>
    `/organisations/${organisationId}/members/${membershipId}`,
  organisationJoinRequest: (organisationId: string, joinRequestId: string) =>
    `/organisations/${organisationId}/join-requests/${joinRequestId}`,
  organisationLeave: (organisationId: string) => `/organisations/${organisationId}/leave`,
  organisationAdvertising: (organisationId: string) => `/organisations/${organisationId}/advertising`,
  organisationAdvertisingCsv: (organisationId: string) => `/organisations/${organisationId}/advertising.csv`,
  organisationClaim: (organisationId: string) => `/organisations/${organisationId}/claim`,
  organisationJoin: (organisationId: string) => `/organisations/${organisationId}/join`,
  membershipInvitation: (token: string) => `/invitations/${token}`,

  profiles: () => '/profiles',
  profilesForNeed: (query = '') => `/profiles/for-a-need${query && `?${query}`}`,
  profilesForNeedJson: (query: string) => `/profiles/for-a-need.json?${query}`,
  profile: (organisationId: string) => `/profiles/${organisationId}`,
  profileEdit: (organisationId: string, step = '') => `/profiles/${organisationId}/edit${step && `/${step}`}`,
  profilePreview: (organisationId: string) => `/profiles/${organisationId}/preview`,
  profileUnpublish: (organisationId: string) => `/profiles/${organisationId}/unpublish`,
  profileVersions: (organisationId: string) => `/profiles/${organisationId}/versions`,
  profileVersion: (organisationId: string, version: number) => `/profiles/${organisationId}/versions/${version}`,
  profileInvite: (organisationId: string) => `/profiles/${organisationId}/invite`,
  profileMatches: (organisationId: string) => `/profiles/${organisationId}/matches`,
  file: (fileId: string) => `/files/${fileId}`,

  prime: (organisationId: string) => `/primes/${organisationId}`,
  primeJson: (organisationId: string) => `/primes/${organisationId}.json`,

  headContracts: () => '/head-contracts',
  headContractNew: () => '/head-contracts/new',
  headContract: (headContractId: string) => `/head-contracts/${headContractId}`,
  headContractEdit: (headContractId: string) => `/head-contracts/${headContractId}/edit`,

  opportunities: () => '/opportunities',
  opportunitiesForOffer: (query = '') => `/opportunities/for-an-offer${query && `?${query}`}`,
  opportunitiesForOfferJson: (query: string) => `/opportunities/for-an-offer.json?${query}`,
  /** @param summary words to begin the draft with */
  opportunityNew: (summary?: string) => withQuery('/opportunities/new', { summary }),
  opportunitiesOwn: () => '/opportunities/ours',
  opportunity: (opportunityId: string) => `/opportunities/${opportunityId}`,
  opportunityEdit: (opportunityId: string, step = '') => `/opportunities/${opportunityId}/edit${step && `/${step}`}`,
  opportunityRequirement: (opportunityId: string, requirementId: string, part = '') =>
    `/opportunities/${opportunityId}/edit/requirements/${requirementId}${part && `/${part}`}`,
  opportunityQuestionRemove: (opportunityId: string, questionId: string) =>
    `/opportunities/${opportunityId}/edit/questions/${questionId}/remove`,
  opportunityAdvertising: (opportunityId: string) => `/opportunities/${opportunityId}/advertising`,
  opportunityLot: (opportunityId: string, lotId: string, part = '') =>
    `/opportunities/${opportunityId}/edit/lots/${lotId}${part && `/${part}`}`,
  opportunityCriterion: (opportunityId: string, criterionId: string, part = '') =>
    `/opportunities/${opportunityId}/edit/criteria/${criterionId}${part && `/${part}`}`,
  opportunityAmend: (opportunityId: string, part = '') => `/opportunities/${opportunityId}/amend${part && `/${part}`}`,
  opportunityAmendments: (opportunityId: string) => `/opportunities/${opportunityId}/amendments`,
  opportunityPreview: (opportunityId: string) => `/opportunities/${opportunityId}/preview`,
  opportunityWithdraw: (opportunityId: string) => `/opportunities/${opportunityId}/withdraw`,
  opportunityMatches: (opportunityId: string) => `/opportunities/${opportunityId}/matches`,
  opportunityMatch: (opportunityId: string, organisationId: string) =>
    `/opportunities/${opportunityId}/matches/${organisationId}`,
  opportunityInvitations: (opportunityId: string) => `/opportunities/${opportunityId}/invitations`,
  /** The invitation of the organisation that the reader acts for. */
  opportunityInvitation: (opportunityId: string) => `/opportunities/${opportunityId}/invitation`,
  opportunityInvite: (opportunityId: string, organisationId: string) =>
    `/opportunities/${opportunityId}/invitations/${organisationId}`,
  opportunityInvitationLetter: (opportunityId: string, organisationId: string) =>
    `/opportunities/${opportunityId}/invitations/${organisationId}/letter`,
  opportunityClarifications: (opportunityId: string) => `/opportunities/${opportunityId}/questions`,
  opportunityAsk: (opportunityId: string) => `/opportunities/${opportunityId}/questions/ask`,
  opportunityAnswer: (opportunityId: string, clarificationId: string) =>
    `/opportunities/${opportunityId}/questions/${clarificationId}`,
  opportunityCalendar: (opportunityId: string) => `/opportunities/${opportunityId}.ics`,
  opportunityDeadline: (opportunityId: string, deadline: string) =>
    `/opportunities/${opportunityId}/deadlines/${deadline}.ics`,
  opportunitySave: (opportunityId: string) => `/opportunities/${opportunityId}/save`,
  opportunityAssessors: (opportunityId: string) => `/opportunities/${opportunityId}/assessors`,
  opportunityAssessor: (opportunityId: string, assessorId: string) =>
    `/opportunities/${opportunityId}/assessors/${assessorId}`,
  opportunityAssessments: (opportunityId: string) => `/opportunities/${opportunityId}/assessments`,
  opportunityConflicts: (opportunityId: string) => `/opportunities/${opportunityId}/assessments/conflicts`,
  opportunityScoringClose: (opportunityId: string) => `/opportunities/${opportunityId}/assessments/close`,
  opportunitySheetsKept: (opportunityId: string) => `/opportunities/${opportunityId}/assessments/kept`,
  opportunityAssessment: (opportunityId: string, interestId: string) =>
    `/opportunities/${opportunityId}/assessments/${interestId}`,
  opportunityConsensus: (opportunityId: string, interestId: string) =>
    `/opportunities/${opportunityId}/consensus/${interestId}`,
  opportunityComparison: (opportunityId: string) => `/opportunities/${opportunityId}/comparison`,
  opportunityNotForUs: (opportunityId: string) => `/opportunities/${opportunityId}/not-for-us`,
  invitationOpen: (token: string) => `/invitations/open/${token}`,
  opportunityDecisions: (opportunityId: string) => `/opportunities/${opportunityId}/decisions`,
  opportunityDecision: (opportunityId: string, lotId: string, interestId: string) =>
    `/opportunities/${opportunityId}/decisions/${lotId}/${interestId}`,
  opportunityDecisionsTogether: (opportunityId: string, page: { page?: string; turn?: string } = {}) =>
    withQuery(`/opportunities/${opportunityId}/decisions/together`, page),
  opportunityClose: (opportunityId: string) => `/opportunities/${opportunityId}/decisions/close`,
  opportunityOutcome: (opportunityId: string) => `/opportunities/${opportunityId}/outcome`,
  opportunityStepBack: (opportunityId: string, lotId: string) =>
    `/opportunities/${opportunityId}/outcome/${lotId}/give-back`,
  opportunityChallenge: (opportunityId: string) => `/opportunities/${opportunityId}/challenge`,
  challenge: (challengeId: string) => `/challenges/${challengeId}`,
  challengeAnswer: (challengeId: string) => `/challenges/${challengeId}/answer`,
  challengeEscalate: (challengeId: string) => `/challenges/${challengeId}/escalate`,
  challengeWithdraw: (challengeId: string) => `/challenges/${challengeId}/withdraw`,
  interest: (opportunityId: string) => `/opportunities/${opportunityId}/interest`,
  interestDraft: (opportunityId: string) => `/opportunities/${opportunityId}/interest/draft`,
  interestSent: (opportunityId: string) => `/opportunities/${opportunityId}/interest/sent`,
  interestWithdraw: (opportunityId: string) => `/opportunities/${opportunityId}/interest/withdraw`,
  /** What a prime reads of those who answered, once the deadline has passed. */
  opportunityInterests: (opportunityId: string) => `/opportunities/${opportunityId}/interests`,
  opportunityInterest: (opportunityId: string, interestId: string) =>
    `/opportunities/${opportunityId}/interests/${interestId}`,
  interests: () => '/interests',
  expression: () => '/interests/expression',
  expressionEdit: () => '/interests/expression/edit',
  expressionVersion: (version: number) => `/interests/expression/versions/${version}`,
  invitationStop: (token: string) => `/invitations/stop/${token}`,

  stewardship: () => '/stewardship',
  stewardshipOrganisation: (organisationId: string) => `/stewardship/organisations/${organisationId}`,
  stewardshipClashes: () => '/stewardship/clashes',
  stewardshipClash: (scheme: string, value: string) => `/stewardship/clashes/${scheme}/${encodeURIComponent(value)}`,
  stewardshipIdentifier: (organisationId: string, identifierId: string) =>
    `/stewardship/organisations/${organisationId}/identifiers/${identifierId}`,
  stewardshipClaims: () => '/stewardship/claims',
  stewardshipClaim: (claimId: string) => `/stewardship/claims/${claimId}`,
  stewardshipChallenges: () => '/stewardship/challenges',
  stewardshipChallenge: (challengeId: string) => `/stewardship/challenges/${challengeId}`,
  stewardshipDeclines: () => '/stewardship/declines',
  stewardshipFairness: (period?: string) =>
    withQuery('/stewardship/fairness', { period: period === 'open' ? undefined : period }),
  stewardshipFairnessJson: (period?: string) =>
    withQuery('/stewardship/fairness.json', { period: period === 'open' ? undefined : period }),
  stewardshipAudit: (filter: { noun?: string; thing?: string; page?: string } = {}) =>
    withQuery('/stewardship/audit', filter),
  stewardshipReference: (list = '') => `/stewardship/reference${list && `/${list}`}`,
  stewardshipReferenceEntry: (list: string, code: string) =>
    `/stewardship/reference/${list}/${encodeURIComponent(code)}`,

  ...conductPaths,
  ...ledgerPaths,
  ...tupePaths,

  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  cookies: () => '/cookies',
};

/** A return address is ours or it is the home page: never another site, never an address that a browser reads as one. */
export function safeReturnTo(raw: string | null | undefined): string {
  if (!raw || !/^\/(?![/\\])/.test(raw) || /[\\\s\p{Cc}]/u.test(raw)) return paths.home();
  return raw;
}
