import { type Attributes, classNames, type Maybe } from './base.ts';
import { type Choice, ChoiceItem, choiceId, type Divider, isChosen } from './choice.tsx';
import { ChoiceGroup, describedByOf, type GroupProps } from './form-group.tsx';

/** A checkbox; `exclusive` is for "None of these", which clears the others. */
export type Checkbox = Choice & { name?: string; behaviour?: 'exclusive' };

export type CheckboxesProps = GroupProps & {
  name: string;
  idPrefix?: string;
  values?: readonly (string | number)[];
  items: Maybe<Checkbox | Divider>[];
  classes?: string;
  attributes?: Attributes;
};

/** A question with any number of answers out of a few. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, idPrefix = name, values = [], items, classes, attributes, ...group } = props;
  const grouped = group.legend !== undefined || group.fieldset !== undefined;
  // With no fieldset to carry the description, each box repeats it.
  const describedBy = grouped ? undefined : describedByOf(idPrefix, group);
  return (
    <ChoiceGroup id={idPrefix} {...group}>
      <div className={classNames('govuk-checkboxes', classes)} {...attributes} data-module="govuk-checkboxes">
        {items.map((item, index) => {
          if (!item) return null;
          const id = 'divider' in item ? `${idPrefix}-${index}` : choiceId(idPrefix, index, item);
          return 'divider' in item ? (
            <div key={id} className="govuk-checkboxes__divider">
              {item.divider}
            </div>
          ) : (
            <ChoiceItem
              key={id}
              kind="checkboxes"
              item={item}
              id={id}
              name={item.name ?? name}
              checked={isChosen(item, values)}
              describedBy={describedBy}
              behaviour={item.behaviour}
            />
          );
        })}
      </div>
    </ChoiceGroup>
  );
}
