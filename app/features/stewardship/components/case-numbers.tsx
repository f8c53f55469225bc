import { paths } from '#app/paths.ts';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Case } from './case-page.tsx';

/** The registration numbers of an organisation, each with the way to decide on it. */
export function CaseNumbers({ organisation, clashing, mayJudge }: Case) {
  const rows = organisation.identifiers.map(({ id, register, value, status, refusedReason }) => ({
    key: register,
    value: (
      <>
        {value} <StatusTag status={status} /> {clashing.includes(id) ? <Tag colour="red">Clash</Tag> : null}
        {refusedReason ? <p className="govuk-body-s">The reason given: {refusedReason}</p> : null}
      </>
    ),
    actions: mayJudge
      ? [{ href: paths.stewardshipIdentifier(organisation.id, id), text: 'Decide', visuallyHiddenText: `on ${value}` }]
      : undefined,
  }));
  return (
    <SummaryList
      card={{ title: 'Registration numbers' }}
      rows={rows.length > 0 ? rows : [{ key: 'Numbers', value: 'None given' }]}
    />
  );
}
