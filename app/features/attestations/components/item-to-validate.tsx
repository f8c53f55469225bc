import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { ToValidate } from '../read-awaiting.server.ts';
import { claimWords, periodInWords } from '../words.ts';

type Item = ToValidate[number];

/** One item: what was promised, what its organisation says and shows, and the reader's view. */
export function ItemToValidate({ item, form }: { item: Item; form: FormState }) {
  const { attestationId, code, heading, said } = item;
  return (
    <section>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">
        {code} {heading}
      </h2>
      <p className="govuk-body">{item.text}</p>
      <p className="govuk-body">
        <strong>{claimWords[item.claimed]}</strong>, {periodInWords(item.period)}: “{item.statement}”
      </p>
      <Evidence evidence={item.evidence} />
      <RadiosField
        form={form}
        name={`view-${attestationId}`}
        value={said?.view}
        legend={`Do you agree on ${code}?`}
        classes="govuk-radios--small govuk-radios--inline"
        items={[
          { value: 'agree', text: 'Agree' },
          { value: 'disagree', text: 'Disagree' },
          { value: 'no_view', text: 'No view' },
        ]}
      />
      <TextareaField
        form={form}
        name={`comment-${attestationId}`}
        value={said?.comment}
        label={`Comment on ${code} (optional)`}
        rows={2}
      />
    </section>
  );
}

function Evidence({ evidence }: Pick<Item, 'evidence'>) {
  if (evidence.length === 0) return <p className="govuk-body">It shows no evidence.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {evidence.map(({ evidenceId, kind, title, validFrom, expiresOn, where, hasFile }) => (
        <li key={evidenceId}>
          {hasFile ? (
            <a className="govuk-link" href={paths.conductEvidenceFile(evidenceId)}>
              {title}
            </a>
          ) : (
            title
          )}{' '}
          ({kind.toLowerCase()}, from {formatDate(validFrom)}
          {expiresOn && ` until ${formatDate(expiresOn)}`}){where && `: ${where}`}
        </li>
      ))}
    </ul>
  );
}
