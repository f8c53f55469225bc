import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { serviceForm } from '#app/features/profiles/activity-forms.ts';
import { choicesFrom } from '#app/features/profiles/choices.ts';
import { questionTitles, ServiceField } from '#app/features/profiles/components/activity-question.tsx';
import { QuestionPage } from '#app/features/profiles/components/question-page.tsx';
import { limits } from '#app/features/profiles/domain.ts';
import { addActivity } from '#app/features/profiles/edit-activity.server.ts';
import { edited } from '#app/features/profiles/find-profile.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { emptyForm } from '#app/ui/form-state.ts';

export const handle = titled(questionTitles.service);

export const loader = page(edited, async ({ services, thing: { organisationId } }) => ({
  organisationId,
  services: choicesFrom(await services.reference.current(), 'service_type'),
}));

export const action = command(
  { ...edited, form: async ({ services }) => serviceForm(await services.reference.current()) },
  async ({ context, thing: { organisationId }, form, refuse }) => {
    const outcome = await addActivity(context, organisationId, form.serviceType);
    if (!outcome.ok) return refuse('service_type', `A profile can have up to ${limits.activities} activities`);
    return redirect(paths.profileEdit(organisationId, `activities/${outcome.activityId}/people`), 303);
  },
);

export default function NewActivity() {
  const { organisationId, services } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <QuestionPage form={form} back={paths.profileEdit(organisationId, 'activities')}>
      <ServiceField form={form} services={services} />
    </QuestionPage>
  );
}
