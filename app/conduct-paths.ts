// Addresses of everything about conduct, a part of paths.ts.
import { withQuery } from './path-query.ts';

export const conductPaths = {
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
};
