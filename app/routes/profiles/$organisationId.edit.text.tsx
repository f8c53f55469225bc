import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requiredText } from '#app/features/fields.ts';
import { pasteText } from '#app/features/profiles/accept-rows.server.ts';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { limits } from '#app/features/profiles/domain.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { readPastedText } from '#app/features/profiles/proposed-rows.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { TextareaField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Read activities from a text');

export const loader = page(edited, ({ services, thing }) => readPastedText(services, thing.organisationId));

export const action = command(
  { ...edited, form: z.object({ text: requiredText('Enter the text', limits.pastedCharacters) }) },
  async ({ context, thing: { organisationId }, form }) => {
    await pasteText(context, organisationId, form.text);
    return redirect(paths.profileEdit(organisationId, 'rows/pasted'), 303);
  },
);

export default function PasteText() {
  const { organisationId, text } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <QuestionPage
      form={form}
      back={paths.profileEdit(organisationId, 'activities')}
      heading="Read activities from a text"
      button="Read the text"
    >
      <TextareaField
        form={form}
        name="text"
        rows={12}
        value={text}
        label="The text"
        hint="For example from your website, your annual report or a bid. We look for services, people and places in it, and you say which of them are right. Nobody else sees the text."
      />
    </QuestionPage>
  );
}
