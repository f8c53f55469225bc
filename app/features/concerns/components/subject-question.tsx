import { RadiosField } from '#app/ui/form-fields.tsx';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { RaisingOffer } from '../take-turn.server.ts';
import type { QuestionProps } from './raising-page.tsx';

/** Whom the concern is about, and before anything else who will see what. */
export function SubjectQuestion({ offer, carried, form }: QuestionProps) {
  const known = new Map(offer.subjects.map((subject) => [subject.id, subject]));
  return (
    <>
      <h1 className="govuk-heading-l">Raise a concern</h1>
      <p className="govuk-body">
        Say what went wrong, and choose who may know that it is you: the organisation, the stewards alone, or nobody.
        You choose on a later page, which says exactly who will see what.
      </p>
      <InsetText>
        Nothing is saved or sent until you press the last button. Penalising a partner for raising a concern is itself a
        breach (P36), and stewards watch for it.
      </InsetText>
      <RadiosField
        form={form}
        name="subjectId"
        value={carried.subjectId}
        legend={{ text: 'Which organisation is it about?', classes: 'govuk-fieldset__legend--m' }}
        items={[...known.values()].map((subject) => ({
          value: subject.id,
          text: subject.name,
          hint: relation(subject),
        }))}
      />
    </>
  );
}

function relation({ side, isPartner }: RaisingOffer['subjects'][number]): string {
  if (side === 'partner') return 'A partner of yours';
  return isPartner ? 'You have, or had, a sub-contract with it' : 'It invited you, or you sent it an interest';
}
