import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type FooterLink = { href: string; text: string; attributes?: Attributes };

/** A column of links; `width` is a govuk grid column, `columns` splits the list itself. */
export type FooterSection = { title: string; items?: FooterLink[]; columns?: number; width?: string };

export type FooterProps = {
  navigation?: FooterSection[];
  meta?: { visuallyHiddenTitle?: string; items?: FooterLink[]; content?: ReactNode };
  /** The terms on which the content may be used again. */
  contentLicence?: ReactNode;
  /** Who owns the content. */
  copyright?: ReactNode;
  classes?: string;
  containerClasses?: string;
  attributes?: Attributes;
};

/**
 * What stands at the foot of every page, in `<footer class="govuk-template__footer">`. The crown, the coat of arms and
 * the Open Government Licence logo of the original are for service.gov.uk only, and are left out.
 */
export function Footer(props: FooterProps) {
  const { navigation = [], meta, contentLicence, copyright, classes, containerClasses, attributes } = props;
  return (
    <div className={classNames('govuk-footer', classes)} {...attributes}>
      <div className={classNames('govuk-width-container', containerClasses)}>
        {navigation.length > 0 && (
          <>
            <div className="govuk-footer__navigation">
              {navigation.map((section) => (
                <Section key={section.title} {...section} />
              ))}
            </div>
            <hr className="govuk-footer__section-break" />
          </>
        )}
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <Meta {...meta} />}
            {contentLicence && <span className="govuk-footer__licence-description">{contentLicence}</span>}
          </div>
          {copyright && <div className="govuk-footer__meta-item">{copyright}</div>}
        </div>
      </div>
    </div>
  );
}

function Section({ title, items = [], columns, width = 'full' }: FooterSection) {
  return (
    <div className={`govuk-footer__section govuk-grid-column-${width}`}>
      <h2 className="govuk-footer__heading govuk-heading-m">{title}</h2>
      {items.length > 0 && (
        <ul className={classNames('govuk-footer__list', columns && `govuk-footer__list--columns-${columns}`)}>
          {items.map((item) => (
            <li key={item.text} className="govuk-footer__list-item">
              <Link {...item} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Meta({ visuallyHiddenTitle = 'Support links', items = [], content }: NonNullable<FooterProps['meta']>) {
  return (
    <>
      <h2 className="govuk-visually-hidden">{visuallyHiddenTitle}</h2>
      {items.length > 0 && (
        <ul className="govuk-footer__inline-list">
          {items.map((item) => (
            <li key={item.text} className="govuk-footer__inline-list-item">
              <Link {...item} />
            </li>
          ))}
        </ul>
      )}
      {content && <div className="govuk-footer__meta-custom">{content}</div>}
    </>
  );
}

function Link({ href, text, attributes }: FooterLink) {
  return (
    <a className="govuk-footer__link" href={href} {...attributes}>
      {text}
    </a>
  );
}
