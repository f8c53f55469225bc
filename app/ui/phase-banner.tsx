import type { ReactNode } from 'react';
import { type Attributes, classNames, inFull, type Words } from './base.ts';
import { Tag } from './tag.tsx';

export type PhaseBannerProps = { tag: Words; children: ReactNode; classes?: string; attributes?: Attributes };

/** Says that the service is still being worked on, and where to say what is wrong with it. */
export function PhaseBanner({ tag, children, classes, attributes }: PhaseBannerProps) {
  const { text, classes: tagClasses } = inFull(tag);
  return (
    <div className={classNames('govuk-phase-banner', 'govuk-width-container', classes)} {...attributes}>
      <p className="govuk-phase-banner__content">
        <Tag classes={classNames('govuk-phase-banner__content__tag', tagClasses)}>{text}</Tag>{' '}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
