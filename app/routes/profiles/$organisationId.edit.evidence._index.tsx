import { useLoaderData } from '@remix-run/react';
import { EvidenceList } from '#app/features/profiles/components/evidence-list.tsx';
import { readEvidence } from '#app/features/profiles/edit-capability-page.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';

export const handle = titled('Your evidence');

export const loader = page(edited, ({ services, thing }) => readEvidence(services, thing.organisationId));

export default function Evidence() {
  const { organisationId, evidence } = useLoaderData<typeof loader>();
  const edit = (step: string) => paths.profileEdit(organisationId, step);
  return (
    <>
      <BackLink href={edit('')} text="Back to your profile" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Your evidence</h1>
          <p className="govuk-body">
            Add it once and every prime can rely on it. Everyone can read its title and dates. Only verified primes and
            stewards can open the files.
          </p>
          <EvidenceList evidence={evidence} removeHref={(evidenceId) => edit(`evidence/${evidenceId}/remove`)} />
          <Button href={edit('evidence/new')} variant={evidence.length > 0 ? 'secondary' : undefined}>
            Add evidence
          </Button>
        </div>
      </div>
    </>
  );
}
