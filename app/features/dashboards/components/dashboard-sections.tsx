import type { Dashboard } from '../read-dashboard.server.ts';
import { PrimeSections } from './prime-sections.tsx';
import { ProviderSections } from './provider-sections.tsx';
import { StewardSections } from './steward-sections.tsx';

/** The home page of someone who acts for a provider, a prime, one that is both, or the stewards. */
export function DashboardSections({ dashboard }: { dashboard: Dashboard }) {
  const { organisation, today, provider, prime, steward } = dashboard;
  return (
    <>
      {steward && <StewardSections dashboard={steward} today={today} />}
      {provider && <ProviderSections dashboard={provider} organisationId={organisation.id} today={today} />}
      {prime && <PrimeSections dashboard={prime} organisationId={organisation.id} today={today} />}
    </>
  );
}
