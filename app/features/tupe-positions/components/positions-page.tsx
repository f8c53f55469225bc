import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { tupeInFull } from '#app/features/tupe/domain.ts';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { PositionsView, StatedPosition } from '../read-positions.server.ts';

/** What each party says on TUPE, and what it said before. */
export function PositionsPage({ positions }: { positions: PositionsView }) {
  const { declarationId, title, isDisputed, accord, parties, mayAnswer, isDraft, opportunityId } = positions;
  return (
    <DeclarationFrame head={{ declarationId, title }} heading="Positions on TUPE">
      <p className="govuk-body">
        Whether the <Abbr short="TUPE" long={tupeInFull} explain /> apply, as each party sees it. None of it is a
        verdict.
      </p>
      {isDisputed ? <WarningText>{accord}</WarningText> : <InsetText>{accord}</InsetText>}
      {isDisputed && (
        <p className="govuk-body">
          Nobody decides here who is right. Talk to each other, and take advice. A sub-contract is signed in the
          meantime only with a reason that stewards see.
        </p>
      )}
      {mayAnswer && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.tupeQuestionnaire(declarationId)}>
            Answer questions that lead to a position
          </a>
        </p>
      )}
      {isDraft && opportunityId && mayAnswer && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.opportunityEdit(opportunityId)}>
            Back to the draft of the opportunity
          </a>
        </p>
      )}
      {parties.map((party) => (
        <PartyPositions key={party.partyId} declarationId={declarationId} party={party} />
      ))}
    </DeclarationFrame>
  );
}

type PartyProps = { declarationId: string; party: PositionsView['parties'][number] };

function PartyPositions({ declarationId, party }: PartyProps) {
  const { partyId, name, as, stands, before, mayState, isOnMarket } = party;
  return (
    <section>
      <h2 className="govuk-heading-m">
        {name} <span className="govuk-caption-m">{as}</span>
      </h2>
      {stands ? <Position position={stands} /> : <p className="govuk-body">Has said nothing yet.</p>}
      {before.length > 0 && (
        <Details summary={`What ${name} said before`}>
          {before.map((position) => (
            <Position key={`${position.statedOn} ${position.supersededOn} ${position.basis}`} position={position} />
          ))}
        </Details>
      )}
      {mayState && (
        <Button href={paths.tupePosition(declarationId, partyId)} variant={stands ? 'secondary' : undefined}>
          {buttonText(isOnMarket, stands !== null, name)}
        </Button>
      )}
    </section>
  );
}

function buttonText(isOnMarket: boolean, hasStated: boolean, name: string): string {
  if (!isOnMarket) return `Record what ${name} says`;
  return hasStated ? 'State a new position' : 'State the position';
}

function Position({ position }: { position: StatedPosition }) {
  const { words, basis, saidBy, source, statedOn, supersededOn, recordedBy, advice, isConfidential } = position;
  return (
    <SummaryList
      rows={[
        { key: 'Position', value: words },
        { key: 'Why', value: basis },
        { key: 'Who says so', value: saidBy },
        { key: 'Since', value: formatDate(statedOn) },
        supersededOn && { key: 'Until', value: formatDate(supersededOn) },
        source && { key: 'Source', value: source },
        recordedBy && { key: 'Recorded by', value: recordedBy },
        advice && {
          key: 'Advice',
          value: isConfidential ? `${advice} (confidential: only your organisation sees this)` : advice,
        },
      ]}
    />
  );
}
