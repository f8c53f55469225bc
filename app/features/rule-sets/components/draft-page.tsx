import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { RuleItem } from '../domain.ts';
import type { DraftView } from '../read-draft.server.ts';
import { DifferenceList } from './difference-list.tsx';

type Props = { view: DraftView; mayEdit: boolean; form: FormState };

/** A steward's page of a rule set: begin a draft, change it, publish it; or retire the set. */
export function DraftPage({ view, mayEdit, form }: Props) {
  const { code, title, version, draft, isRequired } = view;
  return (
    <>
      <BackLink href={paths.stewardshipRuleSets()} text="Rule sets" />
      <FormErrorSummary form={form} />
      <h1 id="step" className="govuk-heading-l">
        {title}
      </h1>
      <p className="govuk-body">
        {version === null ? 'Nothing is in force. ' : `Version ${version} is in force. `}
        <a className="govuk-link" href={paths.ruleSet(code)}>
          Read it as everyone does
        </a>
      </p>
      {draft ? <Draft code={code} draft={draft} mayEdit={mayEdit} /> : <NoDraft mayEdit={mayEdit} />}
      {mayEdit && !isRequired && version !== null && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.stewardshipRuleSet(code, 'retire')}>
            Retire this rule set
          </a>
        </p>
      )}
    </>
  );
}

function NoDraft({ mayEdit }: { mayEdit: boolean }) {
  return (
    <>
      <p className="govuk-body">Nobody has begun a new version.</p>
      {mayEdit && <Step step="draft" text="Draft a new version" />}
    </>
  );
}

function Draft({ code, draft, mayEdit }: { code: string; draft: NonNullable<DraftView['draft']>; mayEdit: boolean }) {
  return (
    <>
      <DifferenceList differences={draft.differences} heading={`What version ${draft.version} changes so far`} />
      {mayEdit && (
        <div className="govuk-button-group">
          <Button href={paths.stewardshipRuleSet(code, 'publish')}>Publish the draft</Button>
          <Button href={paths.stewardshipRuleItem(code, 'new')} variant="secondary">
            Add an item
          </Button>
          <Step step="discard" text="Throw the draft away" />
        </div>
      )}
      <h2 className="govuk-heading-m">Items of the draft</h2>
      <ScrollRegion label="Items of the draft">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Item', 'What is promised', ...(mayEdit ? ['Change it'] : [])]}
          rows={draft.items.map((item) => [
            `${item.code} ${item.heading}${item.retired ? ' (retired)' : ''}`,
            item.text,
            ...(mayEdit ? [<ItemSteps key={item.code} code={code} item={item} />] : []),
          ])}
        />
      </ScrollRegion>
    </>
  );
}

function ItemSteps({ code, item }: { code: string; item: RuleItem }) {
  return (
    <>
      <a className="govuk-link" href={paths.stewardshipRuleItem(code, item.code)}>
        Edit<span className="govuk-visually-hidden"> {item.code}</span>
      </a>
      <PageForm>
        <input type="hidden" name="step" value={item.retired ? 'restore-item' : 'retire-item'} />
        <input type="hidden" name="item" value={item.code} />
        <button type="submit" className="app-link-button">
          {item.retired ? 'Take in again' : 'Retire'}
          <span className="govuk-visually-hidden"> {item.code}</span>
        </button>
      </PageForm>
    </>
  );
}

function Step({ step, text }: { step: string; text: string }) {
  return (
    <PageForm>
      <input type="hidden" name="step" value={step} />
      <Button variant={step === 'discard' ? 'warning' : undefined} preventDoubleClick>
        {text}
      </Button>
    </PageForm>
  );
}
