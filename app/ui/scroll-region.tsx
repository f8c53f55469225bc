import type { ReactNode } from 'react';

/** A wide table, which scrolls on its own on a narrow screen. It takes focus so that the keyboard can scroll it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="app-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
