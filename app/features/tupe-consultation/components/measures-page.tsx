import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import type { LettersView } from '../read-letters.server.ts';

/** The measures letters of a transfer. */
export function MeasuresPage({ letters: { head, providers } }: { letters: LettersView }) {
  const back = { href: paths.tupeConsultation(head.declarationId), text: 'Back to inform and consult' };
  return (
    <DeclarationFrame head={head} heading="Measures letters" back={back}>
      <p className="govuk-body">
        The incoming provider tells the outgoing one which measures it envisages for the staff who come to it, or that
        there are none, early enough for the outgoing one to pass it on (regulation 13(4)).
      </p>
      {providers.length === 0 && <p className="govuk-body">No incoming provider is named yet.</p>}
      {providers.map((provider) => (
        <Provider key={provider.partyId} declarationId={head.declarationId} provider={provider} />
      ))}
    </DeclarationFrame>
  );
}

type ProviderProps = { declarationId: string; provider: LettersView['providers'][number] };

function Provider({ declarationId, provider: { partyId, name, letters, mayWrite, sentOn } }: ProviderProps) {
  const isBegun = letters[0] !== undefined && letters[0].sentOn === null;
  return (
    <>
      <h2 className="govuk-heading-m">{name}</h2>
      {letters.length === 0 && (
        <p className="govuk-body">{sentOn ? `Sent on ${formatDate(sentOn)}.` : 'No letter was sent yet.'}</p>
      )}
      {letters.length > 0 && (
        <Table
          head={['Version', 'Measures', 'Sent']}
          rows={letters.map(({ id, version, sentOn: on, envisaged }) => [
            <a key={id} className="govuk-link" href={paths.tupeMeasuresLetter(declarationId, id)}>
              Version {version}
            </a>,
            envisaged ? 'Some' : 'None',
            on ? formatDate(on) : <StatusTag key="draft" status="draft" text="Not sent yet" />,
          ])}
        />
      )}
      {mayWrite && (
        <Button
          href={paths.tupeMeasuresWrite(declarationId, partyId)}
          variant={letters.length ? 'secondary' : undefined}
        >
          {isBegun ? 'Go on writing' : letters.length > 0 ? 'Write a new version' : 'Write the letter'}
        </Button>
      )}
    </>
  );
}
