import type { NextStep } from '../next-steps.ts';

/** What to do next, as cards whose titles are links. */
export function NextStepList({ steps }: { steps: NextStep[] }) {
  return (
    <ul className="app-cards app-cards--two">
      {steps.map(({ href, text, hint }) => (
        <li key={href} className="app-card">
          <h3 className="app-card__title">
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </h3>
          <p>{hint}</p>
        </li>
      ))}
    </ul>
  );
}
