import { penceAsTyped } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { MoneyField, NumberField, RadiosField, SelectField, TextareaField, TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { DeclarationFrame } from '../../tupe/components/declaration-frame.tsx';
import { partyLabel } from '../../tupe/domain.ts';
import type { TupeParty } from '../../tupe/policy.ts';
import type { DeclarationHead } from '../../tupe/read-declaration.server.ts';
import { originBodies, schemeKinds } from '../pension-rules.ts';
import { originBodyWords, schemeKindWords } from '../pension-words.ts';
import type { GroupAnswers } from '../schema.ts';
import { threeWayItems, threeWayOf } from '../three-way.ts';

type Props = {
  head: DeclarationHead;
  parties: Pick<TupeParty, 'id' | 'party' | 'name'>[];
  /** Null for a new one. */
  group: GroupAnswers | null;
  form: FormState;
};

const typed = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));

/** One group of staff by pension. Everything but its name and kind may be unknown. */
export function PensionGroupPage({ head, parties, group, form }: Props) {
  return (
    <DeclarationFrame
      head={head}
      heading={group ? 'Change a group of staff' : 'Add a group of staff'}
      form={form}
      back={{ href: paths.tupePensions(head.declarationId), text: 'Back to pensions' }}
    >
      <p className="govuk-body">Whatever is not known yet is asked for by name. Name no employee.</p>
      <PageForm>
        <TextField
          form={form}
          name="scheme"
          value={group?.scheme}
          label="Group or scheme"
          hint="Such as “Local government scheme”"
        />
        <RadiosField
          form={form}
          name="schemeKind"
          value={group?.schemeKind}
          legend="What kind of scheme are they in?"
          items={schemeKinds.map((value) => ({ value, text: schemeKindWords[value] }))}
        />
        <NumberField
          form={form}
          name="headcount"
          value={typed(group?.headcount)}
          label="How many people? (optional)"
          hint="Those who bid see bands, and nothing where a group has fewer than five"
        />
        <RadiosField
          form={form}
          name="publicOrigin"
          value={threeWayOf(group?.publicOrigin)}
          legend="Did they come from a public body, on this or an earlier transfer?"
          items={[
            {
              value: 'yes',
              text: 'Yes',
              conditional: (
                <SelectField
                  form={form}
                  name="originBody"
                  value={group?.originBody ?? ''}
                  label="Which kind of body?"
                  items={[
                    { value: '', text: 'Not known yet' },
                    ...originBodies.map((value) => ({ value, text: originBodyWords[value] })),
                  ]}
                />
              ),
            },
            ...threeWayItems.slice(1),
          ]}
        />
        <RadiosField
          form={form}
          name="fairDealProtected"
          value={threeWayOf(group?.fairDealProtected)}
          legend="Does Fair Deal protect them?"
          hint="It protects staff who were made to leave central government, the NHS, an academy and the like, and follows them"
          items={threeWayItems}
        />
        <NumberField
          form={form}
          name="employerPercent"
          value={typed(group?.employerPercent)}
          label="What the employer pays (optional)"
          hint="Of pay"
          suffix="%"
          inputmode="decimal"
        />
        <NumberField
          form={form}
          name="employeePercent"
          value={typed(group?.employeePercent)}
          label="What they pay themselves (optional)"
          hint="Of pay"
          suffix="%"
          inputmode="decimal"
        />
        <DeficitFields parties={parties} group={group} form={form} />
        <TextareaField
          form={form}
          name="plan"
          value={group?.plan}
          label="How do their pensions go on? (optional)"
          hint="Such as: admission to the scheme is asked for"
          rows={3}
        />
        <Button preventDoubleClick>Save</Button>
      </PageForm>
    </DeclarationFrame>
  );
}

function DeficitFields({ parties, group, form }: Omit<Props, 'head'>) {
  return (
    <RadiosField
      form={form}
      name="deficitKnown"
      value={threeWayOf(group?.deficitKnown)}
      legend="Has the scheme a deficit?"
      items={[
        {
          value: 'yes',
          text: 'Yes',
          conditional: (
            <>
              <MoneyField
                form={form}
                name="deficitPence"
                value={penceAsTyped(group?.deficitPence ?? null)}
                label="How much? (optional)"
              />
              <SelectField
                form={form}
                name="deficitBorneBy"
                value={group?.deficitBorneBy ?? ''}
                label="Who bears it?"
                items={[
                  { value: '', text: 'Not agreed yet' },
                  ...parties.map((party) => ({ value: party.id, text: partyLabel(party) })),
                ]}
              />
            </>
          ),
        },
        ...threeWayItems.slice(1),
      ]}
    />
  );
}
