import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadiosField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { Table } from '#app/ui/table.tsx';
import { mostDaysOld } from '../domain.ts';
import type { CarriedView } from '../read-carried.server.ts';
import { itemsInWords } from '../words.ts';
import { backToInformation } from './back-to-information.ts';

type Props = { view: CarriedView; form: FormState };

/** Asks a giver whether what it gave for the opportunity is for whoever won. */
export function CarriedPage({ view, form }: Props) {
  const who = view.incoming.join(', ');
  return (
    <DeclarationFrame
      head={view}
      heading={`Is what you gave for ${who || 'the incoming provider'}?`}
      form={form}
      back={backToInformation(view)}
    >
      {view.pieces.length === 0 ? (
        <p className="govuk-body">Nothing waits for your answer.</p>
      ) : (
        <Question {...{ view, form, who }} />
      )}
    </DeclarationFrame>
  );
}

function Question({ view, form, who }: Props & { who: string }) {
  return (
    <>
      <p className="govuk-body">
        You gave this for the opportunity, and others may take over some of the work. Until you answer nobody opens it
        here, and it counts as not given to {who}. What is more than {mostDaysOld} days old has to be given anew
        (regulation 11(3)).
      </p>
      <Table
        stacksOnPhone
        head={['Number', 'Stands as at', 'Given on', 'Employees in it', 'Covers']}
        rows={view.pieces.map(({ sequence, asAt, isTooOld, givenOn, staffCount, covers }) => [
          String(sequence),
          isTooOld ? `${formatDate(asAt)}: too old` : formatDate(asAt),
          formatDate(givenOn),
          staffCount === null ? 'Not said' : String(staffCount),
          itemsInWords(covers),
        ])}
      />
      <h2 className="govuk-heading-m">Who would open it</h2>
      {view.named.length === 0 ? (
        <p className="govuk-body">Nobody is named yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {view.named.map(({ name, organisationName, endsOn }) => (
            <li key={`${name} ${endsOn}`}>
              {name}, {organisationName}, until {formatDate(endsOn)}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        Only people whom an owner of {who} names, each with a second step for signing in. You are told of each, and can
        end it at once.
      </p>
      <PageForm>
        <RadiosField
          form={form}
          name="answer"
          legend="Do all employees in it move to them?"
          items={[
            { value: 'yes', text: 'Yes: their named people may open it here', hint: 'It is given to them today' },
            { value: 'no', text: 'No', hint: 'It leaves this sub-contract. Give a file with those who move to them' },
          ]}
        />
        <Button preventDoubleClick>Answer</Button>
      </PageForm>
    </>
  );
}
