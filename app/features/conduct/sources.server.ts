import { accreditationItems } from '../accreditations/conduct-items.server.ts';
import { commitmentItems } from '../commitments/conduct-items.server.ts';
import { compactItems } from '../compact/conduct-items.server.ts';
import { concernItems } from '../concerns/conduct-items.server.ts';
import { findingConductItems } from '../findings/finding-items.server.ts';
import type { ConductSource } from './item.ts';
import { attestationSource, caseSource, caseViewSource, subcontractSource, viewSource } from './room-items.server.ts';

/** Every room that has something for an organisation to do, commitments first. A room adds its function here. */
export const conductSources: readonly ConductSource[] = [
  commitmentItems,
  findingConductItems,
  caseSource,
  caseViewSource,
  concernItems,
  subcontractSource,
  attestationSource,
  viewSource,
  accreditationItems,
  compactItems,
];
