import { paths } from '#app/paths.ts';
import { Panel } from '#app/ui/panel.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';

/** The receipt of an anonymous concern, shown once. */
export function ReceiptGivenPage({ receipt }: { receipt: string }) {
  return (
    <>
      <Panel title="Concern sent">
        Your receipt
        <br />
        <strong>{receipt}</strong>
      </Panel>
      <WarningText>
        Write it down or print it now, and keep it where nobody finds it. We cannot show it again.
      </WarningText>
      <PrintButton text="Print the receipt" />
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">
        The stewards read it from tomorrow on, and one of them says within 10 working days what happens next. Nobody
        will write to you. Come back with the receipt, from any computer and without signing in, to{' '}
        <a className="govuk-link" href={paths.concernReceipt()}>
          read what is new and answer
        </a>
        .
      </p>
    </>
  );
}
