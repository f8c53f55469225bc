import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

/** One error, linked to the input where it can be put right. */
export type SummarisedError = { text: ReactNode; href?: string; attributes?: Attributes };

export type ErrorSummaryProps = {
  title?: ReactNode;
  description?: ReactNode;
  errorList?: SummarisedError[];
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
};

/** Every error on the page, at the top of it. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { title = 'There is a problem', description, errorList = [], disableAutoFocus, classes, attributes } = props;
  return (
    <div
      className={classNames('govuk-error-summary', classes)}
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child of its own: focus moving to the same element races with its announcement. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errorList.map((error, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same error, and the list is never reordered
                <li key={index}>{error.href ? <ErrorLink {...error} /> : error.text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

function ErrorLink({ text, href, attributes }: SummarisedError) {
  return (
    <a href={href} {...attributes}>
      {text}
    </a>
  );
}
