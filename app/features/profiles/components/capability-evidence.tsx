import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { EditedCapability } from './capability-fields.tsx';
import { EvidenceList } from './evidence-list.tsx';

/** The evidence behind one capability, below its questions. */
export function CapabilityEvidence({ capability }: { capability: EditedCapability }) {
  const { organisationId, code, evidence } = capability;
  const edit = (step: string) => paths.profileEdit(organisationId, step);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h2 className="govuk-heading-m">Evidence for this capability</h2>
        <p className="govuk-body">Save your level first if you have changed it: adding evidence opens another page.</p>
        <EvidenceList evidence={evidence} removeHref={(evidenceId) => edit(`evidence/${evidenceId}/remove`)} />
        <Button href={edit(`evidence/new?capability=${code}`)} variant="secondary">
          Add evidence
        </Button>
      </div>
    </div>
  );
}
