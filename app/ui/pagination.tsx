import type { ReactNode } from 'react';
import { type Attributes, classNames, type Maybe } from './base.ts';

/** The page before or after. `labelText` names it, in the block form. */
export type PaginationLink = { href: string; text?: ReactNode; labelText?: string; attributes?: Attributes };

/** One page of many, or the gap between two. */
export type PaginationItem =
  | {
      number: number | string;
      href: string;
      current?: boolean;
      visuallyHiddenText?: string;
      attributes?: Attributes;
    }
  | { ellipsis: true };

export type PaginationProps = {
  previous?: PaginationLink;
  next?: PaginationLink;
  /** Numbered pages; without them, previous and next stand in a block with labels. */
  items?: Maybe<PaginationItem>[];
  landmarkLabel?: string;
  classes?: string;
  attributes?: Attributes;
};

/** The ways to the other pages of a list, or to the pages before and after. */
export function Pagination(props: PaginationProps) {
  const { previous, next, items, landmarkLabel = 'Pagination', classes, attributes } = props;
  const block = !items && Boolean(previous || next);
  return (
    <nav
      className={classNames('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel}
      {...attributes}
    >
      {previous?.href && <ArrowLink kind="prev" link={previous} block={block} />}
      {items && (
        <ul className="govuk-pagination__list">
          {/* biome-ignore lint/suspicious/noArrayIndexKey: gaps have no identity, and pages are never reordered */}
          {items.map((item, index) => item && <PageItem key={index} item={item} />)}
        </ul>
      )}
      {next?.href && <ArrowLink kind="next" link={next} block={block} />}
    </nav>
  );
}

function PageItem({ item }: { item: PaginationItem }) {
  if ('ellipsis' in item) {
    return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  }
  const { number, href, current, visuallyHiddenText = `Page ${number}`, attributes } = item;
  return (
    <li className={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        className="govuk-link govuk-pagination__link"
        href={href}
        aria-label={visuallyHiddenText}
        aria-current={current ? 'page' : undefined}
        {...attributes}
      >
        {number}
      </a>
    </li>
  );
}

type ArrowProps = { kind: 'prev' | 'next'; link: PaginationLink; block: boolean };

function ArrowLink({ kind, link, block }: ArrowProps) {
  const arrowFirst = block || kind === 'prev';
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={kind} {...link.attributes}>
        {arrowFirst && <Arrow kind={kind} />}
        <ArrowWords kind={kind} link={link} block={block} />
        {!arrowFirst && <Arrow kind={kind} />}
      </a>
    </div>
  );
}

function ArrowWords({ kind, link, block }: ArrowProps) {
  const decorated = block && !link.labelText;
  return (
    <>
      <span
        className={classNames('govuk-pagination__link-title', decorated && 'govuk-pagination__link-title--decorated')}
      >
        {link.text ?? (
          <>
            {kind === 'prev' ? 'Previous' : 'Next'}
            <span className="govuk-visually-hidden"> page</span>
          </>
        )}
      </span>
      {link.labelText && block && (
        <>
          {' '}
          <span className="govuk-visually-hidden">:</span>{' '}
          <span className="govuk-pagination__link-label">{link.labelText}</span>
        </>
      )}
    </>
  );
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ kind }: { kind: 'prev' | 'next' }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[kind]} />
    </svg>
  );
}
