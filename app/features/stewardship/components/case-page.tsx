import { formatInstant } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrorSummary, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { roleInWords } from '../../identity/schema.ts';
import type { StewardDecision } from '../../organisations/domain.ts';
import { nameOf } from '../../organisations/name-of.ts';
import { statusMeaning } from '../../organisations/wording.ts';
import type { readCase } from '../read-case.server.ts';
import { CaseHistory } from './case-history.tsx';
import { CaseNumbers } from './case-numbers.tsx';

export type Case = Awaited<ReturnType<typeof readCase>>;

/** All that a steward needs to decide on an organisation, then the decision. */
export function CasePage({ form, ...about }: Case & { form: FormState }) {
  const { organisation, mayJudge, decisions } = about;
  return (
    <>
      <BackLink href={paths.stewardship()} text="Back to the queue" />
      <FormErrorSummary form={form} />
      <h1 className="govuk-heading-l">{organisation.name}</h1>
      <p className="govuk-body">
        <StatusTag status={organisation.status} /> {statusMeaning[organisation.status]}
      </p>
      {organisation.statusReason ? <InsetText>The reason given: {organisation.statusReason}</InsetText> : null}
      <Facts {...about} />
      <CaseNumbers {...about} />
      <People {...about} />
      <CaseHistory {...about} />
      {mayJudge ? (
        <Decide form={form} decisions={decisions} />
      ) : (
        <InsetText>
          You cannot decide on this organisation: you belong to it, or your role as a steward is to view.
        </InsetText>
      )}
    </>
  );
}

function Facts({ organisation, registerEmail, registeredAt, conductCaseId, mayJudge }: Case) {
  const notGiven = 'Not given';
  return (
    <SummaryList
      card={{
        title: 'Details',
        actions: [
          { href: paths.organisation(organisation.id), text: 'See it as others do' },
          { href: paths.stewardshipSubcontracts(organisation.id), text: 'Its sub-contracts' },
          { href: paths.stewardshipControl(organisation.id), text: 'Who controls it' },
          { href: paths.stewardshipViews(organisation.id), text: 'What partners say' },
          ...(conductCaseId
            ? [{ href: paths.stewardshipCase(conductCaseId), text: 'The case about its conduct' }]
            : []),
          ...(mayJudge && !conductCaseId
            ? [{ href: paths.stewardshipCaseOpen(organisation.id), text: 'Open a case about its conduct' }]
            : []),
        ],
      }}
      rows={[
        { key: 'What it does', value: organisation.kinds.join(' and ') },
        { key: 'Legal form', value: organisation.legalForm ?? notGiven },
        { key: 'Size', value: organisation.size ?? notGiven },
        { key: 'Head office', value: organisation.headOffice ?? notGiven },
        { key: 'Website', value: organisation.website ?? notGiven },
        { key: 'Here since', value: formatInstant(registeredAt) },
        organisation.source && { key: 'Made from', value: organisation.source },
        registerEmail && { key: 'Address in the register', value: registerEmail },
      ]}
    />
  );
}

function People({ members }: Case) {
  const rows = members.map((member) => ({
    key: nameOf(member),
    value: `${member.email}, ${roleInWords[member.role].toLowerCase()} since ${formatInstant(member.since)}`,
  }));
  return (
    <SummaryList
      card={{ title: 'Members' }}
      rows={rows.length > 0 ? rows : [{ key: 'Members', value: 'Nobody belongs to it yet' }]}
    />
  );
}

const choices: Record<StewardDecision, { text: string; hint: string }> = {
  verify: { text: 'Verify', hint: 'It is what it says' },
  refuse: { text: 'Refuse', hint: 'It cannot be verified as it stands. Its owners can ask for another check' },
  suspend: { text: 'Suspend', hint: 'Its profile and opportunities are hidden at once, and it can change nothing' },
  reinstate: { text: 'Reinstate', hint: 'It is found again, as unverified, and returns to the queue' },
};

function Decide({ form, decisions }: { form: FormState; decisions: StewardDecision[] }) {
  return (
    <PageForm>
      <RadiosField
        form={form}
        name="decision"
        legend={{ text: 'Your decision', classes: 'govuk-fieldset__legend--m' }}
        items={decisions.map((decision) => ({ value: decision, ...choices[decision] }))}
      />
      <TextareaField
        form={form}
        name="reason"
        label="Reason"
        hint="Its owners read it. You must give one to refuse or suspend"
        rows={4}
      />
      <Button preventDoubleClick>Save the decision</Button>
    </PageForm>
  );
}
