import type * as accreditation from './tables/accreditation.table.ts';
import type * as alert from './tables/alert.table.ts';
import type * as attestation from './tables/attestation.table.ts';
import type * as compact from './tables/compact.table.ts';
import type * as concern from './tables/concern.table.ts';
import type * as decision from './tables/decision.table.ts';
import type * as employeeInformation from './tables/employee-information.table.ts';
import type * as finding from './tables/finding.table.ts';
import type * as interest from './tables/interest.table.ts';
import type * as ledger from './tables/ledger.table.ts';
import type * as match from './tables/match.table.ts';
import type * as opportunity from './tables/opportunity.table.ts';
import type * as organisation from './tables/organisation.table.ts';
import type * as person from './tables/person.table.ts';
import type * as platform from './tables/platform.table.ts';
import type * as profile from './tables/profile.table.ts';
import type * as proposal from './tables/proposal.table.ts';
import type * as ruleSet from './tables/rule-set.table.ts';
import type * as search from './tables/search.table.ts';
import type * as storedMatch from './tables/stored-match.table.ts';
import type * as tupeConsultation from './tables/tupe-consultation.table.ts';
import type * as tupeDeclaration from './tables/tupe-declaration.table.ts';
import type * as tupePlan from './tables/tupe-plan.table.ts';
import type * as tupeTerms from './tables/tupe-terms.table.ts';
import type * as workforcePack from './tables/workforce-pack.table.ts';

