import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import type { SubcontractList as List } from '../list-subcontracts.server.ts';
import { SubcontractList } from './subcontract-list.tsx';

type Props = { list: List; organisation: { id: string; name: string } };

/** The sub-contracts of an organisation, as stewards read them. */
export function OrganisationSubcontractsPage({ list, organisation: { id, name } }: Props) {
  return (
    <>
      <BackLink href={paths.stewardshipOrganisation(id)} text="Back to the organisation" />
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Sub-contracts</h1>
      <SubcontractList list={list} href={(number) => paths.stewardshipSubcontracts(id, number)} />
    </>
  );
}
