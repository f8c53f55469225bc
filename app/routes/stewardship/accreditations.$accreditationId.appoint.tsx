import { useActionData, useLoaderData } from '@remix-run/react';
import { Temporal } from 'temporal-polyfill';
import { appointAssessor } from '#app/features/accreditations/appoint-assessor.server.ts';
import { StepPage } from '#app/features/accreditations/components/step-page.tsx';
import { forStewards } from '#app/features/accreditations/find-accreditation.server.ts';
import { appointForm } from '#app/features/accreditations/schema.ts';
import { appointWords } from '#app/features/accreditations/words.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { command, page } from '#app/http/route.server.ts';
import { titled } from '#app/http/title.ts';
import { paths } from '#app/paths.ts';
import { DateField, TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';

const declaration = { ...forStewards, can: 'accreditation:appoint' } as const;

export const handle = titled('Appoint a lead assessor');

export const loader = page(declaration, async ({ services, thing }) => ({
  id: thing.accreditation.id,
  primeName: thing.accreditation.prime_name,
  fromDay: services.clock.today().toString(),
  // Long enough for visit, report, reply and decision.
  untilDay: Temporal.PlainDate.from(thing.accreditation.on_site_on).add({ weeks: 12 }).toString(),
}));

export const action = command({ ...declaration, form: appointForm }, async ({ context, params, form, refuse }) => {
  const appointed = await appointAssessor(context, params.accreditationId, form);
  if (appointed.ok)
    return redirectWithFlash(paths.stewardshipAccreditation(params.accreditationId), `${appointed.name} is appointed`);
  return refuse(appointed.reason === 'too_short' ? 'untilDay' : 'email', appointWords[appointed.reason], 409);
});

export default function Appoint() {
  const { id, primeName, fromDay, untilDay } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return (
    <StepPage
      backHref={paths.stewardshipAccreditation(id)}
      primeName={primeName}
      heading="Appoint a lead assessor"
      text="Somebody with an account who neither belongs to the prime, its group or its partners, nor did in the last 24 months. They see this accreditation alone, from the first day to the last; whoever was appointed before loses it."
      button="Appoint"
      form={form}
    >
      <TextField form={form} name="email" type="email" label="Email address of the assessor" spellcheck={false} />
      <DateField form={form} name="fromDay" value={fromDay} legend={{ text: 'First day' }} />
      <DateField form={form} name="untilDay" value={untilDay} legend={{ text: 'Last day' }} />
    </StepPage>
  );
}
