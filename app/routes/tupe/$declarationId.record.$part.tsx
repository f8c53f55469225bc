import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { changeRecord } from '#app/features/tupe/change-record.server.ts';
import { RecordFormPage } from '#app/features/tupe/components/record-form-page.tsx';
import { declarationParams, ofDeclaration } from '#app/features/tupe/find-declaration.server.ts';
import { readRecord } from '#app/features/tupe/read-record.server.ts';
import { recordForms, recordParts } from '#app/features/tupe/record-schema.ts';
import { recordRefusals } from '#app/features/tupe/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = {
  ...ofDeclaration,
  params: declarationParams.extend({ part: z.enum(recordParts) }),
  can: 'tupe:edit',
} as const;

export const handle = titled('Change the TUPE record');

export const loader = page(declaration, async ({ actor, thing, params }) => ({
  record: readRecord(actor, thing),
  part: params.part,
}));

export const action = command(
  { ...declaration, form: ({ params }) => recordForms[params.part] },
  async ({ context, params, form, refuse }) => {
    const { version, reason, ...columns } = form;
    const changed = await changeRecord(context, params.declarationId, { version, reason, columns });
    if (changed.ok) return redirectWithFlash(paths.tupeDeclaration(params.declarationId, 'record'), 'Saved');
    if (changed.reason === 'changed_meanwhile') return refuse('version', changed.words, 409);
    return refuse('reason', recordRefusals[changed.reason], changed.reason === 'no_reason' ? 400 : 409);
  },
);

export default function RecordForm() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <RecordFormPage form={form} {...useLoaderData<typeof loader>()} />;
}
