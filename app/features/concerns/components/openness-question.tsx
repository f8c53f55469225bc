import { leastVoices } from '#app/features/conduct-record/voices.ts';
import { CheckboxesField, RadiosField } from '#app/ui/form-fields.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { QuestionProps } from './raising-page.tsx';

/** Who may know that it is them, with exactly who sees what for each choice before it is made. */
export function OpennessQuestion({ offer, carried, form }: QuestionProps) {
  const name = offer.subjects.find(({ id }) => id === carried.subjectId)?.name ?? 'The organisation';
  return (
    <>
      <h1 className="govuk-heading-l">Who may know that it is you?</h1>
      <ScrollRegion label="Who sees what">
        <Table
          caption="Who sees what"
          captionClasses="govuk-table__caption--m"
          stacksOnPhone
          head={['Who', 'With your name', 'In confidence', 'Without your name']}
          firstCellIsHeader
          rows={whoSeesWhat(name)}
        />
      </ScrollRegion>
      <p className="govuk-body">
        Counts are made on the first of a month, never when a concern comes in, and organisations under common control
        count once. Where an organisation has few partners it may still guess, so mind what you write.
      </p>
      <RadiosField
        form={form}
        name="openness"
        value={carried.openness}
        legend={{ text: 'Your choice', classes: 'govuk-fieldset__legend--m' }}
        items={[
          { value: 'named', text: 'With our name', hint: `Goes to ${name} first. Needed for mediation.` },
          { value: 'confidential', text: 'In confidence', hint: 'Goes to the stewards, who know who you are.' },
          { value: 'anonymous', text: 'Without our name', hint: 'Goes to the stewards. You get a receipt, once.' },
        ]}
      />
      <CheckboxesField
        form={form}
        name="show"
        values={carried.show === 'yes' ? ['yes'] : []}
        legend={{ text: 'May they read what you wrote?', classes: 'govuk-fieldset__legend--m' }}
        hint="With your name they do in any case. Otherwise they read your words, without your name, from the first of a month on: they may know you by them."
        items={[{ value: 'yes', text: `Let ${name} read our words` }]}
      />
    </>
  );
}

const whoSeesWhat = (name: string) => [
  [
    name,
    'At once: your name, what you wrote, what you want.',
    `Nothing, until ${leastVoices} organisations have raised the same promise. Then: the promise, “${leastVoices} or more organisations”, and the quarter of the year.`,
    `The same as in confidence.`,
  ],
  [
    'Stewards',
    'All of it, when it comes to them.',
    'All of it, at once: your organisation and you.',
    'What you wrote, from the next day on. Not your organisation, not you.',
  ],
  ['Your own organisation', 'All who act for it.', 'You and its owners.', 'Nobody: it is in no list of yours.'],
  ['The public', 'Nothing of what you wrote.', 'Nothing.', 'Nothing.'],
  [
    'How you hear of news',
    'By an email that says only that there is news.',
    'By an email that says only that there is news.',
    'Not at all: you come back with your receipt.',
  ],
  [
    'What we keep',
    'Your name and all that is done.',
    'Your name and all that is done.',
    'A code that stands for your organisation and for you, so that each counts once. It names nobody.',
  ],
];
