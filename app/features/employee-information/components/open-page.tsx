import { DeclarationFrame } from '#app/features/tupe/components/declaration-frame.tsx';
import { formatDate } from '#app/features/wording.ts';
import { PageForm } from '#app/http/page-form.tsx';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/form-fields.tsx';
import { emptyForm } from '#app/ui/form-state.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import type { OpenProblem } from '../open-problems.ts';
import { unreadableWords } from '../words.ts';
import { backToInformation } from './back-to-information.ts';

const problemWords: Readonly<Record<Exclude<OpenProblem, 'no_second_factor'>, string>> = {
  wrong_code: 'The code is wrong, was used before or is too old. Enter the one that your app shows now',
  too_many: 'You have tried too often. Wait 15 minutes and try again',
  ...unreadableWords,
};

type Props = {
  view: {
    declarationId: string;
    informationId: string;
    title: string;
    giverName: string;
    sequence: number;
    asAt: string;
    hasSecondFactor: boolean;
    problem: OpenProblem | null;
  };
};

/** Asks for a fresh code before what identifies people is opened. */
export function OpenPage({ view }: Props) {
  const { problem, hasSecondFactor } = view;
  const message = problem && problem !== 'no_second_factor' ? problemWords[problem] : null;
  const form = message ? { values: {}, errors: [{ field: 'code', message }] } : emptyForm;
  return (
    <DeclarationFrame head={view} heading="Open employee information" form={form} back={backToInformation(view)}>
      <p className="govuk-body">
        Number {view.sequence} of {view.giverName}, as at {formatDate(view.asAt)}. That you open it is logged and shown
        to its giver. Use it for this transfer alone, keep it where only those who need it can read it, and delete it by
        its day.
      </p>
      {hasSecondFactor ? <CodeForm view={view} form={form} /> : <SetUpFirst view={view} />}
    </DeclarationFrame>
  );
}

function CodeForm({
  view: { declarationId, informationId },
  form,
}: Props & { form: Parameters<typeof TextField>[0]['form'] }) {
  return (
    <PageForm action={paths.employeeInformationPiece(declarationId, informationId, 'file')}>
      <TextField
        form={form}
        name="code"
        label="Security code"
        hint="The 6 figures that your authenticator app shows now. One that you have used to sign in does not count again: wait for the next one"
        classes="govuk-input--width-10"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck={false}
      />
      <Button>Open and download</Button>
    </PageForm>
  );
}

function SetUpFirst({ view: { declarationId, informationId } }: Props) {
  const here = paths.employeeInformationPiece(declarationId, informationId, 'open');
  return (
    <>
      <InsetText>You need a second step for signing in before you can open personal data. You have none yet.</InsetText>
      <Button href={paths.accountSecondFactor(here)}>Set it up</Button>
    </>
  );
}
