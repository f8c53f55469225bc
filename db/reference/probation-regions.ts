import { z } from 'zod';
import probationRegions from './probation-regions.json' with { type: 'json' };

const area = {
  code: z.string().min(1),
  name: z.string().min(1),
  /** True where the districts were inferred from names, and a steward should check them. */
  verify: z.boolean(),
  districts: z.array(z.string()).min(1),
};

const probationRegionsSchema = z.strictObject({
  source: z.string().min(1),
  licence: z.string().min(1),
  as_at: z.iso.date(),
  note: z.string(),
  regions: z.array(z.strictObject(area)),
  areas: z.array(z.strictObject({ ...area, region: z.string().min(1) })),
});

export type ProbationArea = { code: string; name: string; verify: boolean; districts: readonly string[] };

const { regions, areas } = probationRegionsSchema.parse(probationRegions);

/** Every probation region, and every area of a police and crime commissioner. */
export const probationAreas: readonly ProbationArea[] = [...regions, ...areas];
const byCode = new Map<string, ProbationArea>(probationAreas.map((each) => [each.code.toLowerCase(), each]));

/**
 * The area of a contract of the probation service.
 * @param code a region ("A" to "L") or the area of a police and crime commissioner inside one ("avon-and-somerset")
 * @returns undefined when the code is not known
 */
export function probationArea(code: string): ProbationArea | undefined {
  return byCode.get(code.toLowerCase());
}
