import { Fragment } from 'react';
import { Details } from '#app/ui/details.tsx';
import { CheckboxesField, MoneyField, TextareaField } from '#app/ui/form-fields.tsx';
import { type FormState, fieldError, fieldValue } from '#app/ui/form-state.ts';
import { answerField, priceField } from '../form.ts';
import type { InterestPage } from '../interest-page.server.ts';
import { tupeFields } from '../tupe-answer.ts';
import { TupeAssumption, TupeCostFields } from './tupe-cost-fields.tsx';

type Fields = { page: InterestPage; form: FormState };

/** The questions of the prime, and nothing else but the lots and a price for whoever wants to state one. */
export function AnswerFields({ page, form }: Fields) {
  const changes = new Map(page.changed?.map(({ questionId, change }) => [questionId, change]));
  return (
    <>
      {page.opportunity.questions.map(({ id, question, maxWords }) => (
        <TextareaField
          key={id}
          form={form}
          name={answerField(id)}
          value={text(page, answerField(id))}
          label={question}
          hint={changes.has(id) ? `This question is ${changes.get(id)} since you last looked` : undefined}
          maxWords={maxWords}
          rows={5}
        />
      ))}
      <NoLongerAsked page={page} form={form} />
      <LotFields page={page} form={form} />
      <PriceFields page={page} form={form} />
    </>
  );
}

function LotFields({ page, form }: Fields) {
  const { lots } = page.opportunity;
  const chosen = page.values.lots;
  if (lots.length < 2) return null;
  return (
    <CheckboxesField
      form={form}
      name="lots"
      legend={{ text: 'Which lots do you answer for?', classes: 'govuk-fieldset__legend--m' }}
      values={chosen === undefined ? [] : [chosen].flat()}
      items={lots.map(({ id, title }) => {
        const obstacle = page.eligibility.lots.find(({ lotId }) => lotId === id)?.obstacles[0];
        return {
          value: id,
          text: title,
          hint: obstacle && `You do not fit it: ${obstacle.reason}. ${obstacle.lift}`,
        };
      })}
    />
  );
}

/** Nobody has to state a price, so its fields wait behind one line until there is something in them. */
function PriceFields({ page, form }: Fields) {
  const { lots } = page.opportunity;
  const isDivided = lots.length > 1;
  const names = lots.flatMap(({ id }) => [priceField(id), ...Object.values(tupeFields(id))]);
  const isBegun = names.some((name) => fieldError(form, name) || fieldValue(form, name, text(page, name)) !== '');
  return (
    <Details summary="State a price (optional)" open={isBegun}>
      {page.tupe && <TupeAssumption tupe={page.tupe} />}
      {lots.map(({ id, title }) => (
        <Fragment key={id}>
          <MoneyField
            form={form}
            name={priceField(id)}
            value={text(page, priceField(id))}
            label={isDivided ? `Your price for “${title}” (optional)` : 'Your price (optional)'}
            hint="For the whole of the work, without VAT"
          />
          {page.tupe && <TupeCostFields page={page} form={form} lotId={id} title={isDivided ? title : null} />}
        </Fragment>
      ))}
    </Details>
  );
}

// Words that were written for a question that is gone are still the writer's.
function NoLongerAsked({ page, form }: Fields) {
  const removed = page.changed?.filter(({ change }) => change === 'removed') ?? [];
  const kept = removed
    .map(({ questionId, question }) => {
      const name = answerField(questionId);
      return { name, question, answer: fieldValue(form, name, text(page, name)) };
    })
    .filter(({ answer }) => answer !== '');
  if (kept.length === 0) return null;
  return (
    <Details summary="What you wrote for questions that are no longer asked">
      {kept.map(({ name, question, answer }) => (
        <div key={name}>
          <p className="govuk-body govuk-!-font-weight-bold">{question}</p>
          <p className="govuk-body">{answer}</p>
        </div>
      ))}
    </Details>
  );
}

function text({ values }: InterestPage, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}
