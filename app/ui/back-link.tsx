import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type BackLinkProps = { href: string; text?: ReactNode; classes?: string; attributes?: Attributes };

/** The way back to the page before, in a form of several pages. */
export function BackLink({ href, text = 'Back', classes, attributes }: BackLinkProps) {
  return (
    <a href={href} className={classNames('govuk-back-link', classes)} {...attributes}>
      {text}
    </a>
  );
}
