import { commitmentItems } from '../commitments/conduct-items.server.ts';
import type { ConductSource } from './item.ts';
import {
  accreditationSource,
  attestationSource,
  caseSource,
  concernSource,
  findingSource,
  subcontractSource,
  viewSource,
} from './room-items.server.ts';

/** Every room that has something for an organisation to do, commitments first. A room adds its function here. */
export const conductSources: readonly ConductSource[] = [
  commitmentItems,
  findingSource,
  caseSource,
  concernSource,
  subcontractSource,
  attestationSource,
  viewSource,
  accreditationSource,
];
