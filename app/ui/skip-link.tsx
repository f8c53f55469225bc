import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type SkipLinkProps = { href?: string; text?: ReactNode; classes?: string; attributes?: Attributes };

/** The first link on every page: past the navigation to what the page is about. */
export function SkipLink(props: SkipLinkProps) {
  const { href = '#main-content', text = 'Skip to main content', classes, attributes } = props;
  return (
    <a href={href} className={classNames('govuk-skip-link', classes)} {...attributes} data-module="govuk-skip-link">
      {text}
    </a>
  );
}
