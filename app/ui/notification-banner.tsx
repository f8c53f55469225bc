import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

export type NotificationBannerProps = {
  /** Plain words become the banner's heading; anything else is shown as it is. */
  children?: ReactNode;
  /** Green, and announced at once: only for what the reader has just done. */
  type?: 'success';
  title?: ReactNode;
  titleHeadingLevel?: HeadingLevel;
  titleId?: string;
  role?: string;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
};

/** Something to know that is not about this page. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { children, type, titleHeadingLevel = 2, titleId = 'govuk-notification-banner-title', classes } = props;
  const { title = type === 'success' ? 'Success' : 'Important', role = type === 'success' ? 'alert' : 'region' } =
    props;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role that supports it is given below
    <div
      className={classNames('govuk-notification-banner', type && `govuk-notification-banner--${type}`, classes)}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div className="govuk-notification-banner__header">
        <Heading level={titleHeadingLevel} className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === 'string' ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
