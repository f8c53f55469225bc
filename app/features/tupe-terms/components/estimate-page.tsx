import type { ReactNode } from 'react';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import { MoneyField, NumberField, SelectField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import { bandFields, bandRows, groupFields, groupRows } from '../estimate-form.ts';
import { ageWords, serviceWords } from '../estimate-words.ts';
import type { EstimateView } from '../read-estimate.server.ts';
import type { EstimateStart } from '../read-estimate-start.server.ts';
import { ageBands, serviceBands } from '../redundancy.ts';
import { EstimateResult } from './estimate-result.tsx';
import { StartFromFigures } from './start-from-figures.tsx';

type Props = { view: EstimateView; start: EstimateStart; form: FormState; query: string | null };
/** sources: where the figure of a field comes from, by its name. */
type Fields = { form: FormState; defaults: Record<string, string>; sources: Record<string, string> };

/** The helper: people, pay and terms in, a cost out, with its formula. It keeps nothing. */
export function EstimatePage({ view, start, form, query }: Props) {
  const { head, rates, plannedTransferOn, defaults, estimate, maySet } = view;
  const sources = start.sources?.words ?? {};
  const back = { href: paths.tupeCosts(head.declarationId), text: 'Back to costs' };
  return (
    <DeclarationFrame head={head} heading="Estimate what a transfer would cost" form={form} back={back}>
      <p className="govuk-body">
        Nothing you enter is kept or seen by anybody. Rates from {formatDate(rates.from)}
        {plannedTransferOn
          ? `, for a transfer on ${formatDate(plannedTransferOn)}`
          : ', for today: no transfer date is planned yet'}
        . {rates.caution}
      </p>
      {estimate && (
        <EstimateResult
          estimate={estimate}
          setHref={maySet && query ? `${paths.tupeAssumption(head.declarationId)}${query}` : null}
          answers={start.answers}
        />
      )}
      <StartFromFigures start={start} query={query ?? ''} />
      <Folded isFolded={estimate !== null}>
        <form method="get" noValidate>
          {start.sources?.kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <BandFields form={form} defaults={defaults} sources={sources} />
          <TermFields form={form} defaults={defaults} sources={sources} />
          <GroupFields form={form} sources={sources} />
          <Button>Estimate</Button>
        </form>
      </Folded>
    </DeclarationFrame>
  );
}

/** Once there is a result, what it rests on stands behind one line: on a phone it is long. */
function Folded({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  return isFolded ? <Details summary="Change what it rests on">{children}</Details> : children;
}

/** The rows that hold something, and two more to fill in. */
function shownRows(rows: readonly number[], form: FormState, fieldsOf: (row: number) => Record<string, string>) {
  const isFilled = (row: number) => Object.values(fieldsOf(row)).some((name) => isTyped(form.values[name]));
  const last = rows.findLast(isFilled) ?? 1;
  return rows.filter((row) => row <= last + 2);
}

// A choice that nobody made is no answer.
const isTyped = (value: string | string[] = '') => value !== '' && value !== 'unknown';

function BandFields({ form, defaults, sources }: Fields) {
  const [first = 1, ...more] = shownRows(bandRows, form, bandFields);
  const isUsed = more.some((row) => (form.values[bandFields(row).people] ?? '') !== '');
  return (
    <>
      <h2 className="govuk-heading-m">Who would come over</h2>
      <Band row={first} form={form} defaults={defaults} sources={sources} />
      <Details summary="More pay bands" open={isUsed}>
        {more.map((row) => (
          <Band key={row} row={row} form={form} defaults={defaults} sources={sources} />
        ))}
      </Details>
    </>
  );
}

function Band({ row, ...fields }: Fields & { row: number }) {
  const names = bandFields(row);
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Pay band {row}</legend>
      <NumberField {...fieldOf(fields, names.people)} label="People" />
      <NumberField
        {...fieldOf(fields, names.fte)}
        label="Full-time posts that they come to"
        hint={fields.sources[names.fte] ?? 'Such as 6.5. Leave it empty if all work full time'}
        inputmode="decimal"
      />
      <MoneyField {...fieldOf(fields, names.pay)} label="Yearly pay of a full-time post" />
    </fieldset>
  );
}

function TermFields(fields: Fields) {
  const { sources } = fields;
  return (
    <>
      <h2 className="govuk-heading-m">On which terms</h2>
      <NumberField {...fieldOf(fields, 'term')} label="For how long?" suffix="months" />
      <NumberField
        {...fieldOf(fields, 'pension')}
        label="What the employer pays for pensions"
        hint={said('Of pay. A public scheme costs far more than the legal minimum: ask', sources.pension)}
        suffix="%"
        inputmode="decimal"
      />
      <NumberField
        {...fieldOf(fields, 'other')}
        label="Other costs"
        hint={said('Of pay: sickness cover, training, payroll and so on', sources.other)}
        suffix="%"
        inputmode="decimal"
      />
      <NumberField
        {...fieldOf(fields, 'redundant')}
        label="How many in a hundred will be made redundant?"
        suffix="%"
        inputmode="decimal"
      />
    </>
  );
}

/** What a field is filled with at first, and where that comes from. */
const fieldOf = ({ form, defaults, sources }: Fields, name: string) => ({
  form,
  name,
  value: defaults[name],
  hint: sources[name],
});

const said = (hint: string, source: string | undefined) => (source ? `${hint}. ${source}` : hint);

const choices = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, text: words[value] }));

function GroupFields({ form, sources }: Omit<Fields, 'defaults'>) {
  const rows = shownRows(groupRows, form, groupFields);
  const isUsed = rows.some((row) => (form.values[groupFields(row).people] ?? '') !== '');
  return (
    <Details summary="Age and length of service, for redundancy pay (optional)" open={isUsed}>
      <p className="govuk-body">Whoever is not counted here is taken to be of unknown age and service.</p>
      {rows.map((row) => {
        const names = groupFields(row);
        return (
          <fieldset key={row} className="govuk-fieldset">
            <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Group {row}</legend>
            <NumberField form={form} name={names.people} label="People" hint={sources[names.people]} />
            <SelectField
              form={form}
              name={names.age}
              label="Age"
              hint={sources[names.age]}
              value="unknown"
              items={choices(ageBands, ageWords)}
            />
            <SelectField
              form={form}
              name={names.service}
              label="Length of service"
              hint={sources[names.service]}
              value="unknown"
              items={choices(serviceBands, serviceWords)}
            />
          </fieldset>
        );
      })}
    </Details>
  );
}
