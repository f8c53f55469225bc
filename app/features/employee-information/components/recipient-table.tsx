import { formatDate, formatInstant } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { InformationView } from '../read-information.server.ts';

type Recipient = InformationView['recipients'][number];

/** Who may open what was given. */
export function RecipientTable({ view: { recipients, declarationId, may } }: { view: InformationView }) {
  return (
    <>
      <h2 className="govuk-heading-m">Who may open it</h2>
      <p className="govuk-body">
        People whom an owner of the incoming provider names. The giver sees who they are, and either side can end it at
        once. Who leaves the organisation is out at that moment.
      </p>
      {recipients.length === 0 ? (
        <p className="govuk-body">Nobody is named.</p>
      ) : (
        <ScrollRegion label="Who may open it">
          <Table
            stacksOnPhone
            head={['Person', 'Organisation', 'Named on', 'Until', ...(may.end ? ['End it'] : [])]}
            rows={recipients.map((recipient) => [
              recipient.name,
              recipient.organisationName,
              formatInstant(recipient.namedAt),
              untilOf(recipient),
              ...(may.end ? [<EndLink key={recipient.id} recipient={recipient} declarationId={declarationId} />] : []),
            ])}
          />
        </ScrollRegion>
      )}
      {may.name && (
        <Button href={paths.employeeInformation(declarationId, 'recipients')} variant="secondary">
          Name a person
        </Button>
      )}
    </>
  );
}

function untilOf({ standing, endsOn, endedAt }: Recipient): string {
  if (standing === 'in_force') return formatDate(endsOn);
  if (standing === 'left') return 'Left the organisation';
  return `Over since ${endedAt ? formatInstant(endedAt) : formatDate(endsOn)}`;
}

function EndLink({ recipient, declarationId }: { recipient: Recipient; declarationId: string }) {
  if (recipient.standing === 'over') return null;
  return (
    <a className="govuk-link" href={paths.employeeInformationRecipientEnd(declarationId, recipient.id)}>
      End<span className="govuk-visually-hidden"> what {recipient.name} is named for</span>
    </a>
  );
}
