import { Fragment } from 'react';
import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { tupeInFull } from '#app/features/tupe/domain.ts';
import { counted } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Abbr } from '#app/ui/abbr.tsx';
import { Button } from '#app/ui/button.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { QuestionnaireView } from '../read-questionnaire.server.ts';
import { SuggestionPanel } from './suggestion-panel.tsx';
import { backOf } from './way-back.ts';

/** All answers on one page, and what they point to. */
export function QuestionnairePage({ questionnaire }: { questionnaire: QuestionnaireView }) {
  const { declarationId, title, rows, answered, next, suggestion, partyId, part } = questionnaire;
  return (
    <DeclarationFrame
      head={{ declarationId, title }}
      heading={suggestion ? 'Check your answers' : 'Does TUPE apply?'}
      back={backOf(questionnaire)}
    >
      {part && <Parts questionnaire={questionnaire} />}
      {suggestion ? (
        <SuggestionPanel suggestion={suggestion} />
      ) : (
        <p className="govuk-body">
          The <Abbr short="TUPE" long={tupeInFull} explain /> protect staff whose work moves to another employer. There
          are about {rows.length} short questions, one at a time. Each answer is kept, so that you can stop and go on
          later. They lead to a suggestion: you say yourself what your position is.
        </p>
      )}
      <div className="govuk-button-group">
        {next && (
          <Button href={paths.tupeQuestionnaire(declarationId, next, part)}>
            {answered === 0 ? 'Start' : 'Go on with the next question'}
          </Button>
        )}
        {suggestion && <Button href={paths.tupePosition(declarationId, partyId)}>State your position</Button>}
        {!suggestion && (
          <a className="govuk-link" href={paths.tupePosition(declarationId, partyId)}>
            State your position at once
          </a>
        )}
      </div>
      <h2 className="govuk-heading-m">Your answers</h2>
      <p className="govuk-body">{counted(answered, 'question')} answered.</p>
      <SummaryList
        rows={rows.map(({ key, short, answer }) => ({
          key: short,
          value: answer ?? 'Not answered yet',
          actions: [
            {
              href: paths.tupeQuestionnaire(declarationId, key, part),
              text: answer ? 'Change' : 'Answer',
              visuallyHiddenText: short.charAt(0).toLowerCase() + short.slice(1),
            },
          ],
        }))}
      />
    </DeclarationFrame>
  );
}

/** For which part it is answered, and the way to the others. */
function Parts({ questionnaire: { declarationId, partWords, otherParts } }: { questionnaire: QuestionnaireView }) {
  return (
    <p className="govuk-body">
      You answer as {partWords.toLowerCase()}.{' '}
      {otherParts.map(({ id, words }) => (
        <Fragment key={id}>
          <a className="govuk-link" href={paths.tupeQuestionnaire(declarationId, '', id)}>
            Answer as {words.toLowerCase()} instead
          </a>{' '}
        </Fragment>
      ))}
    </p>
  );
}
