import { Counted } from './counted.tsx';
import { Details } from './details.tsx';

/** A choice that holds narrower ones: a region with its districts. */
export type FilterBranch = {
  name: string;
  value: string;
  text: string;
  count: number;
  ticked: boolean;
  /** What the narrower choices are called: "Districts". */
  narrower: string;
  branches: FilterBranch[];
};

/** Choices within choices. What lies below is folded, and open where something in it is ticked. */
export function FilterTree({ branches }: { branches: readonly FilterBranch[] }) {
  return (
    <ul className="app-filter-tree govuk-checkboxes govuk-checkboxes--small">
      {branches.map((branch) => (
        <li key={branch.value}>
          <Box {...branch} />
          {branch.branches.length > 0 && (
            <Details
              classes="app-filter-tree__fold"
              open={branch.branches.some(holdsTicked)}
              summary={
                <>
                  {branch.narrower} <span className="govuk-visually-hidden">in {branch.text}</span>
                </>
              }
            >
              <FilterTree branches={branch.branches} />
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}

function Box({ name, value, text, count, ticked }: FilterBranch) {
  const id = `filter-${name}-${value}`;
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        id={id}
        name={name}
        type="checkbox"
        value={value}
        defaultChecked={ticked}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        <Counted text={text} count={count} />
      </label>
    </div>
  );
}

function holdsTicked({ ticked, branches }: FilterBranch): boolean {
  return ticked || branches.some(holdsTicked);
}
