/** Text that may be an address of the web, as a link when it is one. */
export function WebLink({ text }: { text: string }) {
  const isAddress = /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
  if (!isAddress) return <>{text}</>;
  return (
    <a className="govuk-link" href={text} rel="nofollow noopener">
      {text}
    </a>
  );
}
