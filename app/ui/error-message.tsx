import type { ReactNode } from 'react';
import { type Attributes, classNames, type Worded } from './base.ts';

/** An error's words; `visuallyHiddenText` is read before them, and null leaves it out. */
export type ErrorMessageOptions = Worded & { visuallyHiddenText?: string | null };

export type ErrorMessageProps = {
  id?: string;
  classes?: string;
  attributes?: Attributes;
  visuallyHiddenText?: string | null;
  children: ReactNode;
};

/** What is wrong with one answer, beside the field. */
export function ErrorMessage(props: ErrorMessageProps) {
  const { id, classes, attributes, visuallyHiddenText = 'Error', children } = props;
  return (
    <p id={id} className={classNames('govuk-error-message', classes)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {children}
    </p>
  );
}
