import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Button } from '#app/ui/button.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import { eliInFull } from '../../tupe/domain.ts';
import type { InformationView } from '../read-information.server.ts';
import type { LogView } from '../read-log.server.ts';
import { vaultNotSetUp } from '../words.ts';
import { CompletenessTable } from './completeness-table.tsx';
import { DeletionTable } from './deletion-table.tsx';
import { LogTable } from './log-table.tsx';
import { PieceCard } from './piece-card.tsx';
import { RecipientTable } from './recipient-table.tsx';

/** What employee liability information was given, to whom, and what became of it. Nothing of what is in it. */
export function InformationPage({ view, log }: { view: InformationView; log: LogView | null }) {
  const { pieces, due, may, specialCircumstances } = view;
  return (
    <DeclarationFrame head={view} heading="Employee information">
      <p className="govuk-body">
        Before staff move, their employer tells the new one who they are and on what terms:{' '}
        <Abbr short="ELI" long={eliInFull} explain />. It is sealed, opened by named people alone, and deleted by a day.
      </p>
      {due && <DueText due={due} />}
      {specialCircumstances && <InsetText>Special circumstances, as the giver says: {specialCircumstances}</InsetText>}
      {may.answer && <AnswerFirst declarationId={view.declarationId} />}
      {may.give && <GiveButtons view={view} />}
      {view.needsSecondFactor && <SetUpFirst />}
      <CompletenessTable givers={view.givers} />
      {pieces.length > 0 && <h2 className="govuk-heading-m">What was given</h2>}
      {pieces.map((piece) => (
        <PieceCard key={piece.id} piece={piece} declarationId={view.declarationId} />
      ))}
      {view.side !== 'prime' && <RecipientTable view={view} />}
      {view.deletions.length > 0 && <DeletionTable view={view} />}
      {log && <LogTable log={log} declarationId={view.declarationId} />}
    </DeclarationFrame>
  );
}

function DueText({ due }: { due: NonNullable<InformationView['due']> }) {
  return (
    <p className="govuk-body">
      The safe day to give all of it is {formatDate(due.safeDue)}. The last one by this rule is {formatDate(due.due)},{' '}
      {due.days} days before the transfer. It is kept up to date until the transfer.
    </p>
  );
}

function GiveButtons({ view: { declarationId, isVaultSetUp } }: { view: InformationView }) {
  return (
    <>
      {!isVaultSetUp && <WarningText>{vaultNotSetUp}.</WarningText>}
      <div className="govuk-button-group">
        {isVaultSetUp && <Button href={paths.employeeInformation(declarationId, 'give')}>Give a file</Button>}
        <Button href={paths.employeeInformation(declarationId, 'elsewhere')} variant="secondary">
          Record what you handed over elsewhere
        </Button>
      </div>
    </>
  );
}

function AnswerFirst({ declarationId }: { declarationId: string }) {
  return (
    <InsetText>
      What you gave for the opportunity waits for your word. Nobody opens it here, and it counts as not given:{' '}
      <a className="govuk-link" href={paths.employeeInformation(declarationId, 'carried')}>
        say whether it is for them
      </a>
      .
    </InsetText>
  );
}

function SetUpFirst() {
  return (
    <InsetText>
      You are named for it. To open it you need a second step for signing in:{' '}
      <a className="govuk-link" href={paths.accountSecondFactor()}>
        set it up first
      </a>
      .
    </InsetText>
  );
}
