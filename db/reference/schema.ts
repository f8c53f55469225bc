import { z } from 'zod';

/** Shapes of the reference files. Every file names where its facts come from and the day they were true. */

const gssCode = z.string().regex(/^[EWSN]\d{8}$/);
const calendarDate = z.iso.date();

const provenance = {
  source: z.string().min(1),
  licence: z.string().min(1).optional(),
  as_at: calendarDate,
  note: z.string().optional(),
};

export const nationSchema = z.strictObject({ code: gssCode, name: z.string().min(1) });

export const regionSchema = z.strictObject({
  code: gssCode,
  name: z.string().min(1),
  nation: gssCode,
  itl1: z.string().regex(/^TL[A-Z]$/),
});

export const districtSchema = z.strictObject({
  code: gssCode,
  name: z.string().min(1),
  /** GSS code of the region; in Wales, Scotland and Northern Ireland that of the nation. */
  region: gssCode,
  nation: gssCode,
  /** Null where the register does not record the first day. */
  valid_from: calendarDate.nullable(),
  /** The last day on which the district existed; null while it is current. */
  valid_to: calendarDate.nullable(),
  replaced_by: z.array(gssCode),
  /** Null for some districts that no longer exist; never null for a current one. */
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** Earlier codes of the same place. */
  former_codes: z.array(gssCode).optional(),
});

export const placesSchema = z.strictObject({
  ...provenance,
  nations: z.array(nationSchema),
  regions: z.array(regionSchema),
  districts: z.array(districtSchema),
});

const outcodeRow = z.tuple([z.string(), z.number(), z.number(), gssCode.nullable()]);

export const outcodesSchema = z.strictObject({
  ...provenance,
  how: z.string(),
  columns: z.tuple([z.literal('outcode'), z.literal('latitude'), z.literal('longitude'), z.literal('district')]),
  outcodes: z.array(
    outcodeRow.transform(([outcode, latitude, longitude, district]) => ({ outcode, latitude, longitude, district })),
  ),
});

export const programmeAreaSchema = z.strictObject({
  programme: z.string(),
  version: z.string(),
  code: z.string(),
  name: z.string(),
  /** The organisations that held the head contracts when the list was published. */
  primes: z.array(z.string()),
  districts: z.array(z.strictObject({ code: gssCode, portion: z.enum(['whole', 'part']) })),
  /** True where part of the membership or the name is inferred, and a steward should check it. */
  verify: z.boolean(),
  note: z.string().optional(),
  source: z.string(),
});

export const programmeAreasSchema = z.strictObject({
  ...provenance,
  programmes: z.array(
    z.strictObject({
      code: z.string(),
      version: z.string(),
      name: z.string(),
      source: z.string(),
      verify: z.boolean(),
    }),
  ),
  areas: z.array(programmeAreaSchema),
});

const capability = z.strictObject({
  code: z.string().regex(/^CAP\d{2}$/),
  name: z.string(),
  facets: z.array(z.string()).min(1),
  strong_evidence: z.array(z.string()).min(1),
  /** What each level looks like for this capability, in plain English. */
  anchors: z.strictObject({ 1: z.string(), 2: z.string(), 3: z.string(), 4: z.string() }),
});

export const capabilitiesSchema = z.strictObject({ ...provenance, capabilities: z.array(capability) });

const level = z.strictObject({ level: z.number().int().min(0).max(4), label: z.string(), hint: z.string() });

export const levelScaleSchema = z.strictObject({ ...provenance, levels: z.array(level) });

const codeEntry = z.strictObject({
  code: z.string().min(1),
  label: z.string().min(1),
  hint: z.string().optional(),
  /** Entries of one group are shown under one heading. */
  group: z.string().optional(),
  /** Facts that only some lists carry, such as months of decay or a check digit. */
  detail: z.record(z.string(), z.json()).optional(),
  verify: z.literal(true).optional(),
  /** When absent, the source of the list holds. */
  source: z.string().optional(),
});

export const codeListSchema = z.strictObject({
  list: z.string(),
  title: z.string(),
  ...provenance,
  entries: z.array(codeEntry).min(1),
});

export type Nation = z.infer<typeof nationSchema>;
export type Region = z.infer<typeof regionSchema>;
export type District = z.infer<typeof districtSchema>;
export type Places = z.infer<typeof placesSchema>;
export type Outcodes = z.infer<typeof outcodesSchema>;
export type OutcodeRow = Outcodes['outcodes'][number];
export type ProgrammeArea = z.infer<typeof programmeAreaSchema>;
export type ProgrammeAreas = z.infer<typeof programmeAreasSchema>;
export type Capability = z.infer<typeof capability>;
export type Capabilities = z.infer<typeof capabilitiesSchema>;
export type Level = z.infer<typeof level>;
export type LevelScale = z.infer<typeof levelScaleSchema>;
export type CodeEntry = z.infer<typeof codeEntry>;
export type CodeList = z.infer<typeof codeListSchema>;
