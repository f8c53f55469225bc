import { type Attributes, classNames, inFull, type Maybe, type Worded, type Words } from './base.ts';

/** A cell with options; `numeric` lines figures up on the right. */
export type TableCell = Worded & { format?: 'numeric'; colSpan?: number; rowSpan?: number };

export type TableProps = {
  caption?: string;
  captionClasses?: string;
  head?: Words<TableCell>[];
  rows: Maybe<Words<TableCell>[]>[];
  /** Makes the first cell of every row its header. */
  firstCellIsHeader?: boolean;
  /** On a phone the cells of a row stand one below the other, each under the words of its column. */
  stacksOnPhone?: boolean;
  classes?: string;
  attributes?: Attributes;
};

/** Facts to compare by row and column. */
export function Table({
  caption,
  captionClasses,
  head,
  rows,
  firstCellIsHeader,
  stacksOnPhone = false,
  classes,
  attributes,
}: TableProps) {
  return (
    <table className={classNames('govuk-table', stacksOnPhone && 'app-compare', classes)} {...attributes}>
      {caption && <caption className={classNames('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">{head.map((cell, index) => headCell(cell, index, 'col'))}</tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map(
          (row, index) =>
            row && (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
              <tr key={index} className="govuk-table__row">
                {row.map((cell, column) =>
                  column === 0 && firstCellIsHeader
                    ? headCell(cell, column, 'row')
                    : bodyCell(cell, column, stacksOnPhone ? head?.[column] : undefined),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

function headCell(words: Words<TableCell>, key: number, scope: 'col' | 'row') {
  const { text, format, classes, attributes, ...spans }: TableCell = inFull(words);
  // A row's header never takes the format, as in govuk-frontend.
  const className = classNames(
    'govuk-table__header',
    scope === 'col' && format && `govuk-table__header--${format}`,
    classes,
  );
  return (
    <th key={key} scope={scope} className={className} {...spans} {...attributes}>
      {text}
    </th>
  );
}

function bodyCell(words: Words<TableCell>, key: number, under?: Words<TableCell>) {
  const { text, format, classes, attributes, ...spans }: TableCell = inFull(words);
  return (
    <td
      key={key}
      className={classNames('govuk-table__cell', format && `govuk-table__cell--${format}`, classes)}
      {...spans}
      {...attributes}
    >
      {under !== undefined && text !== '' && (
        <span className="app-compare__head" aria-hidden="true">
          {inFull(under).text}
        </span>
      )}
      {text}
    </td>
  );
}
