import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { FormErrorSummary } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import type { OwnConcern as Concern } from '../read-own.server.ts';
import { Messages } from './messages.tsx';
import { OwnConcern } from './own-concern.tsx';
import { ReporterSteps } from './steps.tsx';

type Props = { concern: Concern; mayChange: boolean; form: FormState };

/** A concern as the organisation that raised it reads it. */
export function OwnConcernPage({ concern, mayChange, form }: Props) {
  return (
    <>
      <BackLink href={paths.concerns()} text="Back to concerns" />
      <FormErrorSummary form={form} />
      <span className="govuk-caption-l">{concern.subjectName}</span>
      <h1 className="govuk-heading-l">{concern.item.heading}</h1>
      <OwnConcern concern={concern} />
      <div id="do">{mayChange && <ReporterSteps concern={concern} />}</div>
      <Messages messages={concern.messages} mayWrite={mayChange && concern.mayWrite} form={form} />
    </>
  );
}
