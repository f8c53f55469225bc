import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type GenericHeaderProps = {
  /** Our name, or our logo with its name as the alternative text. */
  logo: ReactNode;
  url?: string;
  classes?: string;
  containerClasses?: string;
  attributes?: Attributes;
};

/** Who runs the site, for one that is not on service.gov.uk. It belongs in `<header class="govuk-template__header">`. */
export function GenericHeader(props: GenericHeaderProps) {
  const { logo, url = '/', classes, containerClasses = 'govuk-width-container', attributes } = props;
  return (
    <div className={classNames('govuk-generic-header', classes)} {...attributes}>
      <div className={classNames('govuk-generic-header__container', containerClasses)}>
        <div className="govuk-generic-header__logo">
          <a href={url} className="govuk-generic-header__homepage-link">
            {logo}
          </a>
        </div>
      </div>
    </div>
  );
}
