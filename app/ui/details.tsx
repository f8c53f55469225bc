import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type DetailsProps = {
  summary: ReactNode;
  children?: ReactNode;
  open?: boolean;
  id?: string;
  classes?: string;
  attributes?: Attributes;
};

/** Help that only some readers need, one click away. */
export function Details({ summary, children, open, id, classes, attributes }: DetailsProps) {
  return (
    <details id={id} className={classNames('govuk-details', classes)} {...attributes} open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
