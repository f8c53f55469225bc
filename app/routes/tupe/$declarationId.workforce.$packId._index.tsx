import { useActionData, useLoaderData } from '@remix-run/react';
import { PackPage } from '#app/features/workforce-packs/components/pack-page.tsx';
import { mostDaysKept } from '#app/features/workforce-packs/domain.ts';
import { ofPack } from '#app/features/workforce-packs/find-given.server.ts';
import { readPack } from '#app/features/workforce-packs/read-pack.ts';
import { releasePack } from '#app/features/workforce-packs/release-pack.server.ts';
import { releaseForm } from '#app/features/workforce-packs/schema.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Figures of staff');

export const loader = page({ ...ofPack, can: 'workforce:read' }, async ({ actor, thing }) => ({
  pack: readPack(actor, thing),
}));

export const action = command(
  {
    ...ofPack,
    can: 'workforce:release',
    form: ({ services }) => {
      const today = services.clock.today();
      return releaseForm(today.toString(), today.add({ days: mostDaysKept }).toString());
    },
  },
  async ({ context, thing, form, refuse }) => {
    const released = await releasePack(context, thing, form.deleteOn);
    if (!released.ok) return refuse('deleteOn', released.message, 409);
    return redirectWithFlash(paths.tupeWorkforce(thing.declaration.id), 'Released. Those with an interest are told');
  },
);

export default function Pack() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <PackPage form={form} {...useLoaderData<typeof loader>()} />;
}
