/** Prints the page. It stays hidden until the script that makes it work has loaded. */
export function PrintButton({ text = 'Print this page' }: { text?: string }) {
  return (
    <button type="button" className="govuk-button govuk-button--secondary" data-module="app-print" hidden>
      {text}
    </button>
  );
}
