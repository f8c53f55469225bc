import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

/** A tag without a colour is blue. */
export type TagColour = 'grey' | 'green' | 'teal' | 'red' | 'purple' | 'magenta' | 'orange' | 'yellow';

export type TagProps = { children: ReactNode; colour?: TagColour; classes?: string; attributes?: Attributes };

/** A status, in one or two words. */
export function Tag({ children, colour, classes, attributes }: TagProps) {
  return (
    <strong className={classNames('govuk-tag', colour && `govuk-tag--${colour}`, classes)} {...attributes}>
      {children}
    </strong>
  );
}
