import type { ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';
import { CharacterCount } from '#app/ui/character-count.tsx';
import { FormErrorSummary, TextField } from '#app/ui/form-fields.tsx';
import { fieldError } from '#app/ui/form-state.ts';
import { ResultCount } from '#app/ui/result-count.tsx';
import { Quotes } from '../../proposals/components/quotes.tsx';
import type { FoundForText, TextPage } from '../find-for-text.server.ts';
import { mostCharacters } from '../text-limits.ts';
import type { ReadThing } from '../what-was-read.ts';

/** What tells the search for a need from the search for an offer. */
export type ForTextWords = {
  heading: string;
  intro: string;
  label: string;
  hint: string;
  button: string;
  one: string;
  other: string;
  rows: string;
  nothing: string;
  action: string;
  href(id: string): string;
  jsonHref(query: string): string;
};

type ForTextPageProps = TextPage & {
  words: ForTextWords;
  /** What can be done next with what was typed. */
  next: ReactNode;
};

/** A search by a text of one's own: what was read from it, and what is nearest to it with the reasons. */
export function ForTextPage({ words, next, ...page }: ForTextPageProps) {
  const { form, answer } = page;
  return (
    <>
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">{words.heading}</h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">{words.intro}</p>
          <TextForm words={words} {...page} />
          {answer && <WhatWasRead read={answer.read} />}
          {answer && <Results words={words} page={page} results={answer.results} next={next} />}
        </div>
      </div>
    </>
  );
}

// It reads and changes nothing, so that it is sent in the address: the answer can be kept, shared and asked for again.
function TextForm({ words, text, place, form }: TextPage & { words: ForTextWords }) {
  return (
    <form action={words.action} method="get" noValidate>
      <CharacterCount
        name="text"
        label={{ text: words.label, classes: 'govuk-label--m' }}
        hint={words.hint}
        rows={6}
        maxlength={mostCharacters}
        value={text}
        errorMessage={fieldError(form, 'text')}
      />
      <TextField
        form={form}
        name="place"
        label="Place (optional)"
        hint="A region, a council area or a postcode"
        classes="govuk-input--width-20"
        value={place}
      />
      <Button>{words.button}</Button>
    </form>
  );
}

function WhatWasRead({ read }: { read: readonly ReadThing[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">What we read in your words</h2>
      {read.length === 0 ? (
        <p className="govuk-body">
          We could not tell a service, a group of people or a place from these words, so only the words are compared.
        </p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {read.map(({ kind, label, words }) => (
            <li key={`${kind}${label}`}>
              {kind}: <strong>{label}</strong> (“{words.join('”, “')}”)
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type ResultsProps = {
  words: ForTextWords;
  page: Pick<TextPage, 'text' | 'place'>;
  results: readonly FoundForText[];
  next: ReactNode;
};

function Results({ words, page: { text, place }, results, next }: ResultsProps) {
  const query = new URLSearchParams({ text, ...(place && { place }) }).toString();
  return (
    <section aria-labelledby="result-count">
      <div className="app-results__head">
        <ResultCount count={results.length} one={words.one} other={words.other} />
        {next}
      </div>
      {results.length === 0 ? (
        <p className="govuk-body">{words.nothing}</p>
      ) : (
        <p className="govuk-body-s app-results__data">
          The nearest first. Legal form, size and past wins make no difference.{' '}
          <a className="govuk-link govuk-link--no-visited-state" href={words.jsonHref(query)}>
            The same as JSON
          </a>
        </p>
      )}
      <ul className="app-cards">
        {results.map((found) => (
          <FoundCard key={found.id} found={found} words={words} />
        ))}
      </ul>
    </section>
  );
}

function FoundCard({
  found: { id, name, note, rows, place, passages },
  words,
}: {
  found: FoundForText;
  words: ForTextWords;
}) {
  return (
    <li className="app-card">
      <h3 className="app-card__title">
        <a className="govuk-link" href={words.href(id)}>
          {name}
        </a>
      </h3>
      {note && <p className="app-card__meta">{note}</p>}
      {rows.length > 0 && (
        <p className="govuk-body">
          {words.rows}: {rows.join('; ')}
        </p>
      )}
      <p className="app-card__meta">{place}</p>
      {passages.length > 0 && (
        <p className="govuk-body">
          <Quotes passages={passages} />
        </p>
      )}
    </li>
  );
}
