import type { Dashboard } from '../read-dashboard.server.ts';
import { PrimeSections } from './prime-sections.tsx';
import { ProviderSections } from './provider-sections.tsx';

/** The home page of someone who acts for a provider, a prime, or one that is both. */
export function DashboardSections({ dashboard }: { dashboard: Dashboard }) {
  const { organisation, today, provider, prime } = dashboard;
  return (
    <>
      {provider && <ProviderSections dashboard={provider} organisationId={organisation.id} today={today} />}
      {prime && <PrimeSections dashboard={prime} organisationId={organisation.id} today={today} />}
    </>
  );
}
