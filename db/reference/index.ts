import capabilities from './capabilities.json' with { type: 'json' };
import { codeLists } from './code-lists.ts';
import levelScale from './level-scale.json' with { type: 'json' };
import outcodes from './outcodes.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import programmeAreas from './programme-areas.json' with { type: 'json' };
import { capabilitiesSchema, levelScaleSchema, outcodesSchema, placesSchema, programmeAreasSchema } from './schema.ts';

export type { CodeListName } from './code-lists.ts';
export * from './schema.ts';

/**
 * The reference files, checked once when the module loads. A file that does not fit its schema stops the process with
 * zod's message, so nothing downstream meets half-right reference data. Sources and dates are in the files.
 */
export const referenceFiles = {
  places: placesSchema.parse(places),
  outcodes: outcodesSchema.parse(outcodes),
  programmeAreas: programmeAreasSchema.parse(programmeAreas),
  capabilities: capabilitiesSchema.parse(capabilities),
  levelScale: levelScaleSchema.parse(levelScale),
  codeLists,
};

export type ReferenceFiles = typeof referenceFiles;
