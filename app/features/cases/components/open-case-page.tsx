import { paths } from '#app/paths.ts';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { firstLevels } from '../ladder.ts';
import { levelFollows, levelWords } from '../words.ts';
import { CaseFormPage } from './case-form-page.tsx';

type Props = { organisation: { id: string; name: string }; openCaseId: string | null; form: FormState };

/** A steward opens a case by hand. While one is open, the way to it. */
export function OpenCasePage({ organisation, openCaseId, form }: Props) {
  if (openCaseId !== null) {
    return (
      <>
        <span className="govuk-caption-l">{organisation.name}</span>
        <h1 className="govuk-heading-l">Open a case about its conduct</h1>
        <InsetText>
          A case is open already. <a href={paths.stewardshipCase(openCaseId)}>Work on that one</a>.
        </InsetText>
      </>
    );
  }
  return (
    <CaseFormPage
      back={paths.stewardshipOrganisation(organisation.id)}
      backText="Back to the organisation"
      caption={organisation.name}
      heading="Open a case about its conduct"
      text="A confirmed breach opens a case by itself. Open one by hand to watch an organisation, or to ask what happened before anything is confirmed. You have it in hand, and it is told."
      button="Open the case"
      form={form}
    >
      <RadiosField
        form={form}
        name="level"
        legend={{ text: 'Where it begins', classes: 'govuk-fieldset__legend--m' }}
        items={firstLevels.map((level) => ({
          value: String(level),
          text: levelWords[level],
          hint: levelFollows[level],
        }))}
      />
      <TextareaField
        form={form}
        name="reason"
        label="The reason"
        hint="The organisation reads it. Write nothing that tells who raised a concern"
        rows={5}
      />
    </CaseFormPage>
  );
}
