import { Details } from '#app/ui/details.tsx';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { limits } from '../domain.ts';
import type { readCapability } from '../edit-capability-page.server.ts';

export type EditedCapability = NonNullable<Awaited<ReturnType<typeof readCapability>>>;

/** Asks for a level, with what each level looks like beside it, and for a statement. */
export function CapabilityFields({ form, capability }: { form: FormState; capability: EditedCapability }) {
  return (
    <>
      <Details summary={<>What this covers, and what makes strong evidence</>}>
        <p className="govuk-body">It covers:</p>
        <Bullets lines={capability.facets} />
        <p className="govuk-body">Strong evidence is, for example:</p>
        <Bullets lines={capability.strongEvidence} />
      </Details>
      <RadiosField
        form={form}
        name="level"
        value={capability.claimedLevel}
        legend={{ text: 'Which level do you claim?', classes: 'govuk-fieldset__legend--m' }}
        hint="Choose the highest level whose words are true of you today. Checking can confirm a level, never raise it."
        items={capability.levels}
      />
      <TextareaField
        form={form}
        name="statement"
        value={capability.statement}
        rows={7}
        maxWords={limits.statementWords}
        label={{ text: 'Statement (optional)', classes: 'govuk-label--m' }}
        hint={`Say in your own words what you do, in up to ${limits.statementWords} words. Name no customers.`}
      />
    </>
  );
}

function Bullets({ lines }: { lines: string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
