import type { ReactNode } from 'react';
import { type Attributes, classNames, inFull, type Worded, type Words } from './base.ts';

/** A legend's words; `isPageHeading` makes it the page's h1. */
export type LegendOptions = Worded & { isPageHeading?: boolean };

export type FieldsetProps = {
  legend?: Words<LegendOptions>;
  role?: string;
  describedBy?: string;
  classes?: string;
  attributes?: Attributes;
  children?: ReactNode;
};

/** Several inputs that answer one question. */
export function Fieldset({ legend, role, describedBy, classes, attributes, children }: FieldsetProps) {
  return (
    <fieldset
      className={classNames('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy}
      {...attributes}
    >
      {legend !== undefined && <Legend {...inFull(legend)} />}
      {children}
    </fieldset>
  );
}

function Legend({ text, classes, isPageHeading }: LegendOptions) {
  return (
    <legend className={classNames('govuk-fieldset__legend', classes)}>
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  );
}
