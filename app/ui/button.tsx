import type { ReactNode } from 'react';
import { type Attributes, classNames } from './base.ts';

export type ButtonProps = {
  children: ReactNode;
  variant?: 'secondary' | 'warning' | 'inverse';
  /** A link that looks like a button. */
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  id?: string;
  disabled?: boolean;
  isStartButton?: boolean;
  /** Swallows a second click within a second, where sending twice would do harm. */
  preventDoubleClick?: boolean;
  classes?: string;
  attributes?: Attributes;
};

/** A button, or a link that looks like one. */
export function Button({ children, variant, href, isStartButton, classes, id, attributes, ...button }: ButtonProps) {
  const common = {
    id,
    'data-module': 'govuk-button',
    ...attributes,
    className: classNames(
      'govuk-button',
      variant && `govuk-button--${variant}`,
      classes,
      isStartButton && 'govuk-button--start',
    ),
  };
  const content = isStartButton ? <StartContent>{children}</StartContent> : children;
  if (href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: it goes to a page, so it is a link; govukButton gives it this role
      <a href={href} role="button" draggable={false} {...common}>
        {content}
      </a>
    );
  }
  const { type = 'submit', name, value, disabled, preventDoubleClick } = button;
  return (
    <button
      type={type}
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={disabled ? true : undefined}
      data-prevent-double-click={preventDoubleClick}
      {...common}
    >
      {content}
    </button>
  );
}

/** Buttons and links side by side. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}

// A start button is a flexbox, which would eat the spaces around elements in its words: they go in a span.
function StartContent({ children }: { children: ReactNode }) {
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}
      <svg
        className="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
