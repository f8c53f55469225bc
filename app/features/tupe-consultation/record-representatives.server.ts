import type { Context } from '#app/services/unit-of-work.ts';
import { directConsultation } from '../tupe-dates/direct-consultation.ts';
import { type ConsultationChanged, changeEmployer, type EmployerIds } from './change-employer.server.ts';
import { electionProblem } from './dates-in-order.ts';
import type { DirectAnswers, Representatives } from './schema.ts';

/** An employer says whether its staff are affected, which measures it envisages, and who represents its staff. */
export function recordRepresentatives(
  context: Context,
  ids: EmployerIds,
  answers: Representatives,
): Promise<ConsultationChanged> {
  return changeEmployer(
    context,
    ids,
    { verb: 'record_representatives', version: answers.version },
    async ({ declaration, save }) => {
      const isElected = answers.route === 'elected';
      const calledOn = isElected ? answers.electionCalledOn : null;
      const heldOn = isElected ? answers.electionHeldOn : null;
      const problem = electionProblem({ calledOn, heldOn, transferOn: declaration.row.planned_transfer_on });
      if (problem) return problem;
      await save({
        has_affected_staff: answers.hasAffectedStaff,
        measures_envisaged: answers.measuresEnvisaged,
        measures_summary: answers.measuresEnvisaged ? answers.measuresSummary : '',
        route: answers.route,
        union_name: answers.route === 'union' ? answers.unionName : null,
        representatives: answers.route === 'direct' ? null : answers.representatives,
        election_called_on: calledOn,
        election_held_on: heldOn,
      });
      return null;
    },
  );
}

/**
 * An employer records the facts on which the direct route hangs, and what the rule for the date of the transfer says of them
 * (domain.md 3.3). The employer has to show them: once anybody was informed they stay as they were.
 */
export function recordDirectTest(
  context: Context,
  ids: EmployerIds,
  answers: DirectAnswers,
): Promise<ConsultationChanged> {
  return changeEmployer(
    context,
    ids,
    { verb: 'test_direct_route', version: answers.version },
    async ({ unit, declaration, employer, save }) => {
      const { planned_transfer_on: transferOn, jurisdiction: nation } = declaration.row;
      if (employer.facts.told.length > 0 && (employer.row?.headcount ?? null) !== null) return 'frozen';
      if (answers.headcountOn > unit.today.toString()) return 'in_future';
      if (transferOn === null) return 'no_transfer_date';
      const { allowed, rule, why } = directConsultation({ ...answers, transferOn, nation });
      await save({
        headcount: answers.headcount,
        headcount_on: answers.headcountOn,
        transferring: answers.transferring,
        representatives_exist: answers.representativesExist,
        representatives_invited: answers.representativesInvited,
        direct_allowed: allowed,
        direct_rule: `${why} ${rule}`,
      });
      return null;
    },
  );
}