/** Every table, by its name in Postgres. */
export type Database = {
  audit_entry: platform.AuditEntryTable;
  form_submission: platform.FormSubmissionTable;
  mail_message: platform.MailMessageTable;
  rate_limit: platform.RateLimitTable;
  reference_entry: platform.ReferenceEntryTable;
  reference_load: platform.ReferenceLoadTable;
  place: platform.PlaceTable;
  programme_area: platform.ProgrammeAreaTable;
  programme_area_member: platform.ProgrammeAreaMemberTable;

  person: person.PersonTable;
  session: person.SessionTable;
  account: person.AccountTable;
  verification: person.VerificationTable;
  two_factor: person.TwoFactorTable;

  organisation: organisation.OrganisationTable;
  identifier: organisation.IdentifierTable;
  membership: organisation.MembershipTable;
  membership_invitation: organisation.MembershipInvitationTable;
  join_request: organisation.JoinRequestTable;
  directory_claim: organisation.DirectoryClaimTable;

  profile: profile.ProfileTable;
  activity: profile.ActivityTable;
  capability_claim: profile.CapabilityClaimTable;
  stored_file: profile.StoredFileTable;
  evidence: profile.EvidenceTable;
  insurance: profile.InsuranceTable;
  profile_version: profile.ProfileVersionTable;

  head_contract: opportunity.HeadContractTable;
  head_contract_subcontractor: opportunity.HeadContractSubcontractorTable;
  advertising: opportunity.AdvertisingTable;
  opportunity: opportunity.OpportunityTable;
  requirement: opportunity.RequirementTable;
  payment_component: opportunity.PaymentComponentTable;
  opportunity_question: opportunity.OpportunityQuestionTable;
  opportunity_version: opportunity.OpportunityVersionTable;
  invitation: opportunity.InvitationTable;
  invitation_stop: opportunity.InvitationStopTable;
  lot: opportunity.LotTable;
  criterion: opportunity.CriterionTable;
  amendment: opportunity.AmendmentTable;
  clarification: opportunity.ClarificationTable;
  saved_opportunity: opportunity.SavedOpportunityTable;
  clarification_reminder: opportunity.ClarificationReminderTable;
  calendar_feed: opportunity.CalendarFeedTable;

  expression: interest.ExpressionTable;
  expression_version: interest.ExpressionVersionTable;
  interest: interest.InterestTable;
  interest_lot: interest.InterestLotTable;
  interest_version: interest.InterestVersionTable;

  assessor: decision.AssessorTable;
  assessor_conflict: decision.AssessorConflictTable;
  assessment: decision.AssessmentTable;
  assessment_score: decision.AssessmentScoreTable;
  consensus: decision.ConsensusTable;
  consensus_score: decision.ConsensusScoreTable;
  scoring_end: decision.ScoringEndTable;
  decision: decision.DecisionTable;
  challenge: decision.ChallengeTable;
  subcontract: decision.SubcontractTable;
  decision_reminder: decision.DecisionReminderTable;

  rule_set: ruleSet.RuleSetTable;
  rule_set_version: ruleSet.RuleSetVersionTable;
  rule_item: ruleSet.RuleItemTable;
  commitment: ruleSet.CommitmentTable;
  commitment_request: ruleSet.CommitmentRequestTable;

  control_link: attestation.ControlLinkTable;
  attestation: attestation.AttestationTable;
  conduct_evidence: attestation.ConductEvidenceTable;
  conduct_evidence_item: attestation.ConductEvidenceItemTable;
  validation: attestation.ValidationTable;
  validation_request: attestation.ValidationRequestTable;

  referral_flow: ledger.ReferralFlowTable;
  payment: ledger.PaymentTable;
  change_notice: ledger.ChangeNoticeTable;

  conduct_case: finding.ConductCaseTable;
  finding: finding.FindingTable;
  finding_note: finding.FindingNoteTable;
  case_step: finding.CaseStepTable;
  remedy: finding.RemedyTable;
  remedy_view: finding.RemedyViewTable;

  concern: concern.ConcernTable;
  concern_aggregate: concern.ConcernAggregateTable;
  concern_count: concern.ConcernCountTable;
  concern_clock: concern.ConcernClockTable;
  concern_entry: concern.ConcernEntryTable;
  concern_message: concern.ConcernMessageTable;
  concern_note: concern.ConcernNoteTable;
  retaliation_watch: concern.RetaliationWatchTable;

  accreditation: accreditation.AccreditationTable;
  accreditation_assessor: accreditation.AccreditationAssessorTable;
  accreditation_contact: accreditation.AccreditationContactTable;
  accreditation_answer: accreditation.AccreditationAnswerTable;
  accreditation_clock: accreditation.AccreditationClockTable;
  survey: accreditation.SurveyTable;
  survey_invitation: accreditation.SurveyInvitationTable;
  survey_answer: accreditation.SurveyAnswerTable;

  advance_payment_request: compact.AdvancePaymentRequestTable;
  full_cost: compact.FullCostTable;
  clause_check: compact.ClauseCheckTable;

  tupe_declaration: tupeDeclaration.TupeDeclarationTable;
  tupe_party: tupeDeclaration.TupePartyTable;
  tupe_position: tupeDeclaration.TupePositionTable;
  tupe_questionnaire: tupeDeclaration.TupeQuestionnaireTable;
  tupe_declaration_version: tupeDeclaration.TupeDeclarationVersionTable;
  tupe_step: tupeDeclaration.TupeStepTable;

  tupe_plan: tupePlan.TupePlanTable;
  tupe_milestone_done: tupePlan.TupeMilestoneDoneTable;
  tupe_reminder: tupePlan.TupeReminderTable;

  envelope_key: workforcePack.EnvelopeKeyTable;
  workforce_pack: workforcePack.WorkforcePackTable;
  workforce_undertaking: workforcePack.WorkforceUndertakingTable;
  workforce_pack_opening: workforcePack.WorkforcePackOpeningTable;
  tupe_deletion: workforcePack.TupeDeletionTable;

  employee_information: employeeInformation.EmployeeInformationTable;
  employee_information_recipient: employeeInformation.EmployeeInformationRecipientTable;
  employee_information_access: employeeInformation.EmployeeInformationAccessTable;
  employee_information_receipt: employeeInformation.EmployeeInformationReceiptTable;

  tupe_consultation: tupeConsultation.TupeConsultationTable;
  tupe_informed: tupeConsultation.TupeInformedTable;
  tupe_consultation_entry: tupeConsultation.TupeConsultationEntryTable;
  measures_letter: tupeConsultation.MeasuresLetterTable;

  tupe_cost_assumption: tupeTerms.TupeCostAssumptionTable;
  tupe_pension_group: tupeTerms.TupePensionGroupTable;
  tupe_indemnity: tupeTerms.TupeIndemnityTable;
  tupe_indemnity_agreement: tupeTerms.TupeIndemnityAgreementTable;
  tupe_running_cost: tupeTerms.TupeRunningCostTable;

  alert_preference: alert.AlertPreferenceTable;
  saved_search: alert.SavedSearchTable;
  notification: alert.NotificationTable;
  alert_digest: alert.AlertDigestTable;
  alert_due: alert.AlertDueTable;
  not_for_us: alert.NotForUsTable;
  match_bit: match.MatchBitTable;
  match_row: match.MatchRowTable;
  match_change: match.MatchChangeTable;
  need_row: match.NeedRowTable;
  row_proposal: proposal.RowProposalTable;
  proposal_text: proposal.ProposalTextTable;
  match: storedMatch.MatchTable;
  fairness_count: storedMatch.FairnessCountTable;

  search_document: search.SearchDocumentTable;
  search_entry: search.SearchEntryTable;
  search_bitmap: search.SearchBitmapTable;
  search_sort: search.SearchSortTable;
  search_word: search.SearchWordTable;
  search_term: search.SearchTermTable;
  search_number: search.SearchNumberTable;
  search_uncounted: search.SearchUncountedTable;
  search_index: search.SearchIndexTable;
  search_follower: search.SearchFollowerTable;
  search_outbox: search.SearchOutboxTable;
  search_lease: search.SearchLeaseTable;
  search_comparison: search.SearchComparisonTable;
};
