import { counted } from '#app/features/wording.ts';
import { Textarea } from '#app/ui/textarea.tsx';
import type { ShownFinding } from '../present-findings.ts';
import { notLegalAdvice } from '../words.ts';
import { ItemCodes } from './item-codes.tsx';

/** What was found in a text, by rule: the words in question, why, and what could stand there instead. */
export function FindingCards({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <>
      <p className="govuk-body">
        {findings.length === 0
          ? 'None of our rules found anything. That does not mean that the text is fair: they know eight kinds of clause, and not every way to say them.'
          : `${counted(findings.length, 'kind of clause', 'kinds of clause')} to look at again. A rule can be wrong: read each in its place.`}
      </p>
      <p className="govuk-body">{notLegalAdvice}</p>
      {findings.map((finding) => (
        <FindingCard key={finding.code} finding={finding} />
      ))}
    </>
  );
}

function FindingCard({ finding: { code, title, items, why, fairer, quotations } }: { finding: ShownFinding }) {
  return (
    <section aria-labelledby={code} className="govuk-!-margin-bottom-8">
      <h3 className="govuk-heading-m" id={code}>
        {title}
      </h3>
      {quotations.map(({ before, quotation, after }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in a text twice, and are never reordered
        <blockquote key={index} className="govuk-inset-text app-quotation">
          {before && <span className="govuk-hint app-quotation__around">… {before}</span>} <mark>{quotation}</mark>{' '}
          {after && <span className="govuk-hint app-quotation__around">{after} …</span>}
        </blockquote>
      ))}
      <p className="govuk-body">{why}</p>
      <p className="govuk-body">
        Goes against: <ItemCodes codes={items} />
      </p>
      <Textarea
        name={`fairer-${code}`}
        label={{ text: 'A fairer wording, to copy', classes: 'govuk-label--s' }}
        hint="Ours, and a place to begin: change it to fit, and have it looked at."
        rows={4}
        value={fairer}
        attributes={{ readOnly: true }}
      />
    </section>
  );
}
