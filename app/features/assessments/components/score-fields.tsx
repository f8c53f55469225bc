import type { ReactNode } from 'react';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldValue } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { Criterion } from '../../opportunities/criteria.ts';
import { type CriterionScore, pointWords } from '../points.ts';
import { pointsField, reasonField } from '../schema.ts';

type Stored = Pick<CriterionScore, 'criterionId' | 'points' | 'reason'>;
type ScoreFieldsProps = {
  criterion: Criterion;
  stored: Stored | undefined;
  /** The points that are chosen until somebody chooses. */
  suggested?: number | null;
  form: FormState;
  /** True when it was saved elsewhere since: what is stored is then shown beside what was typed. */
  changedElsewhere: boolean;
  reasonHint: string;
  children?: ReactNode;
};

/** Points and a reason for one criterion. */
export function ScoreFields({
  criterion,
  stored,
  suggested,
  form,
  changedElsewhere,
  reasonHint,
  children,
}: ScoreFieldsProps) {
  const { id, name, description } = criterion;
  const points = String(stored?.points ?? suggested ?? '');
  const reason = stored?.reason ?? '';
  const differs =
    fieldValue(form, pointsField(id), points) !== points || fieldValue(form, reasonField(id), reason) !== reason;
  return (
    <section>
      <h3 className="govuk-heading-m">{name}</h3>
      <p className="govuk-body">
        {criterionWords(criterion)} {description}
      </p>
      {children}
      {changedElsewhere && differs && (
        <InsetText>{stored ? `Saved elsewhere: ${points} points. ${reason}` : 'Saved elsewhere: no points.'}</InsetText>
      )}
      <RadiosField
        form={form}
        name={pointsField(id)}
        legend={`Points for “${name}”`}
        classes="govuk-radios--small"
        value={points}
        items={pointWords.map((words, value) => ({ value: String(value), text: `${value}: ${words}` }))}
      />
      <TextareaField
        form={form}
        name={reasonField(id)}
        label={`Reason for “${name}”`}
        hint={reasonHint}
        rows={3}
        value={reason}
      />
    </section>
  );
}

/** "Weight 60 of 100. Below 2 points an answer cannot be awarded." */
export function criterionWords({ weight, threshold }: Criterion): string {
  const words = `Weight ${weight} of 100.`;
  return threshold === null ? words : `${words} Below ${threshold} points an answer cannot be awarded.`;
}
