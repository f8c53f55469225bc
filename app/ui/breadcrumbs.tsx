import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

/** A page above this one; without `href` it is this page. */
export type Breadcrumb = { text: ReactNode; href?: string; attributes?: Attributes };

export type BreadcrumbsProps = {
  items: Breadcrumb[];
  labelText?: string;
  collapseOnMobile?: boolean;
  classes?: string;
  attributes?: Attributes;
};

/** Where this page stands among the others. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  const { items, labelText = 'Breadcrumb', collapseOnMobile, classes, attributes } = props;
  const className = classNames(
    'govuk-breadcrumbs',
    classes,
    collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  );
  return (
    <nav className={className} {...attributes} aria-label={labelText}>
      <ol className="govuk-breadcrumbs__list">
        {items.map((item, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the identity
            key={index}
            className="govuk-breadcrumbs__list-item"
            aria-current={item.href ? undefined : 'page'}
          >
            {item.href ? (
              <a className="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
