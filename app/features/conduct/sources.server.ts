import { accreditationItems } from '../accreditations/conduct-items.server.ts';
import { attestationItems } from '../attestations/conduct-items.server.ts';
import { commitmentItems } from '../commitments/conduct-items.server.ts';
import { findingConductItems } from '../findings/finding-items.server.ts';
import type { ConductSource } from './item.ts';

/** Every room that has something for an organisation to do, commitments first. A room adds its function here. */
export const conductSources: readonly ConductSource[] = [
  commitmentItems,
  attestationItems,
  accreditationItems,
  findingConductItems,
];
