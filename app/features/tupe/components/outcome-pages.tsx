import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField, NumberField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { OutcomeView } from '../read-outcome.server.ts';
import { DeclarationFrame } from './declaration-frame.tsx';

type Props = { outcome: OutcomeView; form: FormState };

const asText = (number: number | null) => (number === null ? undefined : String(number));

function CountFields({ outcome: { counts }, form }: Props) {
  return (
    <>
      <NumberField
        form={form}
        name="transferred_count"
        label="How many transferred?"
        suffix="people"
        value={asText(counts.transferred)}
      />
      <NumberField
        form={form}
        name="objected_count"
        label="How many objected to moving?"
        hint="Their employment ended with that, as a rule without notice or pay in its place"
        suffix="people"
        value={asText(counts.objected)}
      />
      <NumberField
        form={form}
        name="dismissed_count"
        label="How many were dismissed before or after?"
        suffix="people"
        value={asText(counts.dismissed)}
      />
      <NumberField
        form={form}
        name="disputed_count"
        label="Of how many is it disputed who employs them?"
        suffix="people"
        value={asText(counts.disputed)}
      />
    </>
  );
}

/** The day on which the staff transferred, and the first numbers. */
export function TransferPage({ outcome, form }: Props) {
  return (
    <DeclarationFrame head={outcome} heading="Record the transfer" form={form}>
      <p className="govuk-body">
        Record it when it has happened. Numbers that you do not have yet can be added when everybody is counted. If it
        happens on another day, the prime moves the day among{' '}
        <a className="govuk-link" href={paths.tupeDates(outcome.declarationId)}>
          the dates
        </a>
        .
      </p>
      <PageForm>
        <DateField
          form={form}
          name="transferredOn"
          legend="On which day did the staff transfer?"
          value={outcome.transferredOn ?? outcome.plannedTransferOn ?? undefined}
        />
        <CountFields outcome={outcome} form={form} />
        <Button id="step" preventDoubleClick>
          Record the transfer
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}

/** What became of everybody on the list. */
export function ReconcilePage({ outcome, form }: Props) {
  return (
    <DeclarationFrame head={outcome} heading="Count against the list" form={form}>
      <InsetText>
        {outcome.list === null
          ? 'Nobody has said how many people were to move.'
          : `The list has ${outcome.list} ${outcome.list === 1 ? 'person' : 'people'}. The four numbers come to as many, or you explain the difference.`}
      </InsetText>
      <PageForm>
        <CountFields outcome={outcome} form={form} />
        <TextareaField
          form={form}
          name="explanation"
          label="Why do they differ from the list?"
          hint="Only where they do. Say it by role or group, and name nobody"
          rows={4}
        />
        <Button id="step" preventDoubleClick>
          Save the count
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}

/** A claim about the transfer. */
export function ClaimPage({ outcome, form }: Props) {
  return (
    <DeclarationFrame head={outcome} heading="Record a claim" form={form}>
      <p className="govuk-body">
        A claim to a tribunal about the transfer. While one is open the declaration is not closed. If there are several,
        record the first day, and the last when all have ended.
      </p>
      <PageForm>
        <DateField
          form={form}
          name="openedOn"
          legend="On which day was it opened?"
          value={outcome.claim.openedOn ?? undefined}
        />
        <TextareaField
          form={form}
          name="words"
          label="What is it about?"
          hint="Such as: not informed, dismissed, pay. Do not name who claims, or any employee"
          rows={4}
          value={outcome.claim.words ?? undefined}
        />
        <DateField
          form={form}
          name="closedOn"
          legend="On which day did it end?"
          hint="Leave this empty while it is open"
          value={outcome.claim.closedOn ?? undefined}
        />
        <Button id="step" preventDoubleClick>
          Record it
        </Button>
      </PageForm>
    </DeclarationFrame>
  );
}
