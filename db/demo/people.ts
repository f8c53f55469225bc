import type { Role } from '../tables/organisation.table.ts';
import type { DemoOrganisation } from './organisations.ts';
import { demoId } from './random.ts';

export type DemoPerson = {
  id: string;
  name: string;
  email: string;
  /** True for the people whom a visitor can be with one press of a button. */
  isDemo: boolean;
  membership: { organisationId: string; role: Role } | null;
};

/** The organisations that a visitor can try the market as. */
export type ShownOrganisations = Record<'provider' | 'prime' | 'steward', DemoOrganisation>;

/** The owner of every organisation that has one, and the people to try the market as: one for each role. */
export function demoPeople(organisations: readonly DemoOrganisation[], shown: ShownOrganisations): DemoPerson[] {
  const owned = organisations.filter((organisation) => organisation.status !== 'unclaimed');
  const isShown = (organisation: DemoOrganisation) => Object.values(shown).includes(organisation);
  const owners = owned.map((organisation) => ({
    ...organisation.owner,
    isDemo: isShown(organisation),
    membership: { organisationId: organisation.id, role: 'owner' as const },
  }));
  const colleague = (organisation: DemoOrganisation, role: Role, name: string): DemoPerson => ({
    id: demoId('person', 'colleague', organisation.role, role),
    name,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${organisation.slug}.example`,
    isDemo: true,
    membership: { organisationId: organisation.id, role },
  });
  return [
    ...owners,
    colleague(shown.provider, 'editor', 'Morag Bailey'),
    colleague(shown.provider, 'viewer', 'Omar Lewis'),
    colleague(shown.prime, 'editor', 'Priya Watson'),
    colleague(shown.prime, 'viewer', 'Kieran Shah'),
    {
      id: demoId('person', 'newcomer'),
      name: 'Wendy Okafor',
      email: 'wendy.okafor@newcomer.example',
      isDemo: true,
      membership: null,
    },
  ];
}
