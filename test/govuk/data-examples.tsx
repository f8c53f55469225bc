import type { HeadingLevel } from '#app/ui/heading.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import { TaskList } from '#app/ui/task-list.tsx';
import { examplesOf, jsxAttributes, maybeWords, type Text, words } from './adapter.tsx';

type Action = Text & { href: string; visuallyHiddenText?: string };
type Actions = { items?: Action[]; classes?: string };
type Row = { key: Text; value: Text; actions?: Actions; classes?: string };
type Card = Text & { title?: Text & { headingLevel?: HeadingLevel }; actions?: Actions };

const summaryList = examplesOf<Text & { rows: (Row | null | false | '')[]; card?: Card }>('summary-list', (options) => (
  <SummaryList
    classes={options.classes}
    attributes={jsxAttributes(options.attributes)}
    rows={options.rows.map(
      (row) =>
        row && {
          key: words(row.key),
          value: words(row.value),
          actions: row.actions?.items?.map(words),
          actionsClasses: row.actions?.classes,
          classes: row.classes,
        },
    )}
    card={
      options.card && {
        title: maybeWords(options.card.title),
        headingLevel: options.card.title?.headingLevel,
        actions: options.card.actions?.items?.map(words),
        actionsClasses: options.card.actions?.classes,
        classes: options.card.classes,
        attributes: jsxAttributes(options.card.attributes),
      }
    }
  />
));

type Cell = Text & { format?: 'numeric'; colspan?: number; rowspan?: number };

type TableOptions = Text & {
  caption?: string;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  head?: Cell[];
  rows: (Cell[] | null | false)[];
};

const table = examplesOf<TableOptions>('table', ({ head, rows, attributes, ...rest }) => (
  <Table
    {...rest}
    head={head?.map(tableCell)}
    rows={rows.map((row) => row && tableRow(row))}
    attributes={jsxAttributes(attributes)}
  />
));

function tableRow(cells: Cell[]) {
  return cells.map(tableCell);
}

function tableCell({ colspan, rowspan, ...cell }: Cell) {
  return { ...words(cell), colSpan: colspan, rowSpan: rowspan };
}

type Task = { title: Text; href?: string; hint?: Text; status: Text & { tag?: Text }; classes?: string };

const taskList = examplesOf<Text & { idPrefix?: string; items: (Task | null | false | '')[] }>(
  'task-list',
  ({ items, attributes, ...rest }) => (
    <TaskList
      {...rest}
      attributes={jsxAttributes(attributes)}
      items={items.map(
        (item) =>
          item && {
            ...item,
            title: words(item.title),
            hint: maybeWords(item.hint),
            status: { ...words(item.status), tag: maybeWords(item.status.tag) },
          },
      )}
    />
  ),
);

/** Components that set out facts. */
export const dataExamples = [summaryList, table, taskList].flat();
