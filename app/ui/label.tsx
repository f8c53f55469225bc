import type { ReactNode } from 'react';
import { type Attributes, classNames, type Worded } from './base.ts';

/** A label's words; `isPageHeading` makes it the page's h1. */
export type LabelOptions = Worded & { isPageHeading?: boolean };

export type LabelProps = {
  htmlFor?: string;
  isPageHeading?: boolean;
  classes?: string;
  attributes?: Attributes;
  children: ReactNode;
};

/** The label of one input. */
export function Label({ htmlFor, isPageHeading, classes, attributes, children }: LabelProps) {
  const label = (
    <label className={classNames('govuk-label', classes)} htmlFor={htmlFor} {...attributes}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
