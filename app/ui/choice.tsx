import type { ReactNode } from 'react';
import { type Attributes, classNames, ids, inFull, type Words } from './base.ts';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

/** One radio or checkbox. `conditional` is shown while it is chosen, and always without JavaScript. */
export type Choice = {
  value: string | number;
  text: ReactNode;
  id?: string;
  hint?: Words;
  checked?: boolean;
  disabled?: boolean;
  conditional?: ReactNode;
  label?: { classes?: string; attributes?: Attributes };
  attributes?: Attributes;
};

/** Words between two choices: "or". */
export type Divider = { divider: string };

type ChoiceItemProps = {
  kind: 'radios' | 'checkboxes';
  item: Choice;
  id: string;
  name: string;
  checked?: boolean;
  describedBy?: string;
  behaviour?: 'exclusive';
};

/** The id of the nth choice; the first has none added, so that an error summary can link to it by the field's name. */
export function choiceId(idPrefix: string, index: number, item: Choice): string {
  return item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
}

/** Whether a choice was made. A form sends every value as words, so 1 and "1" are the same. */
export function isChosen(item: Choice, values: readonly (string | number)[]): boolean {
  return item.checked ?? values.some((value) => String(value) === String(item.value));
}

/** A radio or checkbox with its label, its hint and what it reveals. */
export function ChoiceItem({ kind, item, id, name, checked, describedBy, behaviour }: ChoiceItemProps) {
  const revealId = item.conditional ? `conditional-${id}` : undefined;
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          defaultChecked={checked}
          disabled={item.disabled}
          data-aria-controls={revealId}
          data-behaviour={behaviour}
          aria-describedby={ids(describedBy, item.hint && `${id}-item-hint`)}
          {...item.attributes}
        />
        <ChoiceWords kind={kind} item={item} id={id} />
      </div>
      {revealId && (
        <div
          className={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={revealId}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}

function ChoiceWords({ kind, item, id }: Pick<ChoiceItemProps, 'kind' | 'item' | 'id'>) {
  const hint = item.hint ? inFull(item.hint) : undefined;
  return (
    <>
      <Label
        htmlFor={id}
        classes={classNames(`govuk-${kind}__label`, item.label?.classes)}
        attributes={item.label?.attributes}
      >
        {item.text}
      </Label>
      {hint && (
        <Hint
          id={`${id}-item-hint`}
          classes={classNames(`govuk-${kind}__hint`, hint.classes)}
          attributes={hint.attributes}
        >
          {hint.text}
        </Hint>
      )}
    </>
  );
}
