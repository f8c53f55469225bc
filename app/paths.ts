// Every address of the site is made here, so that renaming one is a change in one place.
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
  profilesJson: () => '/profiles.json',
  profilesForNeed: (query = '') => `/profiles/for-a-need${query && `?${query}`}`,
  profilesForNeedJson: (query: string) => `/profiles/for-a-need.json?${query}`,
  suggestions: () => '/suggestions.json',
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
  opportunityClarificationsJson: (opportunityId: string) => `/opportunities/${opportunityId}/questions.json`,
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

  // Rule sets and commitments
  ruleSets: () => '/rule-sets',
  ruleSetsJson: () => '/rule-sets.json',
  ruleSet: (code: string) => `/rule-sets/${code}`,
  /** Where an item stands on the page of its set. */
  ruleItem: (ruleSet: string, code: string) => `/rule-sets/${ruleSet}#${code}`,
  ruleSetJson: (code: string) => `/rule-sets/${code}.json`,
  ruleSetVersion: (code: string, version: number) => `/rule-sets/${code}/versions/${version}`,
  ruleSetVersionJson: (code: string, version: number) => `/rule-sets/${code}/versions/${version}.json`,
  conduct: () => '/conduct',
  commitments: () => '/commitments',
  commitment: (ruleSet: string) => `/commitments/${ruleSet}`,
  commitmentAccept: (ruleSet: string) => `/commitments/${ruleSet}/accept`,
  commitmentWithdraw: (ruleSet: string) => `/commitments/${ruleSet}/withdraw`,
  stewardshipRuleSets: () => '/stewardship/rule-sets',
  stewardshipRuleSet: (code: string, part = '') => `/stewardship/rule-sets/${code}${part && `/${part}`}`,
  stewardshipRuleItem: (code: string, item: string) => `/stewardship/rule-sets/${code}/items/${item}`,

  // Attestations, evidence and the public record of conduct
  attestations: () => '/attestations',
  attestation: (itemCode: string) => `/attestations/${itemCode}`,
  validations: (search: { page?: string } = {}) => withQuery('/validations', search),
  /** What an organisation has attested and the reader's may validate. */
  validationsOn: (organisationId: string) => `/validations/${organisationId}`,
  conductEvidence: (search: { page?: string } = {}) => withQuery('/evidence', search),
  conductEvidenceNew: (itemCode?: string) => withQuery('/evidence/new', { item: itemCode }),
  conductEvidenceGraph: (ruleSet?: string) => withQuery('/evidence/graph', { set: ruleSet }),
  conductEvidencePiece: (evidenceId: string) => `/evidence/${evidenceId}`,
  conductEvidenceWithdraw: (evidenceId: string) => `/evidence/${evidenceId}/withdraw`,
  conductEvidenceFile: (evidenceId: string) => `/evidence/${evidenceId}/file`,
  primeConduct: (organisationId: string) => `/primes/${organisationId}/conduct`,
  primeConductJson: (organisationId: string) => `/primes/${organisationId}/conduct.json`,
  stewardshipControl: (organisationId: string) => `/stewardship/organisations/${organisationId}/control`,
  stewardshipViews: (organisationId: string, search: { page?: string } = {}) =>
    withQuery(`/stewardship/organisations/${organisationId}/views`, search),

  // Sub-contracts
  subcontracts: (page?: number) => withQuery('/subcontracts', { page: page && page > 1 ? String(page) : undefined }),
  subcontractPaid: () => '/subcontracts/paid',
  ownPaymentsCsv: () => '/subcontracts/payments.csv',
  subcontract: (subcontractId: string) => `/subcontracts/${subcontractId}`,
  subcontractSignature: (subcontractId: string) => `/subcontracts/${subcontractId}/signature`,
  subcontractConfirm: (subcontractId: string) => `/subcontracts/${subcontractId}/confirm`,
  subcontractLive: (subcontractId: string) => `/subcontracts/${subcontractId}/live`,
  subcontractReferrals: (subcontractId: string, back?: number) =>
    withQuery(`/subcontracts/${subcontractId}/referrals`, { back: back ? String(back) : undefined }),
  subcontractPayments: (subcontractId: string, page?: number) =>
    withQuery(`/subcontracts/${subcontractId}/payments`, { page: page && page > 1 ? String(page) : undefined }),
  subcontractPaymentsCsv: (subcontractId: string) => `/subcontracts/${subcontractId}/payments.csv`,
  subcontractPaymentNew: (subcontractId: string) => `/subcontracts/${subcontractId}/payments/new`,
  subcontractPayment: (subcontractId: string, paymentId: string) =>
    `/subcontracts/${subcontractId}/payments/${paymentId}`,
  subcontractPaymentStep: (subcontractId: string, paymentId: string, step: string) =>
    `/subcontracts/${subcontractId}/payments/${paymentId}/${step}`,
  subcontractNoticeNew: (subcontractId: string, kind?: string) =>
    withQuery(`/subcontracts/${subcontractId}/notices/new`, { kind }),
  subcontractNotice: (subcontractId: string, noticeId: string) => `/subcontracts/${subcontractId}/notices/${noticeId}`,
  subcontractNoticeAnswer: (subcontractId: string, noticeId: string) =>
    `/subcontracts/${subcontractId}/notices/${noticeId}/answer`,
  subcontractNoticeWithdraw: (subcontractId: string, noticeId: string) =>
    `/subcontracts/${subcontractId}/notices/${noticeId}/withdraw`,
  stewardshipNotices: () => '/stewardship/notices',
  stewardshipNotice: (noticeId: string) => `/stewardship/notices/${noticeId}`,
  stewardshipSubcontracts: (organisationId: string, page?: number) =>
    withQuery(`/stewardship/organisations/${organisationId}/subcontracts`, {
      page: page && page > 1 ? String(page) : undefined,
    }),

  // Findings
  findings: (page?: string) => withQuery('/findings', { page }),
  finding: (findingId: string) => `/findings/${findingId}`,
  findingReport: () => '/findings/report',
  stewardshipFindings: (
    filter: { show?: string; severity?: string; test?: string; mine?: string; page?: string } = {},
  ) => withQuery('/stewardship/findings', filter),
  stewardshipFinding: (findingId: string, part = '') => `/stewardship/findings/${findingId}${part && `/${part}`}`,

  // Concerns
  stewardshipConcerns: (filter: { state?: string; triage?: string; owner?: string; page?: string } = {}) =>
    withQuery('/stewardship/concerns', filter),
  stewardshipConcern: (concernId: string, step = '') => `/stewardship/concerns/${concernId}${step && `/${step}`}`,
  concerns: (search: { page?: string } = {}) => withQuery('/concerns', search),
  concernNew: (about: { about?: string; item?: string } = {}) => withQuery('/concerns/new', about),
  concernReceipt: () => '/concerns/receipt',
  concernsAboutUs: (search: { page?: string } = {}) => withQuery('/concerns/about-us', search),
  concernsAboutUsJson: (search: { page?: string } = {}) => withQuery('/concerns/about-us.json', search),
  concernAboutUs: (concernId: string) => `/concerns/about-us/${concernId}`,
  concernAggregate: (aggregateId: string) => `/concerns/about-us/together/${aggregateId}`,
  concern: (concernId: string) => `/concerns/${concernId}`,

  // Cases
  cases: () => '/cases',
  case: (caseId: string) => `/cases/${caseId}`,
  casePart: (caseId: string, part: string) => `/cases/${caseId}/${part}`,
  caseViews: (caseId: string, step?: string) => withQuery(`/cases/${caseId}/views`, { step }),
  stewardshipCases: (filter: { status?: string; level?: string; owner?: string; page?: string } = {}) =>
    withQuery('/stewardship/cases', filter),
  stewardshipRetaliation: (watchId = '') => `/stewardship/retaliation${watchId && `/${watchId}`}`,
  stewardshipUndertakings: () => '/stewardship/undertakings',
  undertakings: () => '/undertakings',
  undertakingsJson: () => '/undertakings.json',
  stewardshipCaseOpen: (organisationId: string) => `/stewardship/organisations/${organisationId}/case`,
  stewardshipCase: (caseId: string, part = '') => `/stewardship/cases/${caseId}${part && `/${part}`}`,

  // Accreditations and surveys
  accreditations: () => '/accreditations',
  accreditationNew: () => '/accreditations/new',
  accreditation: (accreditationId: string, part = '') => `/accreditations/${accreditationId}${part && `/${part}`}`,
  /** The token stands for one invitation; it needs no account. */
  survey: (token: string) => `/surveys/${token}`,
  surveyOptOut: (token: string) => `/surveys/${token}/opt-out`,
  primeAccreditation: (organisationId: string) => `/primes/${organisationId}/accreditation`,
  primeAccreditationJson: (organisationId: string) => `/primes/${organisationId}/accreditation.json`,
  stewardshipAccreditations: (page?: string) => withQuery('/stewardship/accreditations', { page }),
  stewardshipAccreditation: (accreditationId: string, part = '') =>
    `/stewardship/accreditations/${accreditationId}${part && `/${part}`}`,

  // Compact
  compact: (query = '') => `/compact${query && `?${query}`}`,
  compactNotice: (query = '') => `/compact/notice${query && `?${query}`}`,
  compactNoticeCalendar: (givenOn: string) => `/compact/notices/${givenOn}.ics`,
  compactClauses: () => '/compact/clauses',
  compactClauseCheck: (checkId: string) => `/compact/clauses/${checkId}`,
  compactClauseCheckRemove: (checkId: string) => `/compact/clauses/${checkId}/remove`,
  subcontractCompact: (subcontractId: string) => `/subcontracts/${subcontractId}/compact`,
  subcontractAdvance: (subcontractId: string) => `/subcontracts/${subcontractId}/compact/advance`,
  subcontractAdvanceStep: (subcontractId: string, requestId: string, step: 'decide' | 'withdraw') =>
    `/subcontracts/${subcontractId}/compact/advance/${requestId}/${step}`,
  subcontractFullCost: (subcontractId: string) => `/subcontracts/${subcontractId}/compact/cost`,

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
