import { useActionData, useLoaderData } from '@remix-run/react';
import { QuestionnairePage } from '#app/features/accreditations/components/questionnaire-page.tsx';
import { ofAccreditation } from '#app/features/accreditations/find-accreditation.server.ts';
import { answerQuestionnaire, readQuestionnaire } from '#app/features/accreditations/questionnaire.server.ts';
import { principleCodes, readAccreditation } from '#app/features/accreditations/read-accreditation.server.ts';
import { answerField, questionnaireForm } from '#app/features/accreditations/schema.ts';
import { refusalWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { problem } from '#app/http/problem.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled('Questionnaire');

export const loader = page(
  { ...ofAccreditation, can: 'accreditation:read-questionnaire' },
  async ({ services, actor, thing }) => ({
    accreditation: await readAccreditation(services, actor, thing),
    principles: await readQuestionnaire(services, thing),
  }),
);

export const action = command(
  {
    ...ofAccreditation,
    can: 'accreditation:answer',
    form: async ({ services, thing }) => questionnaireForm(await principleCodes(services, thing)),
  },
  async ({ context, params, form, refuse }) => {
    const answered = await answerQuestionnaire(context, params.accreditationId, form);
    if (answered.ok)
      return redirectWithFlash(paths.accreditation(params.accreditationId), form.submit ? 'Sent and locked' : 'Saved');
    if (answered.reason === 'unknown') throw problem(404);
    const [empty] = [...form.answers].find(([, answer]) => answer === '') ?? [];
    const message = empty ? 'Enter your answer, or save it and come back later' : refusalWords[answered.reason];
    return refuse(empty ? answerField(empty) : 'submit', message, 409);
  },
);

export default function AccreditationQuestionnaire() {
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <QuestionnairePage form={form} {...useLoaderData<typeof loader>()} />;
}
