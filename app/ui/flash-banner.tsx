import { NotificationBanner } from './notification-banner.tsx';

export type FlashBannerProps = {
  kind: 'success' | 'important';
  text: string;
  /** Where to go on with what was done. */
  link?: { href: string; text: string };
};

/** What became of the command that led to this page. */
export function FlashBanner({ kind, text, link }: FlashBannerProps) {
  return (
    <NotificationBanner type={kind === 'success' ? 'success' : undefined} titleId="flash-title">
      <p className="govuk-notification-banner__heading">
        {text}
        {link && (
          <>
            {' '}
            <a className="govuk-notification-banner__link" href={link.href}>
              {link.text}
            </a>
          </>
        )}
      </p>
    </NotificationBanner>
  );
}
