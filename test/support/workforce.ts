import { z } from 'zod';
import { figuresOf } from '#app/features/workforce-packs/publish.ts';
import { readTable } from '#app/features/workforce-packs/read-table.server.ts';
import type { Employee, Figures } from '#app/features/workforce-packs/staff.ts';
import { staffFileQuestion, studyTable } from '#app/features/workforce-packs/study-rows.ts';
import type { JsonObject } from '#db/json.ts';
import { servicesForTest, type TestServices } from './services.ts';

/** Services that read files of staff in this thread: to start one of its own takes longer than a file of ten rows. */
export async function servicesForStaff(): Promise<TestServices> {
  const services = await servicesForTest();
  const inThisThread: TestServices['staffFiles'] = async (data) => {
    const { bytes, question } = asked.parse(data);
    return { ok: true, message: studyTable(await readTable(bytes), question) };
  };
  return { ...services, staffFiles: inThisThread };
}
const asked = z.object({ bytes: z.instanceof(Uint8Array), question: staffFileQuestion });

/** So many employees who are all alike, but for what is given. */
export function employees(count: number, values: Partial<Employee> = {}): Employee[] {
  return Array.from({ length: count }, () => ({
    role: 'Adviser',
    site: 'Hull',
    pay: '25_to_30',
    fte: 1,
    service: '2_to_5',
    pension: 'none',
    origin: 'no',
    ...values,
  }));
}

/** The rows of a file of staff, under our headings. */
export function staffCsv(rows: number, role = 'Adviser', headings = ownHeadings): Uint8Array {
  const row = `${role},"£25,000 to £29,999",0.5,Hull,2 to 4 years,No scheme,no`;
  return new TextEncoder().encode([headings, ...Array.from({ length: rows }, () => row)].join('\n'));
}
export const ownHeadings = 'Role,Pay band,FTE,Site,Length of service,Pension type,Public origin';

type Options = { version?: number; status?: 'draft' | 'released'; people?: number; deleteOn?: string };

/** A pack of a giver, as the clock stands. @returns its id */
export async function insertPack(
  services: TestServices,
  declarationId: string,
  giverId: string,
  { version = 1, status = 'released', people = 12, deleteOn }: Options = {},
): Promise<string> {
  const at = new Date(services.clock.now().epochMilliseconds);
  const today = services.clock.today();
  const figures: Figures = figuresOf(employees(people), null, today.toString());
  const { id } = await services.db
    .insertInto('workforce_pack')
    .values({
      declaration_id: declarationId,
      giver_id: giverId,
      version,
      status,
      as_at: today.toString(),
      row_count: people,
      figures: figures as JsonObject,
      sealed_key: null,
      envelope_id: null,
      released_at: status === 'released' ? at : null,
      released_by: null,
      delete_on: deleteOn ?? today.add({ days: 90 }).toString(),
      withdrawn_at: null,
      withdrawn_reason: null,
      deleted_at: null,
      created_by: null,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An undertaking that an organisation signed. */
export async function insertUndertaking(
  services: TestServices,
  declarationId: string,
  organisationId: string,
): Promise<void> {
  await services.db
    .insertInto('workforce_undertaking')
    .values({
      declaration_id: declarationId,
      organisation_id: organisationId,
      number: 1,
      text_version: 1,
      signed_name: 'Ada Example',
      signed_role: 'Manager',
      signed_by: null,
      signed_at: new Date(services.clock.now().epochMilliseconds),
      ended_at: null,
    })
    .execute();
}
