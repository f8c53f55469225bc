import { z } from 'zod';

/** Every job by name, with the shape of what it is given. Handlers are in app/jobs.ts. */
export const jobCatalogue = {
  'mail-send': z.object({ mailId: z.uuid() }),
  'search-sync-profile': z.object({ organisationId: z.uuid() }),
  'search-sync-opportunity': z.object({ opportunityId: z.uuid() }),
  'alert-opportunity': z.object({ opportunityId: z.uuid(), version: z.number().int() }),
  'alert-profile': z.object({ organisationId: z.uuid(), version: z.number().int() }),
  'alert-digests': z.object({}),
  /** Tells of what saved searches find because time has passed. */
  'alert-closing': z.object({}),
  /** Takes up alerts and mails that no job has in hand any more. */
  'alert-sweep': z.object({}),
  /** Tells all who looked closely at an opportunity what became of it. */
  'opportunity-tell': z.object({
    opportunityId: z.uuid(),
    event: z.enum(['amended', 'withdrawn', 'tupe_cost_set']),
    version: z.number().int(),
  }),
  /** Whatever follows from somebody having left an organisation. */
  'member-left': z.object({ organisationId: z.uuid(), personId: z.uuid() }),
  /** Looks whether an assessment has come to an end, after an interest in an opportunity of this prime was withdrawn. */
  'assessment-settle': z.object({ organisationId: z.uuid(), opportunityId: z.uuid() }),
  /** Reminds assessors of scores that they have not locked. */
  'assessor-reminders': z.object({}),
  /** Tells all who looked closely at an opportunity of the answer to a question. */
  'clarification-answered': z.object({ clarificationId: z.uuid() }),
  /** Reminds whoever was invited and has not opened it. */
  'invitation-reminders': z.object({}),
  /** Reminds providers of interests that they began and have not sent. */
  'draft-reminders': z.object({}),
  /** Reminds primes of questions without an answer. */
  'clarification-reminders': z.object({}),
  /** Counts how common each term of search is. */
  'search-count': z.object({}),
  /** Builds what search knows anew from the market. */
  'search-reindex': z.object({}),
  /** Compares what search knows with the market, and mends it. */
  'search-check': z.object({}),
  /** Counts the open opportunities after the one of this id. */
  'fairness-count': z.object({ after: z.uuid().nullable() }),
  /** Lets awards take effect whose standstill is over. */
  'award-effect': z.object({}),
  /** Calls decisions overdue, and reminds primes of what is due. */
  'decision-clock': z.object({}),
  /** Calls answers to challenges overdue, and closes what nobody took further. */
  'challenge-clock': z.object({}),
  /** Ends what organisations accepted and no longer counts, and reminds them before; asks new partners. */
  'commitment-clock': z.object({}),
  /** Asks those who accepted a rule set to accept its new version: those after this organisation. */
  'rule-set-published': z.object({ versionId: z.uuid(), after: z.uuid().nullable() }),
  /** Calls requests for payment in advance overdue. */
  'advance-clock': z.object({}),
  /** Lets notices on sub-contracts take effect, and ends what has run its term. */
  'subcontract-clock': z.object({}),
  /** Calls what is due in cases overdue, and lets levels take effect that nobody replied to. */
  'case-clock': z.object({}),
  /** Watches what befalls partners after a concern about their prime. */
  'retaliation-watch': z.object({}),
  /** What a day brings to concerns: entries, counts, and clocks whose day is over. */
  'concern-clock': z.object({}),
  /** Takes accreditations on to what their day brings, and reminds whoever has something to do. */
  'accreditation-clock': z.object({}),
  /** Reminds of dates of transfers of staff, calls for what is due, and has what is late tested. */
  'tupe-clock': z.object({}),
  /** Deletes figures of staff whose day is over, and asks bidders who are out to delete theirs. */
  'workforce-clock': z.object({}),
  /** Opens the surveys of a quarter, reminds and closes. */
  'survey-clock': z.object({}),
  /** Numbers the answers to what has closed, and opens them to its prime. */
  'interests-open': z.object({}),
  /** Asks those on the ledger to validate what was attested. */
  'views-ask': z.object({}),
  /** Tells of evidence of conduct that expires. */
  'evidence-expiry': z.object({}),
  /** Runs the tests of conduct over the organisations after the one of this id. */
  'finding-sweep': z.object({ after: z.uuid().nullable() }),
  /** Reminds of findings to answer, and publishes those whose days to answer are over. */
  'finding-clock': z.object({}),
  /** Deletes employee liability information that has reached its date, and asks those who have it to. */
  'employee-information-clock': z.object({}),
  /** Removes the file of employee liability information whose envelope was destroyed. */
  'employee-information-remove': z.object({ informationId: z.uuid() }),
  /** Reminds the parties of transfers that have said nothing yet. */
  'tupe-position-reminders': z.object({}),
  /** Removes sealed files that nothing points to, of a process that was killed in the middle. */
  'sealed-file-sweep': z.object({}),
  'file-remove': z.object({ storageKey: z.string() }),
  housekeeping: z.object({}),
} as const;

export type JobName = keyof typeof jobCatalogue;
export type JobInput<Name extends JobName> = z.infer<(typeof jobCatalogue)[Name]>;
export const jobNames = Object.keys(jobCatalogue) as JobName[];
