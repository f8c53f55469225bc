import type { ReactNode } from 'react';
import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, NumberField, RadiosField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx';
import { Narrow } from '../../organisations/components/narrow.tsx';
import { areaList } from '../area-code.ts';
import type { AreaView, EntryView } from '../read-reference.server.ts';

/** One entry of a code list: what readers see of it, and whether it is still in doubt. */
export function ReferenceEntryPage({ form, entry }: { form: FormState; entry: EntryView }) {
  return (
    <Frame
      form={form}
      backHref={paths.stewardshipReference(entry.list)}
      heading={entry.label}
      facts={[
        { key: 'List', value: entry.listTitle },
        { key: 'Code', value: entry.code },
      ]}
      about={entry}
    >
      <TextField form={form} name="label" label="Label" hint="What readers see" value={entry.label} />
      <TextareaField form={form} name="hint" label="Hint (optional)" value={entry.hint ?? ''} rows={3} />
      {entry.from !== null && (
        <NumberField form={form} name="from" label="Lowest percentage" suffix="%" value={String(entry.from)} />
      )}
    </Frame>
  );
}

/** One programme area: whether its name and places are still in doubt. */
export function ProgrammeAreaPage({ form, area }: { form: FormState; area: AreaView }) {
  return (
    <Frame
      form={form}
      backHref={paths.stewardshipReference(areaList)}
      heading={area.name}
      facts={[
        { key: 'Programme', value: `${area.programme}, ${area.version}` },
        { key: 'Code', value: area.code },
        { key: 'Primes', value: area.primes.join('; ') || 'Not known' },
      ]}
      about={area}
    />
  );
}

type FrameProps = {
  form: FormState;
  backHref: string;
  heading: string;
  facts: SummaryRow[];
  about: { verify: boolean; note: string | null; source: string; editedAt: Date | null };
  children?: ReactNode;
};

function Frame({ form, backHref, heading, facts, about, children }: FrameProps) {
  const edited = about.editedAt ? formatInstant(about.editedAt) : 'Never';
  return (
    <>
      <BackLink href={backHref} />
      <Narrow>
        <FormErrorSummary form={form} />
        <h1 className="govuk-heading-l">{heading}</h1>
        <SummaryList
          rows={[...facts, { key: 'Source', value: about.source }, { key: 'Edited by a steward', value: edited }]}
        />
        <PageForm>
          {children}
          <RadiosField
            form={form}
            name="to_check"
            legend="Does it still have to be checked?"
            value={about.verify ? 'yes' : 'no'}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No, I have checked it' },
            ]}
          />
          <TextareaField
            form={form}
            name="note"
            label="Note (optional)"
            hint="What you checked it against, or what is in doubt"
            value={about.note ?? ''}
            rows={3}
          />
          <Button>Save</Button>
        </PageForm>
      </Narrow>
    </>
  );
}
