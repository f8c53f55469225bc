import { type Attributes, classNames, type Maybe } from './base.ts';
import { type Choice, ChoiceItem, choiceId, type Divider, isChosen } from './choice.tsx';
import { ChoiceGroup, type GroupProps } from './form-group.tsx';

export type RadiosProps = GroupProps & {
  name: string;
  idPrefix?: string;
  value?: string | number | null;
  items: Maybe<Choice | Divider>[];
  classes?: string;
  attributes?: Attributes;
};

/** A question with one answer out of a few. */
export function Radios(props: RadiosProps) {
  const { name, idPrefix = name, value, items, classes, attributes, ...group } = props;
  const chosen = value === undefined || value === null ? [] : [value];
  return (
    <ChoiceGroup id={idPrefix} {...group}>
      <div className={classNames('govuk-radios', classes)} {...attributes} data-module="govuk-radios">
        {items.map((item, index) => {
          if (!item) return null;
          const id = 'divider' in item ? `${idPrefix}-${index}` : choiceId(idPrefix, index, item);
          return 'divider' in item ? (
            <div key={id} className="govuk-radios__divider">
              {item.divider}
            </div>
          ) : (
            <ChoiceItem key={id} kind="radios" item={item} id={id} name={name} checked={isChosen(item, chosen)} />
          );
        })}
      </div>
    </ChoiceGroup>
  );
}
