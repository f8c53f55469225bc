import { useActionData, useLoaderData } from '@remix-run/react';
import { TogetherPage } from '#app/features/decisions/components/together-page.tsx';
import { decideTogether } from '#app/features/decisions/decide-together.server.ts';
import { decidedByPrime } from '#app/features/decisions/find-decided.server.ts';
import { readUndecided, stillUndecided } from '#app/features/decisions/read-decision.server.ts';
import { refusalWords } from '#app/features/decisions/refusal-words.ts';
import { togetherForm, turnForm } from '#app/features/decisions/schema.ts';
import { pageNumber } from '#app/features/page-number.ts';
import { counted } from '#app/features/wording.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { refuseForm } from '#app/http/form.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm, fieldValues } from '#app/ui/form-state.ts';

export const handle = titled('Give one reason to several');

export const loader = page(decidedByPrime, async ({ services, thing, url }) => ({
  page: await readUndecided(services, thing, pageNumber(url.searchParams)),
}));

export const action = command(
  {
    ...decidedByPrime,
    form: async ({ services, url }) => (isTurn(url) ? turnForm : togetherForm(await services.reference.current())),
  },
  async ({ context, services, thing, params: { opportunityId }, form, submitted: { values } }) => {
    const kept = async () => {
      const pairs = await stillUndecided(services, thing, fieldValues({ values, errors: [] }, 'pairs'));
      return { ...values, pairs };
    };
    // A turn of the page: nothing is decided, and what was ticked and typed goes with the reader.
    if (form === null) return refuseForm({ values: await kept(), errors: [] }, 200);
    const decided = await decideTogether(context, { organisationId: thing.organisationId, opportunityId }, form);
    if (!decided.ok) {
      const errors = [{ field: 'pairs', message: refusalWords[decided.reason] }];
      return refuseForm({ values: await kept(), errors }, 409);
    }
    return redirectWithFlash(paths.opportunityDecisions(opportunityId), `${counted(decided.count, 'outcome')} given`);
  },
);

const isTurn = (url: URL) => url.searchParams.has('turn');

export default function Together() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <TogetherPage form={form} {...useLoaderData<typeof loader>()} />;
}
