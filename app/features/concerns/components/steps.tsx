import type { ReactNode } from 'react';
import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { Details } from '#app/ui/details.tsx';
import type { OwnConcern } from '../read-own.server.ts';
import type { ReporterEvent } from '../reporter-events.ts';
import { stepWords } from '../words.ts';

// Asked for by where the concern stands; the others are there for whoever looks for them.
const first: readonly ReporterEvent[] = [
  'accept',
  'dispute',
  'escalate',
  'settlement_kept',
  'settlement_broken',
  'reopen',
  'reopen_with_prime',
];

type Props = { concern: Pick<OwnConcern, 'steps' | 'mayShow' | 'openness'>; action?: string; children?: ReactNode };

/** What who raised a concern can do now, each with what follows from it. `children` are fields that each form carries. */
export function ReporterSteps({ concern, action, children }: Props) {
  const { steps, mayShow, openness } = concern;
  const showing =
    'They read your words without your name from the first of next month on, and may know you by them. Once they have read them there is no way back.';
  return (
    <>
      {steps.map((event) => {
        const { button, text } = stepWords[event];
        const isFirst = first.includes(event);
        const step = (
          <Step key={event} event={event} button={button} text={text} isFirst={isFirst} action={action}>
            {children}
          </Step>
        );
        return isFirst ? (
          step
        ) : (
          <Details key={event} summary={button}>
            {step}
          </Details>
        );
      })}
      {mayShow && openness !== 'named' && (
        <Details summary="Let them read our words">
          <Step event="show" button="Let them read our words" text={showing} isFirst={false} action={action}>
            {children}
          </Step>
        </Details>
      )}
    </>
  );
}

type StepProps = {
  event: string;
  button: string;
  text: string;
  isFirst: boolean;
  action?: string;
  children?: ReactNode;
};

function Step({ event, button, text, isFirst, action, children }: StepProps) {
  return (
    <PageForm action={action}>
      {children}
      <p className="govuk-body">{text}</p>
      <Button name="do" value={event} variant={isFirst ? undefined : 'secondary'} preventDoubleClick>
        {button}
      </Button>
    </PageForm>
  );
}
