import type { NamedSubcontract } from '#db/queries/import-opportunity.ts';
import { contractsRegister } from './contract-row.ts';
import { type DirectoryEntry, emptySnapshot } from './directory-entry.ts';

/**
 * Directory entries for organisations that a register of contracts names as sub-contractors. They say in which contracts, and
 * nothing of what the organisations do there: the register does not tell.
 */
export function subcontractorEntries(subcontracts: readonly NamedSubcontract[]): DirectoryEntry[] {
  const byOrganisation = Map.groupBy(subcontracts, ({ organisationId }) => organisationId);
  return [...byOrganisation].flatMap(([organisationId, named]) => {
    const [first] = named;
    if (!first) return [];
    const lines = named.map(({ prime, contract, area }) => `${contract} (${area}), for ${prime}`).sort();
    return [
      {
        source: contractsRegister,
        reference: first.reference,
        isRegistered: true,
        registerEmail: null,
        identifiers: [],
        snapshot: {
          ...emptySnapshot(organisationId, first.name, 'Contracts register'),
          summary: `Named as a sub-contractor in:\n${[...new Set(lines)].join('\n')}`,
        },
        placeRule: null,
      },
    ];
  });
}
