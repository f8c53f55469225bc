import { Fragment, type ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';
import { Button, ButtonGroup } from './button.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';

/** What an interruption offers: a button, or a link when it has an address and no type. */
export type PanelAction = {
  text: string;
  type?: 'button' | 'submit';
  href?: string;
  classes?: string;
  attributes?: Attributes;
};

export type PanelProps = {
  title: ReactNode;
  children?: ReactNode;
  headingLevel?: HeadingLevel;
  /** A confirmation ends a journey; an interruption makes the reader stop and choose. */
  variant?: 'confirmation' | 'interruption';
  /** Only for an interruption. */
  actions?: PanelAction[];
  actionsClasses?: string;
  actionsAttributes?: Attributes;
  classes?: string;
  attributes?: Attributes;
};

/** The one thing that a page has to say. */
export function Panel(props: PanelProps) {
  const { title, children, headingLevel = 1, variant = 'confirmation', classes, attributes } = props;
  return (
    <div className={classNames('govuk-panel', `govuk-panel--${variant}`, classes)} {...attributes}>
      <Heading level={headingLevel} className="govuk-panel__title">
        {title}
      </Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
      {variant === 'interruption' && props.actions && <Actions {...props} />}
    </div>
  );
}

function Actions({ actions = [], actionsClasses, actionsAttributes }: PanelProps) {
  return (
    <div className={classNames('govuk-panel__actions', actionsClasses)} {...actionsAttributes}>
      {actions.length > 0 && (
        <ButtonGroup>
          {actions.map((action, index) => (
            <Fragment key={action.text}>
              {index > 0 && ' '}
              <Action {...action} />
            </Fragment>
          ))}
        </ButtonGroup>
      )}
    </div>
  );
}

function Action({ text, type, href, classes, attributes }: PanelAction) {
  if (!href || type === 'button') {
    return (
      <Button variant="inverse" type={type ?? 'button'} href={href} classes={classes} attributes={attributes}>
        {text}
      </Button>
    );
  }
  return (
    <a className={classNames('govuk-link', 'govuk-link--inverse', classes)} href={href} {...attributes}>
      {text}
    </a>
  );
}
