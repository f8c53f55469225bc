import { useActionData, useLoaderData } from '@remix-run/react';
import { areaList } from '#app/features/stewardship/area-code.ts';
import { ProgrammeAreaPage } from '#app/features/stewardship/components/reference-entry-page.tsx';
import { editProgrammeArea } from '#app/features/stewardship/edit-reference.server.ts';
import { areaParams, readArea } from '#app/features/stewardship/read-reference.server.ts';
import { programmeAreaSchema } from '#app/features/stewardship/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const toEdit = {
  access: { for: 'acting', as: 'steward', roles: ['owner', 'editor'] },
  params: areaParams,
} as const;

export const handle = titled((data: { area: { name: string } }) => data.area.name);

export const loader = page(toEdit, async ({ services, params }) => {
  const area = await readArea(services, params.area);
  if (!area) throw problem(404);
  return { area };
});

export const action = command({ ...toEdit, form: programmeAreaSchema }, async ({ context, form, params }) => {
  const edit = { key: params.area, verify: form.to_check, note: form.note || null };
  const outcome = await editProgrammeArea(context, edit);
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(paths.stewardshipReference(areaList), 'Programme area saved');
});

export default function EditProgrammeArea() {
  const { area } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <ProgrammeAreaPage area={area} form={form} />;
}
