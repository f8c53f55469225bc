import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { EmployerView } from '../read-employer.server.ts';
import { routeWords } from '../words.ts';

const yesNo = (answer: boolean | null) => (answer === null ? 'Not said yet' : answer ? 'Yes' : 'No');

/** Whom an employer informs: who represents its staff, or the test by which it informs them directly. */
export function RepresentativesSection({ employer }: { employer: EmployerView }) {
  const { head, partyId, mayEdit, answers } = employer;
  const { hasAffectedStaff, measuresEnvisaged, measuresSummary, route, unionName, representatives } = answers;
  const change = {
    text: hasAffectedStaff === null ? 'Say this first' : 'Change',
    href: paths.tupeEmployer(head.declarationId, partyId, 'representatives'),
  };
  return (
    <>
      <h2 className="govuk-heading-m">Whom to inform</h2>
      <SummaryList
        rows={[
          {
            key: 'Staff affected',
            value: yesNo(hasAffectedStaff),
            ...(mayEdit && { actions: [{ ...change, visuallyHiddenText: 'whom to inform' }] }),
          },
          { key: 'Measures envisaged', value: yesNo(measuresEnvisaged) },
          measuresSummary !== '' && { key: 'Which', value: measuresSummary },
          { key: 'Representatives', value: route ? routeWords[route] : 'Not said yet' },
          unionName !== null && { key: 'Union', value: unionName },
          representatives !== null && { key: 'How many', value: counted(representatives, 'representative') },
          answers.electionCalledOn !== null && { key: 'Election called', value: formatDate(answers.electionCalledOn) },
          answers.electionHeldOn !== null && { key: 'Election held', value: formatDate(answers.electionHeldOn) },
        ]}
      />
      {(route === 'direct' || employer.direct) && <DirectTest employer={employer} />}
    </>
  );
}

function DirectTest({ employer: { head, partyId, mayEdit, direct } }: { employer: EmployerView }) {
  const test = paths.tupeEmployer(head.declarationId, partyId, 'direct');
  return (
    <>
      <h3 className="govuk-heading-s">Test for informing staff directly</h3>
      {direct && (
        <SummaryList
          rows={[
            { key: 'Employees', value: `${direct.headcount} on ${formatDate(direct.headcountOn)}` },
            { key: 'Would transfer', value: String(direct.transferring) },
            { key: 'Union or representatives', value: yesNo(direct.representativesExist) },
            { key: 'Invited to elect some', value: yesNo(direct.representativesInvited) },
            { key: 'By this rule', value: <Result key="result" test={direct.test} /> },
            direct.test !== null &&
              direct.whenRecorded !== `${direct.test.why} ${direct.test.rule}` && {
                key: 'When it was recorded',
                value: direct.whenRecorded ?? '',
              },
          ]}
        />
      )}
      {direct?.isFrozen && (
        <p className="govuk-body">
          The count stays as it was when staff were first informed: the employer has to show it. This is no legal
          advice.
        </p>
      )}
      {mayEdit && !direct?.isFrozen && (
        <p className="govuk-body">
          <a className="govuk-link" href={test}>
            {direct ? 'Do the test again' : 'Do the test'}
          </a>
        </p>
      )}
    </>
  );
}

function Result({ test }: { test: NonNullable<EmployerView['direct']>['test'] }) {
  if (test === null) return 'It cannot be said until a day of transfer is planned.';
  const verdict =
    test.allowed === null ? 'Not clear yet' : test.allowed ? 'Staff may be informed directly' : 'Not directly';
  return (
    <>
      <strong>{verdict}.</strong> {test.why} {test.rule}
    </>
  );
}
