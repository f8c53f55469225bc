import { CheckboxesField, DateField, RadiosField, SelectField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { type Level, levels, publicFrom } from '../ladder.ts';
import { levelFollows, levelWords } from '../words.ts';
import { CaseFormPage } from './case-form-page.tsx';

type Props = { back: string; caption: string; form: FormState };

/** A steward asks the organisation something. */
export function AskPage(page: Props) {
  return (
    <CaseFormPage {...page} heading="Ask the organisation" text="It has 10 working days to answer." button="Ask">
      <TextareaField
        form={page.form}
        name="words"
        label="What you ask"
        hint="Write nothing that tells who raised a concern"
        rows={6}
      />
    </CaseFormPage>
  );
}

export type MendedFinding = { id: string; title: string; mended: string };

/** A steward closes a case, and with it the breaches that are mended. */
export function ClosePage({ findings, ...page }: Props & { findings: readonly MendedFinding[] }) {
  return (
    <CaseFormPage
      {...page}
      heading="Close the case"
      text="From an improvement plan on, each step of the plan is verified before, with what partners say. What was public stays on the organisation’s page for 24 months, as closed."
      button="Close it"
    >
      {findings.length > 0 && (
        <CheckboxesField
          form={page.form}
          name="findings"
          legend={{ text: 'Close these breaches with it', classes: 'govuk-fieldset__legend--m' }}
          hint="Those that are not ticked stay upheld"
          items={findings.map(({ id, title, mended }) => ({ value: id, text: title, hint: mended }))}
        />
      )}
      <TextareaField
        form={page.form}
        name="reason"
        label="The reason"
        hint="The organisation reads it. It becomes public with a breach that is closed: name no partner"
        rows={5}
      />
    </CaseFormPage>
  );
}

type AssignProps = Props & {
  stewards: { personId: string; name: string }[];
  stewardId: string | null;
  reviewOn: string;
};

/** A steward gives a case an owner and a date. */
export function AssignPage({ stewards, stewardId, reviewOn, ...page }: AssignProps) {
  const { form } = page;
  return (
    <CaseFormPage
      {...page}
      heading="Give it an owner and a date"
      text="Stewards who belong to the organisation, or did in the last 24 months, are not in the list."
      button="Save"
    >
      <SelectField
        form={form}
        name="stewardId"
        label={{ text: 'Who takes the next step' }}
        value={stewardId ?? ''}
        items={[
          { value: '', text: 'Choose' },
          ...stewards.map(({ personId, name }) => ({ value: personId, text: name })),
        ]}
      />
      <DateField form={form} name="reviewOn" value={reviewOn} legend={{ text: 'By when' }} />
    </CaseFormPage>
  );
}

/** A steward takes a case up or down the ladder. */
export function LevelPage({ level, publicWords, ...page }: Props & { level: Level; publicWords: string }) {
  const { form } = page;
  return (
    <CaseFormPage
      {...page}
      heading="Change the level"
      text={`It stands at “${levelWords[level]}”. From “${levelWords[publicFrom]}” on the new level is proposed first: the organisation has 10 working days to reply. It falls once the plan is verified.`}
      button="Save"
    >
      <RadiosField
        form={form}
        name="level"
        legend={{ text: 'New level', classes: 'govuk-fieldset__legend--m' }}
        items={levels
          .filter((one) => one !== level)
          .map((one) => ({ value: String(one), text: levelWords[one], hint: levelFollows[one] }))}
      />
      <TextareaField form={form} name="reason" label="The reason" hint="The organisation reads it" rows={5} />
      <PublicWords form={form} value={publicWords} />
    </CaseFormPage>
  );
}

type ProposalProps = Props & { proposed: Level | null; reply: string | null; publicWords: string };

/** A steward decides what was proposed. */
export function ProposalPage({ proposed, reply, publicWords, ...page }: ProposalProps) {
  const { form } = page;
  return (
    <CaseFormPage
      {...page}
      heading="Decide what is proposed"
      text={
        proposed === null
          ? 'Nothing is proposed.'
          : `Proposed: ${levelWords[proposed]}. ${reply ? `The organisation replies: ${reply}` : 'It has not replied.'}`
      }
      button="Decide"
    >
      <RadiosField
        form={form}
        name="decision"
        legend={{ text: 'Does it take effect?', classes: 'govuk-fieldset__legend--m' }}
        items={[
          { value: 'confirm', text: 'Yes', hint: proposed === null ? '' : levelFollows[proposed] },
          { value: 'drop', text: 'No, the case stays at its level' },
        ]}
      />
      <TextareaField form={form} name="reason" label="The reason" hint="The organisation reads it" rows={5} />
      <PublicWords form={form} value={publicWords} />
    </CaseFormPage>
  );
}

type JudgeProps = Props & { step: string; doneWords: string | null; isAgreed: boolean };

/** A steward agrees a proposed step, or verifies one that is done. */
export function JudgePage({ step, doneWords, isAgreed, ...page }: JudgeProps) {
  const { form } = page;
  const items = isAgreed
    ? [
        {
          value: 'verify',
          text: 'It was done',
          hint: 'Partners must bear it out: the organisation’s own evidence is not enough',
        },
        { value: 'not_done', text: 'It was not done', hint: 'It stands open again, and partners are asked anew' },
      ]
    : [
        { value: 'agree', text: 'It is part of the plan' },
        { value: 'refuse', text: 'It is not' },
      ];
  return (
    <CaseFormPage
      {...page}
      heading={isAgreed ? 'Verify a step' : 'Agree a step'}
      text={doneWords ? `${step}. Said to be done: ${doneWords}` : step}
      button="Save"
    >
      <RadiosField
        form={form}
        name="verdict"
        legend={{ text: isAgreed ? 'Was it done?' : 'Is it part of the plan?', classes: 'govuk-fieldset__legend--m' }}
        items={items}
      />
      <TextareaField form={form} name="words" label="Why" hint="The organisation reads it" rows={4} />
    </CaseFormPage>
  );
}

function PublicWords({ form, value }: { form: FormState; value: string }) {
  return (
    <TextareaField
      form={form}
      name="publicWords"
      value={value}
      label={`What everyone reads (from “${levelWords[publicFrom]}” on)`}
      hint="What was found and what is asked. Nothing that tells who raised a concern"
      rows={3}
    />
  );
}
