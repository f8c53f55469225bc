import { useActionData, useLoaderData } from '@remix-run/react';
import { LevelPage } from '#app/features/cases/components/steward-step-pages.tsx';
import { caseForStewards } from '#app/features/cases/find-case.server.ts';
import { levelOf } from '#app/features/cases/ladder.ts';
import { levelForm } from '#app/features/cases/schema.ts';
import { setLevel } from '#app/features/cases/set-level.server.ts';
import { refusalWords } from '#app/features/cases/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...caseForStewards, can: 'case:steward' } as const;

export const handle = titled('Change the level');

export const loader = page(declaration, async ({ params, thing }) => ({
  back: paths.stewardshipCase(params.caseId),
  caption: thing.row.organisation_name,
  level: levelOf(thing.row.level),
  publicWords: thing.row.public_words,
}));

export const action = command({ ...declaration, form: levelForm }, async ({ context, params, form, refuse }) => {
  const changed = await setLevel(context, params.caseId, { ...form, level: levelOf(form.level) });
  if (!changed.ok) return refuse('level', refusalWords[changed.reason], 409);
  return redirectWithFlash(paths.stewardshipCase(params.caseId), 'Saved. The organisation is told');
});

export default function ChangeLevel() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <LevelPage form={form} {...useLoaderData<typeof loader>()} />;
}
