import { Details } from '#app/ui/details.tsx';
import { breachTests } from '../tests/breach.ts';
import { notTested, testWords } from '../words.ts';

/** The rules of all tests, for those who are tested and those who decide. */
export function WhatIsTested() {
  return (
    <Details summary="What is tested">
      <ul className="govuk-list govuk-list--bullet">
        {breachTests.map((test) => (
          <li key={test}>
            {testWords[test].title} ({testWords[test].item}): {testWords[test].rule}
          </li>
        ))}
      </ul>
      <p className="govuk-body">{notTested}</p>
      <p className="govuk-body">
        The tests run every night, and when a steward asks for it; not with each change of a row, so that whoever is
        still typing is not found at fault.
      </p>
    </Details>
  );
}
