import { sendQueuedMail } from '#emails/send-queued.ts';
import { indexNames } from '#search/engine.ts';
import { countTerms, isCountDue } from '#search/postgres/term-statistics.ts';
import { keepAccreditationClock } from './features/accreditations/accreditation-clock.server.ts';
import { remindAssessors } from './features/assessments/remind-assessors.server.ts';
import { leaveAssessments, settleAssessment } from './features/assessments/settle-assessments.server.ts';
import { askForViews } from './features/attestations/ask-for-views.server.ts';
import { keepCaseClock } from './features/cases/case-clock.server.ts';
import { keepChallengeClock } from './features/challenges/challenge-clock.server.ts';
import { remindOfQuestions } from './features/clarifications/remind-prime.server.ts';
import { tellOfAnswer } from './features/clarifications/tell-of-answer.server.ts';
import { askAllToAccept } from './features/commitments/ask.server.ts';
import { keepCommitmentClock } from './features/commitments/commitment-clock.server.ts';
import { keepAdvanceClock } from './features/compact/advance.server.ts';
import { keepConcernClock } from './features/concerns/concern-clock.server.ts';
import { remindOfExpiry } from './features/conduct-evidence/remind-of-expiry.server.ts';
import { callInterestsOverdue } from './features/decisions/call-overdue.server.ts';
import { remindPrimes } from './features/decisions/remind-primes.server.ts';
import { letAwardsTakeEffect } from './features/decisions/take-effect.server.ts';
import { keepInformationClock } from './features/employee-information/information-clock.server.ts';
import { endReleasesOfLeaver } from './features/employee-information/name-recipient.server.ts';
import { removeObject } from './features/employee-information/shred-information.server.ts';
import { keepFindingClock } from './features/findings/clock.server.ts';
import { sweepFindings } from './features/findings/sweep.server.ts';
import { system } from './features/identity/actor.ts';
import { openInterests } from './features/interests/open-interests.server.ts';
import { remindOfDrafts } from './features/interests/remind-of-drafts.server.ts';
import { remindInvited } from './features/invitations/remind-invited.server.ts';
import { alertAboutOpportunity, alertAboutProfile } from './features/notifications/alert-about.server.ts';
import { alertAboutClosing } from './features/notifications/closing-soon.server.ts';
import { sendDigests } from './features/notifications/send-digests.server.ts';
import { sweepAlerts } from './features/notifications/sweep.server.ts';
import { tellOfOpportunity } from './features/notifications/tell-of-opportunity.server.ts';
import { syncOpportunities } from './features/opportunities/sync-search.server.ts';
import { removeFile } from './features/profiles/remove-file.server.ts';
import { syncProfiles } from './features/profiles/sync-search.server.ts';
import { keepRetaliationWatch } from './features/retaliation/keep-watch.server.ts';
import { checkSearch } from './features/search-index/check.server.ts';
import { reindex } from './features/search-index/reindex.server.ts';
import { countFairness } from './features/stewardship/count-fairness.server.ts';
import { keepSubcontractClock } from './features/subcontracts/subcontract-clock.server.ts';
import { keepSurveyClock } from './features/surveys/survey-clock.server.ts';
import { keepTupeClock } from './features/tupe-dates/clock.server.ts';
import { remindOfPositions } from './features/tupe-positions/remind-of-positions.server.ts';
import { keepPackClock } from './features/workforce-packs/pack-clock.server.ts';
import { keepHouse } from './services/housekeeping.ts';
import type { JobHandlers } from './services/jobs.ts';
import type { Services } from './services/services.ts';
import { sweepSealedFiles } from './services/sweep-sealed-files.ts';

/** What each job does. A handler may run again after a failure, so each is safe to repeat. */
export function jobHandlers(services: Services): JobHandlers {
  return {
    'mail-send': ({ mailId }) => sendQueuedMail(services.db, services.mail, mailId),
    'search-sync-profile': {
      together: (inputs) => syncProfiles(services, distinct(inputs.map(({ organisationId }) => organisationId))),
    },
    'search-sync-opportunity': {
      together: (inputs) => syncOpportunities(services, distinct(inputs.map(({ opportunityId }) => opportunityId))),
    },
    async 'search-count'() {
      for (const index of indexNames) {
        if (await isCountDue(services.db, index)) await countTerms(services.db, index);
      }
    },
    'search-reindex': () => reindex(services),
    'search-check': () => checkSearch(services),
    'alert-opportunity': (input) => alertAboutOpportunity(services, input),
    'alert-profile': (input) => alertAboutProfile(services, input),
    'alert-digests': () => sendDigests(services),
    'alert-closing': () => alertAboutClosing(services),
    'alert-sweep': () => sweepAlerts(services),
    'opportunity-tell': (input) => tellOfOpportunity(services, input),
    async 'member-left'(input) {
      const context = { services, actor: system, formKey: null };
      await leaveAssessments(context, input);
      await endReleasesOfLeaver(context, input);
    },
    'assessment-settle': (input) => settleAssessment({ services, actor: system, formKey: null }, input),
    'assessor-reminders': () => remindAssessors(services),
    'fairness-count': ({ after }) => countFairness({ services, actor: system, formKey: null }, after),
    async 'award-effect'() {
      await letAwardsTakeEffect(services);
    },
    async 'decision-clock'() {
      await callInterestsOverdue(services);
      await remindPrimes(services);
    },
    'tupe-position-reminders': () => remindOfPositions(services),
    'challenge-clock': () => keepChallengeClock(services),
    'commitment-clock': () => keepCommitmentClock(services),
    'rule-set-published': (input) => askAllToAccept(services, input),
    'advance-clock': () => keepAdvanceClock(services),
    'subcontract-clock': () => keepSubcontractClock(services),
    'retaliation-watch': () => keepRetaliationWatch(services),
    'case-clock': () => keepCaseClock(services),
    'concern-clock': () => keepConcernClock(services),
    'finding-sweep': ({ after }) => sweepFindings({ services, actor: system, formKey: null }, after),
    'finding-clock': () => keepFindingClock(services),
    'accreditation-clock': () => keepAccreditationClock(services),
    'tupe-clock': () => keepTupeClock(services),
    'workforce-clock': () => keepPackClock(services),
    'survey-clock': () => keepSurveyClock(services),
    'interests-open': () => openInterests({ services, actor: system, formKey: null }),
    'clarification-answered': ({ clarificationId }) => tellOfAnswer(services, clarificationId),
    'invitation-reminders': () => remindInvited(services),
    'draft-reminders': () => remindOfDrafts(services),
    'clarification-reminders': () => remindOfQuestions(services),
    'views-ask': () => askForViews(services),
    'evidence-expiry': () => remindOfExpiry(services),
    'employee-information-clock': () => keepInformationClock(services),
    'employee-information-remove': ({ informationId }) =>
      removeObject({ services, actor: system, formKey: null }, informationId),
    'sealed-file-sweep': () => sweepSealedFiles(services),
    'file-remove': ({ storageKey }) => removeFile(services, storageKey),
    housekeeping: () => keepHouse(services),
  };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
