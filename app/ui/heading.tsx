import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

type HeadingProps = { level: HeadingLevel; className?: string; id?: string; children: ReactNode };

/** A heading whose level is decided by the page it stands on. */
export function Heading({ level, children, ...rest }: HeadingProps) {
  const Element = `h${level}` as const;
  return <Element {...rest}>{children}</Element>;
}
