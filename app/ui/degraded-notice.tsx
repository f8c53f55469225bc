import type { ReactNode } from 'react';
import { InsetText } from './inset-text.tsx';

/** Says without alarm that another search engine than the usual one answered; `children` say what that means for the page. */
export function DegradedNotice({ degraded, children }: { degraded?: boolean; children?: ReactNode }) {
  if (!degraded) return null;
  return (
    <InsetText>
      Search is simpler than usual just now.{' '}
      {children ?? 'Everything can still be found, but the order may differ later.'}
    </InsetText>
  );
}
