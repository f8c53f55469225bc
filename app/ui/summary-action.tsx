import type { ReactNode } from 'react';
import { type Attributes, classNames, inFull, type Words } from './base.ts';

/** A link that changes a row or a card; `visuallyHiddenText` names what it changes. */
export type SummaryAction = {
  href: string;
  text: ReactNode;
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
};

/** The link of an action, which tells a screen reader the row and the card that it belongs to. */
export function SummaryActionLink(props: SummaryAction & { cardTitle?: Words }) {
  const { href, text, visuallyHiddenText, classes, attributes, cardTitle } = props;
  return (
    <a className={classNames('govuk-link', classes)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({inFull(cardTitle).text})</>}
        </span>
      )}
    </a>
  );
}
