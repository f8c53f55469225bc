import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type HintProps = { id?: string; classes?: string; attributes?: Attributes; children?: ReactNode };

/** Help that a question needs before it can be answered. */
export function Hint({ id, classes, attributes, children }: HintProps) {
  return (
    <div id={id} className={classNames('govuk-hint', classes)} {...attributes}>
      {children}
    </div>
  );
}
