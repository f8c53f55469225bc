import type { ReactNode } from 'react';
import type { Flash } from '#app/http/flash.server.ts';
import { paths } from '#app/paths.ts';
import { FlashBanner } from '#app/ui/flash-banner.tsx';
import { Footer } from '#app/ui/footer.tsx';
import { GenericHeader } from '#app/ui/generic-header.tsx';
import { PhaseBanner } from '#app/ui/phase-banner.tsx';
import { ServiceNavigation } from '#app/ui/service-navigation.tsx';
import { SkipLink } from '#app/ui/skip-link.tsx';
import type { Actor } from '../identity/actor.ts';
import { type NavigationEntry, navigationFor } from './navigation.ts';

export type PageLayoutData = {
  navigation: NavigationEntry[];
  person: { label: string; actingFor: string | null; mayChoose: boolean; unseen: number } | null;
  flash: Flash | null;
  demo: boolean;
};

export function layoutFor(from: {
  actor: Actor;
  path: string;
  flash: Flash | null;
  env: { demo: boolean };
  /** How much is new for the person. */
  unseen: number;
}): PageLayoutData {
  const { actor, path, flash, env, unseen } = from;
  return {
    navigation: navigationFor(actor, path),
    person:
      actor.kind === 'person'
        ? {
            label: actor.name || actor.email,
            actingFor: actor.acting?.organisationName ?? null,
            mayChoose: actor.memberships.length > 1,
            unseen,
          }
        : null,
    flash,
    demo: env.demo,
  };
}

/** Header, navigation, main and footer; `layout` is null when the loaders failed. */
export function PageLayout({ layout, children }: { layout: PageLayoutData | null; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="govuk-template__header">
        <GenericHeader logo={<span className="app-logo">Tierbridge</span>} url={paths.home()} />
        {layout ? <AccountBar person={layout.person} /> : null}
        <ServiceNavigation navigation={layout?.navigation ?? []} />
        {layout?.demo ? (
          <div className="govuk-width-container">
            <PhaseBanner tag={{ text: 'Demo' }}>Every organisation and person in this market is made up.</PhaseBanner>
          </div>
        ) : null}
      </header>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content">
          {layout?.flash ? <FlashBanner kind={layout.flash.kind} text={layout.flash.text} /> : null}
          {children}
        </main>
      </div>
      <footer className="govuk-template__footer">
        <Footer
          meta={{
            visuallyHiddenTitle: 'Support links',
            items: [
              { href: paths.undertakings(), text: 'How stewards act on breaches' },
              { href: paths.accessibility(), text: 'Accessibility statement' },
              { href: paths.privacy(), text: 'Privacy' },
              { href: paths.cookies(), text: 'Cookies' },
            ],
          }}
        />
      </footer>
    </>
  );
}

function AccountBar({ person }: { person: PageLayoutData['person'] }) {
  return (
    <nav className="app-account-bar" aria-label="Your account">
      <div className="govuk-width-container app-account-bar__inner">
        {person ? (
          <>
            <span className="app-account-bar__who">
              {person.actingFor ? (
                <>
                  Acting for <strong>{person.actingFor}</strong>
                  {person.mayChoose ? (
                    <>
                      {' '}
                      <a className="govuk-link" href={paths.actFor()}>
                        Change<span className="govuk-visually-hidden"> organisation</span>
                      </a>
                    </>
                  ) : null}
                </>
              ) : (
                'No organisation yet'
              )}
            </span>
            <a className="govuk-link" href={paths.notifications()}>
              What is new{person.unseen > 0 && ` (${person.unseen})`}
            </a>
            <a className="govuk-link" href={paths.account()}>
              {person.label}
            </a>
            <form method="post" action={paths.signOut()}>
              <button type="submit" className="app-link-button">
                Sign out
              </button>
            </form>
          </>
        ) : (
          <a className="govuk-link" href={paths.signIn()}>
            Sign in
          </a>
        )}
      </div>
    </nav>
  );
}
