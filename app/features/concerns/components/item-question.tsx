import { Button } from '#app/ui/button.tsx';
import { RadiosField, TextField } from '#app/ui/form-fields.tsx';
import { searchItems } from '../search-items.ts';
import type { QuestionProps } from './raising-page.tsx';

/** Which commitment it is about: in plain words with what it looks like, found by those words. */
export function ItemQuestion({ offer, carried, form }: QuestionProps) {
  const sides = offer.subjects.filter(({ id }) => id === carried.subjectId).map(({ side }) => side);
  const offered = sides.flatMap((side) => offer.items[side]);
  const found = searchItems(offered, carried.q);
  const shown = found.length > 0 ? found : offered;
  return (
    <>
      <h1 className="govuk-heading-l">What is it about?</h1>
      <p className="govuk-body">
        Choose the promise that comes nearest. A steward corrects it where another fits better.
      </p>
      <TextField
        form={form}
        name="q"
        value={carried.q}
        label="Search these promises"
        hint="For example late payment, referrals, no contract"
        classes="govuk-input--width-20"
      />
      <Button variant="secondary" name="go" value="search">
        Search
      </Button>
      {carried.q !== '' && (
        <p className="govuk-body" role="status">
          {found.length === 0
            ? `Nothing holds all of these words, so here are all ${offered.length}.`
            : `${found.length} of ${offered.length} promises.`}
        </p>
      )}
      <RadiosField
        form={form}
        name="itemCode"
        value={carried.itemCode}
        legend={{ text: 'Which promise was not kept?', classes: 'govuk-fieldset__legend--m' }}
        items={shown.map(({ code, heading, text, example }) => ({
          value: code,
          text: heading,
          hint: `${text}${example && ` For example: “${example}”`} (${code})`,
        }))}
      />
    </>
  );
}
