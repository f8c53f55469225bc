import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type InsetTextProps = { children: ReactNode; id?: string; classes?: string; attributes?: Attributes };

/** Words that must stand out from those around them. */
export function InsetText({ children, id, classes, attributes }: InsetTextProps) {
  return (
    <div id={id} className={classNames('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  );
}
