import type { ReactNode } from 'react';

/** A column that is comfortable to read. */
export function Narrow({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">{children}</div>
    </div>
  );
}
