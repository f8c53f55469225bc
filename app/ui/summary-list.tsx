import { type Attributes, classNames, inFull, type Maybe, type Words } from './base.ts';
import { type SummaryAction, SummaryActionLink } from './summary-action.tsx';
import { SummaryCard, type SummaryCardProps } from './summary-card.tsx';

/** One fact: what it is, what it says, and the links that change it. */
export type SummaryRow = {
  key: Words;
  value: Words;
  actions?: SummaryAction[];
  actionsClasses?: string;
  classes?: string;
};

export type SummaryListProps = {
  rows: Maybe<SummaryRow>[];
  /** Puts the list in a card of its own. */
  card?: SummaryCardProps;
  classes?: string;
  attributes?: Attributes;
};

/** Facts and answers, in rows. */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const someRowHasActions = rows.some((row) => (row ? row.actions?.length : false));
  const list = (
    <dl className={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map(
        (row, index) =>
          row && (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same key, and rows are never reordered
            <Row key={index} row={row} cardTitle={card?.title} bare={Boolean(someRowHasActions) && !row.actions} />
          ),
      )}
    </dl>
  );
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list;
}

function Row({ row, cardTitle, bare }: { row: SummaryRow; cardTitle?: Words; bare: boolean }) {
  const key = inFull(row.key);
  const value = inFull(row.value);
  return (
    <div className={classNames('govuk-summary-list__row', bare && 'govuk-summary-list__row--no-actions', row.classes)}>
      <dt className={classNames('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd className={classNames('govuk-summary-list__value', value.classes)}>{value.text}</dd>
      {row.actions && row.actions.length > 0 && (
        <dd className={classNames('govuk-summary-list__actions', row.actionsClasses)}>
          <RowActions actions={row.actions} cardTitle={cardTitle} />
        </dd>
      )}
    </div>
  );
}

function RowActions({ actions, cardTitle }: { actions: SummaryAction[]; cardTitle?: Words }) {
  const links = actions.map((action) => <SummaryActionLink key={action.href} {...action} cardTitle={cardTitle} />);
  if (links.length === 1) return links;
  return (
    <ul className="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li key={link.key} className="govuk-summary-list__actions-list-item">
          {link}
        </li>
      ))}
    </ul>
  );
}
