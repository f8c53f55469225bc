import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { positionHints, positions, positionWords } from '../positions.ts';
import type { StatementView } from '../read-statement.server.ts';
import { SuggestionPanel } from './suggestion-panel.tsx';

type Props = { statement: StatementView; form: FormState };

/** A party states its position, or somebody records what it said. */
export function StatementPage({ statement, form }: Props) {
  const { declarationId, title, name, forAnother, suggestion, start } = statement;
  return (
    <DeclarationFrame
      head={{ declarationId, title }}
      heading={forAnother ? `Record what ${name} says on TUPE` : 'State your position on TUPE'}
      form={form}
      back={{ href: paths.tupePositions(declarationId), text: 'Back to the positions' }}
    >
      {suggestion && (
        <Details summary="What your answers point to">
          <SuggestionPanel suggestion={suggestion} />
        </Details>
      )}
      <Who {...statement} />
      <PageForm>
        <RadiosField
          form={form}
          name="position"
          legend={{ text: forAnother ? 'What does it say?' : 'What do you say?', classes: 'govuk-fieldset__legend--m' }}
          items={positions.map((value) => ({ value, text: positionWords[value], hint: positionHints[value] }))}
          value={start.position}
        />
        <TextareaField
          form={form}
          name="basis"
          label="Why"
          hint="Who does the work now, whether it stays the same, and how many providers take it over. Do not name any employee"
          rows={8}
          value={start.basis}
        />
        <TextField form={form} name="said_by" label="Who says so" hint="A name and a role" value={start.saidBy} />
        {forAnother && (
          <TextField
            form={form}
            name="source"
            label="Where you have it from"
            hint="Such as the invitation to tender with its page, or a letter with its date"
            value={start.source}
          />
        )}
        <Advice statement={statement} form={form} />
        {statement.needsUnmovedReason && (
          <TextareaField
            form={form}
            name="unmoved_reason"
            label="Why the deadline stays"
            hint="A new position changes the price, and less than a third of the time to answer is left. Everyone reads the reason"
          />
        )}
        <Button preventDoubleClick>{forAnother ? 'Record it' : 'State it'}</Button>
      </PageForm>
    </DeclarationFrame>
  );
}

function Who({ isPrime, isDraft, opportunityId, forAnother }: StatementView) {
  return (
    <p className="govuk-body">
      {isPrime && opportunityId && isDraft && 'It is published with your opportunity. '}
      {isPrime &&
        opportunityId &&
        !isDraft &&
        'Everyone who reads the opportunity sees it at once, with what it replaces. '}
      {!isPrime && 'The other parties see it, and everyone who reads the opportunity. '}
      {forAnother && 'It is shown with the source, and with your organisation as the one that recorded it. '}
      What was said before is kept.
    </p>
  );
}

function Advice({ statement: { start }, form }: Props) {
  return (
    <>
      <TextField
        form={form}
        name="advice"
        label="Reference of the advice that you took (optional)"
        hint="Such as a file number of your solicitor, with its date"
        value={start.advice}
      />
      <RadiosField
        form={form}
        name="privileged"
        legend={{ text: 'Is this advice confidential between you and your lawyer?' }}
        hint="Then nobody outside your organisation sees the reference. Answer only if you gave one"
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        classes="govuk-radios--inline"
        value={start.privileged}
      />
    </>
  );
}
