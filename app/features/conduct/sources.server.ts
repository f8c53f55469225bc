import { commitmentItems } from '../commitments/conduct-items.server.ts';
import { concernItems } from '../concerns/conduct-items.server.ts';
import type { ConductSource } from './item.ts';

/** Every room that has something for an organisation to do, commitments first. A room adds its function here. */
export const conductSources: readonly ConductSource[] = [commitmentItems, concernItems];
