import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RaisingPage } from '#app/features/concerns/components/raising-page.tsx';
import { ReceiptGivenPage } from '#app/features/concerns/components/receipt-given-page.tsx';
import { nothingCarried, raisingTurn } from '#app/features/concerns/raising-form.ts';
import { readRaising, takeTurn } from '#app/features/concerns/take-turn.server.ts';
import { clientKey } from '#app/features/concerns/voice-keys.ts';
import { editors, signedIn } from '#app/features/identity/actor.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { requireKeyLimit } from '#app/http/limit.server.ts';
import { neverKept } from '#app/http/never-kept.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { access: { for: 'acting', roles: editors } } as const;

export const headers = neverKept;
export const handle = titled('Raise a concern');

export const loader = page(declaration, async ({ services, actor, url }) => ({
  offer: await readRaising(services, signedIn(actor).acting?.organisationId ?? ''),
  about: url.searchParams.get('about') ?? '',
  item: url.searchParams.get('item') ?? '',
}));

export const action = command(
  { ...declaration, form: raisingTurn },
  async ({ context, actor, form, services, scope }) => {
    const today = services.clock.today().toString();
    await requireKeyLimit(scope, 'concern', clientKey(services.signer, today, scope.clientAddress));
    const turn = await takeTurn(context, signedIn(actor).acting?.organisationId ?? '', form);
    if (turn.kind === 'page') return data(turn, { status: turn.form.errors.length > 0 ? 400 : 200 });
    if (turn.concernId === null) return data(turn, { status: 200 });
    return redirectWithFlash(paths.concern(turn.concernId), 'Your concern is sent');
  },
);

export default function RaiseConcern() {
  const { offer, about, item } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'kind' in answer && answer.kind === 'sent') return <ReceiptGivenPage receipt={answer.receipt ?? ''} />;
  if (answer && 'kind' in answer) return <RaisingPage offer={offer} {...answer} />;
  const carried = { ...nothingCarried, subjectId: about, itemCode: item };
  return <RaisingPage offer={offer} step="subject" carried={carried} form={answer?.form ?? emptyForm} />;
}
