import { DateField, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { CaseFormPage } from './case-form-page.tsx';

type Props = { back: string; caption: string; form: FormState };

/** A step of an improvement plan: proposed by the organisation, or put in by a steward. */
export function StepPage({ isSteward, ...page }: Props & { isSteward: boolean }) {
  const { form } = page;
  return (
    <CaseFormPage
      {...page}
      heading={isSteward ? 'Add a step to the plan' : 'Propose a step of an improvement plan'}
      text={
        isSteward
          ? 'It is part of the plan at once, and the organisation is told.'
          : 'A steward agrees it or refuses it. When you have done it, your partners are asked whether it was done.'
      }
      button={isSteward ? 'Add it' : 'Propose it'}
    >
      <TextareaField
        form={form}
        name="step"
        label="What will be done"
        hint="Partners read it once it is done"
        rows={3}
      />
      <DateField form={form} name="dueOn" legend={{ text: 'By when' }} />
    </CaseFormPage>
  );
}

type DoneProps = Props & { step: string; evidence: { id: string; title: string }[] };

/** The organisation says that a step is done. */
export function DonePage({ step, evidence, ...page }: DoneProps) {
  const { form } = page;
  return (
    <CaseFormPage {...page} heading="Say that a step is done" text={step} button="It is done">
      <TextareaField
        form={form}
        name="words"
        label="What was done"
        hint="The stewards and your partners read it"
        rows={5}
      />
      <SelectField
        form={form}
        name="evidenceId"
        label={{ text: 'Evidence (optional)' }}
        hint="From what you have on file. Your own evidence alone does not verify a step"
        items={[{ value: '', text: 'None' }, ...evidence.map(({ id, title }) => ({ value: id, text: title }))]}
      />
    </CaseFormPage>
  );
}
