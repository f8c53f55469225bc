import type { ReactNode } from 'react';
import { type Attributes, classNames, type Maybe } from './base.ts';

/** One tab and its panel; plain words in a panel become a paragraph. */
export type Tab = {
  label: string;
  id?: string;
  panel: ReactNode;
  attributes?: Attributes;
  panelAttributes?: Attributes;
};

export type TabsProps = {
  items?: Maybe<Tab>[];
  title?: string;
  id?: string;
  /** Numbers the panels that have no id of their own. */
  idPrefix?: string;
  classes?: string;
  attributes?: Attributes;
};

/** Parts of one subject, of which a reader needs one at a time. Without JavaScript: links to all of them, in order. */
export function Tabs({ items = [], title = 'Contents', id, idPrefix = '', classes, attributes }: TabsProps) {
  const idOf = (tab: Tab, index: number) => tab.id ?? `${idPrefix}-${index + 1}`;
  return (
    <div id={id} className={classNames('govuk-tabs', classes)} {...attributes} data-module="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul className="govuk-tabs__list">
          {items.map(
            (tab, index) =>
              tab && <TabLink key={idOf(tab, index)} id={idOf(tab, index)} tab={tab} first={index === 0} />,
          )}
        </ul>
      )}
      {items.map(
        (tab, index) => tab && <TabPanel key={idOf(tab, index)} id={idOf(tab, index)} tab={tab} first={index === 0} />,
      )}
    </div>
  );
}

type PartProps = { id: string; tab: Tab; first: boolean };

function TabLink({ id, tab, first }: PartProps) {
  return (
    <li className={classNames('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}>
      <a className="govuk-tabs__tab" href={`#${id}`} {...tab.attributes}>
        {tab.label}
      </a>
    </li>
  );
}

function TabPanel({ id, tab, first }: PartProps) {
  return (
    <div
      className={classNames('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')}
      id={id}
      {...tab.panelAttributes}
    >
      {typeof tab.panel === 'string' ? <p className="govuk-body">{tab.panel}</p> : tab.panel}
    </div>
  );
}
