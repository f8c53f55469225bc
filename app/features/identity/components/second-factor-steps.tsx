import { PageForm } from '#app/http/page-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/form-fields.tsx';
import type { FormState } from '#app/ui/form-state.ts';
import { WarningText } from '#app/ui/warning-text.tsx';

/** Before anything is set up: what it is, and the button that begins. */
export function BeginSecondFactor({ isRequired }: { isRequired: boolean }) {
  return (
    <>
      <h1 className="govuk-heading-l">Set up a second step for signing in</h1>
      <p className="govuk-body">
        After the link in your email, you enter a code from an app on your phone or computer. Someone who can read your
        email then still cannot sign in as you.
      </p>
      {isRequired ? (
        <p className="govuk-body">
          You need it because you are a market steward or an owner of a prime: what you do here affects many others.
        </p>
      ) : null}
      <p className="govuk-body">
        You need an authenticator app, such as Aegis, FreeOTP, Google Authenticator, Microsoft Authenticator or a
        password manager.
      </p>
      <StepForm step="start" label="I have an app" />
    </>
  );
}

/** The key to put in the app, and the code that proves it is there. */
export function ConfirmSecondFactor({
  form,
  appKey,
  appAddress,
  squares,
}: {
  form: FormState;
  appKey: string;
  appAddress: string;
  squares: boolean[][];
}) {
  return (
    <>
      <h1 className="govuk-heading-l">Add Tierbridge to your authenticator app</h1>
      <h2 className="govuk-heading-m">On the device that has the app</h2>
      <p className="govuk-body">
        <a className="govuk-link" href={appAddress}>
          Open your authenticator app
        </a>
      </p>
      <h2 className="govuk-heading-m">On another device</h2>
      <p className="govuk-body">In the app, choose to add an account and point the camera at this square:</p>
      <QrCode squares={squares} />
      <p className="govuk-body">Or choose to add an account with a key, time based, and type this key:</p>
      <p className="govuk-body-l">
        <code>{inFours(appKey)}</code>
      </p>
      <h2 className="govuk-heading-m">Then enter the code that the app shows</h2>
      <PageForm>
        <input type="hidden" name="step" value="confirm" />
        <TextField
          form={form}
          name="code"
          label="Security code"
          hint="6 figures, which change every 30 seconds"
          classes="govuk-input--width-5"
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
        />
        <Button>Confirm</Button>
      </PageForm>
    </>
  );
}

const quietZone = 4;

function QrCode({ squares }: { squares: boolean[][] }) {
  const side = squares.length + 2 * quietZone;
  const dark = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x},${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label="QR code with the key that is written below"
      width="240"
      height="240"
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  );
}

/** The codes for a lost phone, shown this once. */
export function BackupCodes({ codes, continueTo }: { codes: readonly string[]; continueTo: string }) {
  return (
    <>
      <h1 className="govuk-heading-l">Keep your backup codes</h1>
      <p className="govuk-body">
        The second step is on. If you lose your phone, each of these codes lets you in once in its place.
      </p>
      <WarningText>Print them or write them down now. We cannot show them again.</WarningText>
      <ul className="govuk-list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button href={continueTo}>I have kept them</Button>
    </>
  );
}

/** When it is on: replacing it, and removing it where nobody requires it. */
export function ManageSecondFactor({ isRequired }: { isRequired: boolean }) {
  return (
    <>
      <h1 className="govuk-heading-l">Your second step for signing in</h1>
      <p className="govuk-body">It is on: when you sign in, you enter a code from your authenticator app.</p>
      <h2 className="govuk-heading-m">New phone, or no backup codes left</h2>
      <p className="govuk-body">
        Set it up again. The old key and the old codes stop working once the new ones are confirmed.
      </p>
      <StepForm step="start" label="Set up again" />
      <h2 className="govuk-heading-m">Turn it off</h2>
      {isRequired ? (
        <p className="govuk-body">You cannot turn it off while you are a market steward or an owner of a prime.</p>
      ) : (
        <StepForm step="remove" label="Turn off the second step" variant="warning" />
      )}
    </>
  );
}

function StepForm({ step, label, variant }: { step: 'start' | 'remove'; label: string; variant?: 'warning' }) {
  return (
    <PageForm>
      <input type="hidden" name="step" value={step} />
      <Button variant={variant}>{label}</Button>
    </PageForm>
  );
}

function inFours(key: string): string {
  return key.replace(/.{4}(?=.)/g, '$& ');
}
