import { type Attributes, classNames } from './base.ts';
import { describedByOf, type FieldProps, FormGroup } from './form-group.tsx';
import { i18nAttributes, type ScriptWords } from './i18n.ts';

export type FileUploadProps = FieldProps & {
  multiple?: boolean;
  disabled?: boolean;
  /** Media types and endings to offer first: `.pdf,.csv`. What arrives is checked all the same. */
  accept?: string;
  /** Adds a place to drop files on. */
  javascript?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Attributes;
  /** `choose-files-button`, `no-file-chosen`, `drop-instruction`, … */
  i18n?: ScriptWords;
};

/** A question answered with a file. */
export function FileUpload(props: FileUploadProps) {
  const { id = props.name, label, hint, errorMessage, formGroup, javascript, wrapperClasses } = props;
  const input = (
    <input
      className={classNames('govuk-file-upload', props.classes, errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      accept={props.accept}
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedByOf(id, props)}
      {...props.attributes}
    />
  );
  return (
    <FormGroup id={id} label={label} hint={hint} errorMessage={errorMessage} formGroup={formGroup}>
      {javascript ? (
        <div
          className={classNames('govuk-file-upload-wrapper', wrapperClasses)}
          data-module="govuk-file-upload"
          {...i18nAttributes(props.i18n)}
          {...props.wrapperAttributes}
        >
          {input}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
