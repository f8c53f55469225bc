import type { ReactNode } from 'react';

type SectionProps = { id: string; heading: string; children: ReactNode };

/** A part of a dashboard under its heading. */
export function Section({ id, heading, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
