import { Button } from '#app/ui/button.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { Openness } from '../guards.ts';
import type { RaisingStep } from '../raising-form.ts';
import { opennessWords } from '../words.ts';
import type { QuestionProps } from './raising-page.tsx';

/** All that will be sent, with a way to change each, and what happens next. */
export function CheckAnswers({ offer, carried }: QuestionProps) {
  const subject = offer.subjects.find(({ id }) => id === carried.subjectId);
  const items = [...offer.items.prime, ...offer.items.partner];
  const openness = carried.openness as Openness;
  const rows: [RaisingStep, string, string][] = [
    ['subject', 'About', subject?.name ?? ''],
    ['item', 'The promise', items.find(({ code }) => code === carried.itemCode)?.heading ?? ''],
    ['grounds', 'What happened', carried.grounds],
    ['wanted', 'What you want to happen', carried.wanted || 'Nothing given'],
    ['legal', 'In legal action', carried.litigation === 'yes' ? 'Yes' : 'No'],
    ['openness', 'Who may know that it is you', opennessWords[openness] ?? ''],
    ['openness', 'They may read your words', openness === 'named' || carried.show === 'yes' ? 'Yes' : 'No'],
  ];
  return (
    <>
      <h1 className="govuk-heading-l">Check your answers</h1>
      <dl className="govuk-summary-list">
        {rows.map(([step, key, value]) => (
          <div key={key} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{key}</dt>
            <dd className="govuk-summary-list__value app-own-words">{value}</dd>
            <dd className="govuk-summary-list__actions">
              <button type="submit" className="app-link-button" name="go" value={`change:${step}`}>
                Change<span className="govuk-visually-hidden"> {key.toLowerCase()}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {openness === 'named' && (
        <p className="govuk-body">
          {subject?.name} has 5 working days to say that it has read it and 20 to answer. If it does not, or you do not
          agree, you can take it to the stewards.
        </p>
      )}
      {openness === 'anonymous' && (
        <WarningText>
          The next page shows a receipt, once. It is the only way back to your concern: nobody can find it again for
          you.
        </WarningText>
      )}
      <div className="govuk-button-group">
        <Button preventDoubleClick id="send" name="go" value="send">
          Send the concern
        </Button>
        <Button variant="secondary" name="go" value="back">
          Back
        </Button>
      </div>
    </>
  );
}
