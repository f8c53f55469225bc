import type { ReactNode } from 'react';
import { type Attributes, classNames, inFull, type Worded, type Words } from './base.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { type SummaryAction, SummaryActionLink } from './summary-action.tsx';

export type SummaryCardProps = {
  title?: Words<Worded>;
  headingLevel?: HeadingLevel;
  actions?: SummaryAction[];
  actionsClasses?: string;
  classes?: string;
  attributes?: Attributes;
};

/** One of several like things, with what can be done to it. */
export function SummaryCard(props: SummaryCardProps & { children: ReactNode }) {
  const { headingLevel = 2, classes, attributes, children } = props;
  const title = props.title ? inFull(props.title) : undefined;
  return (
    <div className={classNames('govuk-summary-card', classes)} {...attributes}>
      <div className="govuk-summary-card__title-wrapper">
        {title && (
          <Heading level={headingLevel} className={classNames('govuk-summary-card__title', title.classes)}>
            {title.text}
          </Heading>
        )}
        <CardActions {...props} />
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function CardActions({ actions = [], actionsClasses, title }: SummaryCardProps) {
  const className = classNames('govuk-summary-card__actions', actionsClasses);
  const links = actions.map((action) => <SummaryActionLink key={action.href} {...action} cardTitle={title} />);
  if (links.length === 0) return null;
  if (links.length === 1) return <div className={className}>{links}</div>;
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.key} className="govuk-summary-card__action">
          {link}
        </li>
      ))}
    </ul>
  );
}
