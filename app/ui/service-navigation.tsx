import type { ReactNode } from 'react';
import { type Attributes, classNames, type Maybe } from './base.ts';

/** A place in the service; `current` is this page, `active` is the section that this page is in. */
export type NavigationItem = {
  text: ReactNode;
  href?: string;
  current?: boolean;
  active?: boolean;
  attributes?: Attributes;
};

export type ServiceNavigationProps = {
  serviceName?: string;
  serviceUrl?: string;
  navigation?: Maybe<NavigationItem>[];
  navigationLabel?: string;
  navigationClasses?: string;
  navigationId?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  collapseNavigationOnMobile?: boolean;
  ariaLabel?: string;
  /** What stands beside and inside the navigation; `endInline` puts `end` on the same line. */
  slots?: {
    start?: ReactNode;
    end?: ReactNode;
    endInline?: boolean;
    navigationStart?: ReactNode;
    navigationEnd?: ReactNode;
  };
  classes?: string;
  attributes?: Attributes;
};

/** The name of the service and the ways into its parts. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { serviceName, slots = {}, ariaLabel = 'Service information', classes, attributes } = props;
  const common = {
    className: classNames('govuk-service-navigation', classes),
    'data-module': 'govuk-service-navigation',
    ...attributes,
  };
  const inner = (
    <div
      className={classNames('govuk-width-container', slots.endInline && 'govuk-service-navigation__inlining-container')}
    >
      {slots.start}
      <div className="govuk-service-navigation__container">
        <ServiceName {...props} />
        <Navigation {...props} />
      </div>
      {slots.end}
    </div>
  );
  // With a name there is more here than a <nav>, so it is a landmark of its own.
  if (!serviceName && !slots.start && !slots.end) return <div {...common}>{inner}</div>;
  return (
    <section aria-label={ariaLabel} {...common}>
      {inner}
    </section>
  );
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationProps) {
  if (!serviceName) return null;
  return (
    <span className="govuk-service-navigation__service-name">
      {serviceUrl ? (
        <a href={serviceUrl} className="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span className="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  );
}

function Navigation(props: ServiceNavigationProps) {
  const {
    navigationId = 'navigation',
    menuButtonText = 'Menu',
    navigationLabel,
    navigationClasses,
    slots = {},
  } = props;
  const items = (props.navigation ?? []).filter((item) => Boolean(item));
  if (items.length === 0 && !slots.navigationStart && !slots.navigationEnd) return null;
  const collapses = props.collapseNavigationOnMobile ?? items.length > 1;
  return (
    <nav
      aria-label={navigationLabel ?? menuButtonText}
      className={classNames('govuk-service-navigation__wrapper', navigationClasses)}
    >
      {collapses && <MenuButton controls={navigationId} text={menuButtonText} label={props.menuButtonLabel} />}
      <ul className="govuk-service-navigation__list" id={navigationId}>
        {slots.navigationStart}
        {items.map((item, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same address, and none is reordered
          return item && <Item key={index} {...item} />;
        })}
        {slots.navigationEnd}
      </ul>
    </nav>
  );
}

function MenuButton({ controls, text, label }: { controls: string; text: string; label?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is hidden until the script shows it and removes both
    <button
      type="button"
      className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      aria-label={label === text ? undefined : label}
      hidden
      aria-hidden="true"
    >
      {text}
    </button>
  );
}

function Item({ text, href, current, active, attributes }: NavigationItem) {
  const here = current || active;
  const ariaCurrent = here ? (current ? 'page' : 'true') : undefined;
  // Readers who set their own colours still see where they are, because it is bold.
  const content = here ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li className={classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a className="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {content}
        </a>
      ) : (
        text && (
          <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {content}
          </span>
        )
      )}
    </li>
  );
}
