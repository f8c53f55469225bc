/** Codes in words, one a line. */
export function Names({ names }: { names: { code: string; name: string }[] }) {
  if (names.length === 0) return <>Not provided</>;
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {names.map(({ code, name }) => (
        <li key={code}>{name}</li>
      ))}
    </ul>
  );
}
