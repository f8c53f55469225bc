import { type Attributes, classNames, type Maybe } from './base.ts';
import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx';

/** One option of a select; without a value its text is sent. */
export type SelectItem = { value?: string | number; text: string; disabled?: boolean; attributes?: Attributes };

export type SelectProps = FieldProps & {
  value?: string | number;
  items: Maybe<SelectItem>[];
  disabled?: boolean;
};

/** A question with one answer out of many. Prefer radios when they fit. */
export function Select(props: SelectProps) {
  const { id = props.name, label, hint, errorMessage, formGroup } = props;
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      <select
        className={classNames('govuk-select', props.classes, errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        defaultValue={props.value}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        {...props.attributes}
      >
        {props.items.map(
          (item) =>
            item && (
              <option key={item.value ?? item.text} value={item.value} disabled={item.disabled} {...item.attributes}>
                {item.text}
              </option>
            ),
        )}
      </select>
    </FormGroup>
  );
}
