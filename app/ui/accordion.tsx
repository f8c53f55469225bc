import type { ReactNode } from 'react';
import { type Attributes, classNames, type Maybe } from './base.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { i18nAttributes, type ScriptWords } from './i18n.ts';

/** One section; plain words in its content become a paragraph. */
export type AccordionSection = { heading: ReactNode; summary?: ReactNode; content?: ReactNode; expanded?: boolean };

export type AccordionProps = {
  id: string;
  items: Maybe<AccordionSection>[];
  headingLevel?: HeadingLevel;
  rememberExpanded?: boolean;
  /** `show-section`, `hide-section`, `show-all-sections`, … */
  i18n?: ScriptWords;
  classes?: string;
  attributes?: Attributes;
};

/** Sections that few readers need, folded away. Without JavaScript they are all open. */
export function Accordion(props: AccordionProps) {
  const { id, items, headingLevel = 2, rememberExpanded, i18n, classes, attributes } = props;
  return (
    <div
      className={classNames('govuk-accordion', classes)}
      data-module="govuk-accordion"
      id={id}
      {...i18nAttributes(i18n)}
      data-remember-expanded={rememberExpanded}
      {...attributes}
    >
      {items.map((section, index) => {
        const number = index + 1;
        // The place is the identity: the script remembers which numbers were open.
        return section && <Section key={number} id={id} number={number} level={headingLevel} {...section} />;
      })}
    </div>
  );
}

type SectionProps = AccordionSection & { id: string; number: number; level: HeadingLevel };

function Section({ id, number, level, heading, summary, content, expanded }: SectionProps) {
  return (
    <div className={classNames('govuk-accordion__section', expanded && 'govuk-accordion__section--expanded')}>
      <div className="govuk-accordion__section-header">
        <Heading level={level} className="govuk-accordion__section-heading">
          <span className="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {heading}
          </span>
        </Heading>
        {summary && (
          <div className="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} className="govuk-accordion__section-content">
        {typeof content === 'string' ? <p className="govuk-body">{content}</p> : content}
      </div>
    </div>
  );
}
