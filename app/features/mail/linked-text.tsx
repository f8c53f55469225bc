/** A plain text with its addresses as links. Nothing in it is ever taken for HTML. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <a key={index} className="govuk-link" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
