import { Checkboxes } from './checkboxes.tsx';
import { Details } from './details.tsx';
import { ChoiceGroup, type GroupProps } from './form-group.tsx';
import { type FormState, fieldError, fieldValues } from './form-state.ts';

/** A choice in plain words. */
export type PlainChoice = { value: string; text: string; hint?: string };

/** Choices that belong under one heading. */
export type ChoiceFold = { key: string; heading: string; items: PlainChoice[] };

export type FoldedCheckboxesProps = Omit<GroupProps, 'errorMessage'> & {
  form: FormState;
  name: string;
  folds: ChoiceFold[];
  /** What to tick before anything was ticked. */
  values?: readonly string[];
  /** Shows the first fold open, where most readers find their answer in it. */
  firstOpen?: boolean;
};

/** A question with any number of answers out of very many: folded under headings, and open where something is ticked. */
export function FoldedCheckboxes({ form, name, folds, values, firstOpen, ...group }: FoldedCheckboxesProps) {
  const ticked = fieldValues(form, name, values);
  const error = fieldError(form, name);
  return (
    <ChoiceGroup id={name} {...group} errorMessage={error}>
      {folds.map((fold, index) => {
        const count = fold.items.filter(({ value }) => ticked.includes(value)).length;
        // The error summary links to the first box, which must then be in sight.
        const isFirstOpen = index === 0 && (firstOpen || error !== undefined);
        return (
          <Details
            key={fold.key}
            classes="govuk-!-margin-bottom-3"
            open={count > 0 || isFirstOpen}
            summary={`${fold.heading} (${count > 0 ? `${count} of ` : ''}${fold.items.length})`}
          >
            <Checkboxes
              name={name}
              idPrefix={index === 0 ? name : `${name}-fold-${fold.key}`}
              legend={{ text: fold.heading, classes: 'govuk-visually-hidden' }}
              classes="govuk-checkboxes--small"
              values={ticked}
              items={fold.items}
            />
          </Details>
        );
      })}
    </ChoiceGroup>
  );
}
