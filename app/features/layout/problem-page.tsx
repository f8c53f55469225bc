import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';

type Problem = { title: string; body: ReactNode };

const problems: Record<number, Problem> = {
  400: {
    title: 'There is a problem with what was sent',
    body: <p className="govuk-body">Go back, check the page and try again. Nothing was saved.</p>,
  },
  403: {
    title: 'You cannot use this page',
    body: (
      <p className="govuk-body">
        Your role does not allow it, or the form came from another website. If you act for several organisations, check
        which one you are acting for.
      </p>
    ),
  },
  404: {
    title: 'Page not found',
    body: (
      <>
        <p className="govuk-body">
          If you typed the address, check it is correct. If you pasted it, check it is whole.
        </p>
        <p className="govuk-body">The page may also be one that you are not allowed to see.</p>
      </>
    ),
  },
  405: { title: 'That cannot be done here', body: <p className="govuk-body">Go back and try again.</p> },
  409: {
    title: 'Someone else changed this first',
    body: <p className="govuk-body">Go back, reload the page and check what it says now.</p>,
  },
  410: {
    title: 'This link has been used or is too old',
    body: (
      <p className="govuk-body">
        Ask for a new one. If it was a link to sign in,{' '}
        <a className="govuk-link" href={paths.signIn()}>
          get another sign-in link
        </a>
        .
      </p>
    ),
  },
  413: {
    title: 'The file is too large',
    body: <p className="govuk-body">Files can be up to 10 megabytes. Go back and choose a smaller one.</p>,
  },
  429: {
    title: 'Too many tries',
    body: <p className="govuk-body">Wait a few minutes and try again. This keeps everyone’s account safe.</p>,
  },
  500: {
    title: 'Sorry, there is a problem with the service',
    body: <p className="govuk-body">Try again later. What you saved before is safe.</p>,
  },
  503: {
    title: 'Sorry, the service is unavailable',
    body: <p className="govuk-body">Try again in a few minutes. What you saved before is safe.</p>,
  },
};

const unknownProblem: Problem = {
  title: 'Sorry, there is a problem with the service',
  body: <p className="govuk-body">Try again later. What you saved before is safe.</p>,
};

export function problemTitle(status: number): string {
  return (problems[status] ?? unknownProblem).title;
}

/** What a reader sees when a request cannot be answered: what it means, what to do, and a reference that is in our log. */
export function ProblemPage({ status, reference }: { status: number; reference: string }) {
  const { title, body } = problems[status] ?? unknownProblem;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">{title}</h1>
        {body}
        {reference ? (
          <p className="govuk-body">
            If you contact us about this, give the reference <strong>{reference}</strong>.
          </p>
        ) : null}
        <p className="govuk-body">
          <a className="govuk-link" href="/">
            Go to the start page
          </a>
        </p>
      </div>
    </div>
  );
}
