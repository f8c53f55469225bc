import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type WarningTextProps = {
  children: ReactNode;
  iconFallbackText?: string;
  classes?: string;
  attributes?: Attributes;
};

/** What will follow if the reader does, or does not do, something. */
export function WarningText({ children, iconFallbackText = 'Warning', classes, attributes }: WarningTextProps) {
  return (
    <div className={classNames('govuk-warning-text', classes)} {...attributes}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  );
}
